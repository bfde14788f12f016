import { accounts } from './accounts.ts';

/** What is said on the terminal when the portal is ready: where it is, who can sign in, what to try first. */
export function welcome(url: string): string {
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

Ctrl-C dừng chương trình; hồ sơ được giữ lại. Ctrl-C stops it; the cases are kept.
`;
}
