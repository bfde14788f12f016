import { accounts } from './accounts.ts';

/** A key that lies beside what it opens is for trying out. */
function keyWarning(file: string | undefined): string {
  if (file === undefined) return '';
  return `
Dữ liệu cá nhân được mã hóa bằng khóa trong ${file}, chỉ để dùng thử.
Personal data are encrypted with the key in ${file}: for trying out. Keep a real one elsewhere, and give it as MOTCUA_MASTER_KEY.
`;
}

/** What is said on the terminal when the portal is ready: where it is, who can sign in, what to try first, where its key lies. */
export function welcome(url: string, keyFile?: string): string {
  const people = accounts.map(({ name, position }) =>
    position === undefined ? `  ${name}` : `  ${name} – ${position.vi} (${position.en})`,
  );
  return `
Motcua · Một cửa xã Tân An: ${url}

  ${url}/apply    Nộp hồ sơ, theo dõi hồ sơ      apply, follow a case
  ${url}/inbox    Việc cần làm của cán bộ         the officers' inbox
  ${url}/design   Thiết kế quy trình              change and publish a procedure

Tài khoản dùng thử, không cần mật khẩu · Demo accounts, no password
${people.join('\n')}

Hãy thử trước
  1. Mở ${url}, đăng nhập là Nguyễn Thị Lan, nộp hồ sơ đăng ký khai sinh.
  2. Đăng nhập là Hoa, mở «Kiểm tra hồ sơ», yêu cầu bổ sung hoặc tiếp nhận: hồ sơ được cấp mã số và ngày hẹn trả.
  3. Đăng nhập là Quản trị, thêm một bước, công bố: hồ sơ mới đi theo bước đó, hồ sơ đang chạy giữ quy trình cũ.
Try first
  1. Open ${url}, sign in as Nguyễn Thị Lan, apply for a birth registration.
  2. Sign in as Hoa, open the check of the application, ask for more or accept it: it gets its number and due date.
  3. Sign in as the administrator, add a step, publish: new cases take it, running cases keep their own version.
${keyWarning(keyFile)}
Ctrl-C dừng chương trình; hồ sơ được giữ lại. Ctrl-C stops it; the cases are kept.
`;
}
