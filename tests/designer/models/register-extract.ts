import type { Person } from '../person.ts';
import type { PointerPerson } from '../pointer-person.ts';

const fields = [
  'Họ và tên người yêu cầu',
  'Ngày sinh',
  'Giới tính: Nam, Nữ',
  'Số định danh cá nhân',
  'Nơi cư trú',
  'Số điện thoại',
  'Quan hệ với người được cấp: Bản thân, Người thân, Người được ủy quyền',
  'Số văn bản ủy quyền',
  'Loại việc hộ tịch: Khai sinh, Kết hôn, Khai tử',
  'Năm đăng ký',
  'Số bản sao',
  'Ghi chú (nếu có)',
].join('\n');

/** Another procedure, at a commune: three answers of the check, a refusal, a fee by a number. */
export const registerExtract = { code: '2.000635', byList, byDiagram };

async function facts(person: Person): Promise<void> {
  await person.press('Thông tin chung');
  await person.enter('Tên thủ tục', 'Cấp bản sao trích lục hộ tịch');
  await person.enter('Mã thủ tục', registerExtract.code);
  await person.check('Cấp xã');
  await person.check('Trực tuyến');
  await person.press('Ai tham gia');
  for (const role of [
    'Người yêu cầu',
    'Công chức tiếp nhận',
    'Công chức tư pháp – hộ tịch',
    'Chủ tịch UBND xã',
  ])
    await person.add('Thêm người tham gia', role);
}

async function forms(person: Person): Promise<void> {
  await person.press('Biểu mẫu');
  await person.add('Thêm biểu mẫu', 'Tờ khai');
  await person.add('Thêm trường, mỗi dòng một trường', fields);
  await person.open('Số văn bản ủy quyền');
  await person.choose('Khi thông tin', 'Quan hệ');
  await person.choose('Giá trị', 'Người được');
  await person.add('Thêm biểu mẫu', 'Phiếu kiểm tra');
  await person.add(
    'Thêm trường, mỗi dòng một trường',
    'Kết luận: Đủ điều kiện, Cần bổ sung, Từ chối\nLý do (nếu có)',
  );
}

async function feeTable(person: Person): Promise<void> {
  await person.press('Bảng quy tắc');
  await person.add('Thêm bảng', 'Lệ phí');
  await person.choose('Thêm cột điều kiện theo thông tin', 'Số bản');
  await person.enter('Dòng 1: Số bản sao', 'không quá 5');
  await person.enter('Dòng 1: Lệ phí', '40000');
  await person.press('Thêm dòng');
  await person.enter('Dòng 2: Số bản sao', 'trên 5');
  await person.enter('Dòng 2: Lệ phí', '80000');
}

async function termAndReceipt(person: Person): Promise<void> {
  await person.press('Thời hạn');
  await person.add('Thêm thời hạn', 'Thời hạn giải quyết');
  await person.press('Văn bản in');
  await person.add('Thêm văn bản', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
}

async function everythingButSteps(person: Person): Promise<void> {
  await facts(person);
  await forms(person);
  await feeTable(person);
  await termAndReceipt(person);
}

/** At the gateway: when each of the three ways is taken; the first leads on, the others were added in this order. */
async function conditions(person: Person): Promise<void> {
  await person.choose('Khi thông tin', 'Kết luận', 'Nhánh 1');
  await person.choose('Khi thông tin', 'Kết luận', 'Nhánh 2');
  await person.choose('Giá trị', 'Cần', 'Nhánh 2');
  await person.check('Đi nhánh này khi không nhánh nào khác đúng', 'Nhánh 3');
}

async function tryAllWays(person: Person): Promise<void> {
  await person.press('Chạy thử');
  await person.press('Tự tìm mọi cách đi');
  await person.waitFor('Tìm được');
  await person.waitFor('Sẵn sàng công bố');
  await person.press('Lưu');
}

/** In the step list, step by step. */
async function byList(person: Person): Promise<void> {
  await everythingButSteps(person);
  const add = async (preset: string, name: string) => {
    await person.press('Thêm bước');
    await person.press(preset);
    await person.type(name);
  };
  await person.press('Danh sách bước');
  await add('Bắt đầu', 'Nộp tờ khai');
  await person.choose('Biểu mẫu bước 1', 'Tờ khai');
  await add('Cán bộ xử lý', 'Kiểm tra tờ khai');
  await person.choose('Biểu mẫu bước 2', 'Phiếu');
  await add('Rẽ nhánh', 'Kết luận thế nào?');
  await add('Áp dụng bảng quy tắc', 'Tính lệ phí');
  await add('Cán bộ xử lý', 'Tra cứu sổ hộ tịch');
  await person.choose('Ai làm bước 5', 'Công chức tư');
  await add('Cán bộ xử lý', 'In bản sao trích lục');
  await person.choose('Ai làm bước 6', 'Công chức tư');
  await add('Lãnh đạo ký', 'Ký bản sao');
  await add('Cán bộ xử lý', 'Trả kết quả');
  await add('Kết thúc', 'Đã trả kết quả');
  await person.press('Thêm bước sau «Kết luận thế nào?»');
  await person.press('Công dân bổ sung');
  await person.type('Bổ sung tờ khai');
  await person.choose(/^Bước tiếp theo của bước (?:4|10)$/, '2.');
  await person.press('Thêm bước sau «Kết luận thế nào?»');
  await person.press('Kết thúc');
  await person.type('Từ chối');
  await person.press('Sửa «Kết luận thế nào?»');
  await conditions(person);
  await person.press('Sửa «Nộp tờ khai»');
  await person.choose('Bước này làm gì với thời hạn', 'Bắt đầu');
  await person.press('Sửa «Trả kết quả»');
  await person.choose('Bước này làm gì với thời hạn', 'Kết thúc');
  await person.press('Sửa «Tính lệ phí»');
  await person.choose('Bảng quy tắc', 'Lệ');
  await tryAllWays(person);
}

async function byDiagram(person: PointerPerson): Promise<void> {
  await everythingButSteps(person);
  await person.press('Sơ đồ');
  await person.press('Bắt đầu (nộp hồ sơ)');
  await person.type('Nộp tờ khai');
  await person.choose('Biểu mẫu', 'Tờ khai');
  await person.choose('Bước này làm gì với thời hạn', 'Bắt đầu đếm');
  await person.press('Cán bộ xử lý');
  await person.type('Kiểm tra tờ khai');
  await person.choose('Biểu mẫu', 'Phiếu');
  await person.press('Rẽ nhánh');
  await person.type('Kết luận thế nào?');
  await person.press('Áp dụng bảng quy tắc');
  await person.type('Tính lệ phí');
  await person.choose('Bảng quy tắc', 'Lệ phí');
  await person.press('Thêm bước sau');
  await person.enter('Tên bước', 'Tra cứu sổ hộ tịch');
  await person.choose('Ai làm', 'Công chức tư');
  await person.press('Cán bộ xử lý');
  await person.type('In bản sao trích lục');
  await person.choose('Ai làm', 'Công chức tư');
  await person.press('Lãnh đạo ký');
  await person.type('Ký bản sao');
  await person.press('Cán bộ xử lý');
  await person.type('Trả kết quả');
  await person.choose('Bước này làm gì với thời hạn', 'Kết thúc đếm');
  await person.press('Kết thúc tại đây');
  await person.press('Xem toàn bộ sơ đồ');
  await person.pick(/^Kết luận thế nào/);
  await person.press('Công dân bổ sung');
  await person.type('Bổ sung tờ khai');
  await person.choose('Sau đó', '2.');
  await person.pick(/^Kết luận thế nào/);
  await person.press('Kết thúc tại đây');
  await person.type('Từ chối');
  await person.pick(/^Kết luận thế nào/);
  await conditions(person);
  await tryAllWays(person);
}
