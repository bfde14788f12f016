import type { Person } from '../person.ts';
import type { PointerPerson } from '../pointer-person.ts';

const fields = [
  'Tên chương trình',
  'Ngày biểu diễn',
  'Địa điểm',
  'Quy mô: Nhỏ, Lớn',
  'Số người tham gia',
  'Họ và tên người đại diện',
  'Số định danh cá nhân',
  'Số điện thoại',
  'Thư điện tử (nếu có)',
  'Có người nước ngoài không',
  'Quốc tịch người nước ngoài',
  'Tôi cam đoan lời khai là đúng',
].join('\n');

const steps = [
  'TT\tTrình tự\tTrách nhiệm\tThời gian',
  '1\tNộp hồ sơ\tTổ chức, cá nhân\tKhông tính thời gian',
  '2\tTiếp nhận, kiểm tra hồ sơ. Nếu không đồng ý: chuyển lại bước 1\tBộ phận Một cửa\t0,5 ngày làm việc',
  '3\tThẩm định hồ sơ\tPhòng Nghệ thuật\t2 ngày làm việc',
  '4\tTrình dự thảo giấy phép\tPhòng Nghệ thuật\t1 ngày làm việc',
  '5\tKý giấy phép. Nếu không đồng ý: chuyển lại bước 3\tLãnh đạo Sở\t1 ngày làm việc',
  '6\tTrả kết quả\tBộ phận Một cửa\t0,5 ngày làm việc',
  'Tổng cộng\t\t\t5 ngày làm việc',
].join('\n');

export const performancePermit = { code: '2.001234', byTable, byDiagram };

async function facts(person: Person): Promise<void> {
  await person.press('Thông tin chung');
  await person.enter('Tên thủ tục', 'Cấp giấy phép biểu diễn');
  await person.enter('Mã thủ tục', performancePermit.code);
  await person.check('Cấp tỉnh');
  await person.check('Trực tiếp');
}

async function fillApplication(person: Person): Promise<void> {
  await person.add('Thêm trường, mỗi dòng một trường', fields);
  await person.open('Quốc tịch người nước ngoài');
  await person.choose('Khi thông tin', 'Có người');
}

async function feeTable(person: Person): Promise<void> {
  await person.press('Bảng quy tắc');
  await person.add('Thêm bảng', 'Mức lệ phí');
  await person.choose('Thêm cột điều kiện theo thông tin', 'Quy mô');
  await person.choose('Dòng 1: Quy mô', 'Nhỏ');
  await person.enter('Dòng 1: Mức lệ phí', '500000');
  await person.press('Thêm dòng');
  await person.choose('Dòng 2: Quy mô', 'Lớn');
  await person.enter('Dòng 2: Mức lệ phí', '1500000');
}

async function receipt(person: Person): Promise<void> {
  await person.press('Văn bản in');
  await person.add('Thêm văn bản', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
}

async function tryAllWays(person: Person): Promise<void> {
  await person.press('Chạy thử');
  await person.press('Tự tìm mọi cách đi');
  await person.waitFor('Tìm được');
  await person.waitFor('Sẵn sàng công bố');
  await person.press('Lưu');
}

/** In the step list: the table that the office has is pasted. */
async function byTable(person: Person): Promise<void> {
  await facts(person);
  await person.press('Dán bảng quy trình');
  await person.enter('Bảng quy trình', steps);
  await person.press('Đưa vào quy trình');
  await person.press('Biểu mẫu');
  await fillApplication(person);
  await feeTable(person);
  await person.press('Danh sách bước');
  await person.press(/^Thêm bước sau «Thẩm định/);
  await person.press('Áp dụng bảng quy tắc');
  await person.press('Sửa «Áp dụng quy tắc»');
  await person.choose('Bảng quy tắc', 'Mức');
  await receipt(person);
  await tryAllWays(person);
}

/** In the diagram: each step from the palette, the loop drawn. */
async function byDiagram(person: PointerPerson): Promise<void> {
  await facts(person);
  await person.press('Ai tham gia');
  for (const role of ['Người nộp hồ sơ', 'Bộ phận Một cửa', 'Phòng Nghệ thuật', 'Lãnh đạo Sở'])
    await person.add('Thêm người tham gia', role);
  await person.press('Biểu mẫu');
  await person.add('Thêm biểu mẫu', 'Đơn đề nghị');
  await fillApplication(person);
  await person.add('Thêm biểu mẫu', 'Kết quả kiểm tra');
  await person.add('Thêm trường, mỗi dòng một trường', 'Hồ sơ đầy đủ không\nÝ kiến (nếu có)');
  await feeTable(person);
  await person.press('Thời hạn');
  await person.add('Thêm thời hạn', 'Thời hạn giải quyết');
  await receipt(person);
  await drawSteps(person);
  await drawLoop(person);
  await tryAllWays(person);
}

async function drawSteps(person: PointerPerson): Promise<void> {
  await person.press('Sơ đồ');
  await person.press('Bắt đầu (nộp hồ sơ)');
  await person.choose('Biểu mẫu', 'Đơn đề nghị');
  await person.choose('Bước này làm gì với thời hạn', 'Bắt đầu đếm');
  await person.press('Cán bộ xử lý');
  await person.type('Tiếp nhận, kiểm tra hồ sơ');
  await person.choose('Biểu mẫu', 'Kết quả kiểm tra');
  await person.press('Rẽ nhánh');
  await person.type('Hồ sơ đầy đủ?');
  await person.press('Áp dụng bảng quy tắc');
  await person.choose('Bảng quy tắc', 'Mức lệ phí');
  await person.press('Cán bộ xử lý');
  await person.type('Thẩm định hồ sơ');
  await person.choose('Ai làm', 'Phòng Nghệ thuật');
  await person.press('Cán bộ xử lý');
  await person.type('Trình dự thảo giấy phép');
  await person.choose('Ai làm', 'Phòng Nghệ thuật');
  await person.press('Lãnh đạo ký');
  await person.type('Ký giấy phép');
  await person.press('Cán bộ xử lý');
  await person.type('Trả kết quả');
  await person.choose('Bước này làm gì với thời hạn', 'Kết thúc đếm');
  await person.press('Kết thúc tại đây');
}

async function drawLoop(person: PointerPerson): Promise<void> {
  await person.press('Xem toàn bộ sơ đồ');
  await person.dragBeside('Công dân bổ sung', /^Hồ sơ đầy đủ\? \(/, 0, 120);
  await person.pick(/^Hồ sơ đầy đủ\? \(/);
  await person.connectTo(/^Bổ sung hồ sơ/);
  await person.check('Đi nhánh này khi không nhánh nào khác đúng');
  await person.pick(/^Hồ sơ đầy đủ\? \(/);
  await person.choose('Khi thông tin', 'Hồ sơ đầy đủ không', 'Nhánh 1');
  await person.pick(/^Bổ sung hồ sơ \(/);
  await person.connectTo(/^Tiếp nhận/);
}
