import { expect, test } from 'vitest';
import { actorOf } from './actor-of.ts';

test.each([
  ['Nộp hồ sơ', '', 'applicant'],
  ['Trả kết quả', '', 'desk'],
  ['Giải quyết hồ sơ', 'Trong thời hạn 5 ngày, cơ quan đăng ký cấp giấy.', 'office'],
  [
    'Bổ sung',
    'Trong thời hạn 60 ngày kể từ ngày Ủy ban có văn bản yêu cầu sửa đổi, bổ sung hồ sơ, công ty chứng khoán hoàn thiện hồ sơ và gửi đến Ủy ban.',
    'applicant',
  ],
  ['Nhận giấy', 'Căn cứ theo ngày hẹn trên phiếu tiếp nhận để nhận giấy phép.', 'applicant'],
  ['Họp', 'Tổ chức họp với các cơ quan liên quan, gửi hồ sơ lấy ý kiến.', 'office'],
  ['Xác định', 'Khi xác định được cơ quan giải quyết thì Sở Tư pháp gửi hồ sơ cho cơ quan đó.', 'office'],
])('«%s. %s» is done by the %s', (name, text, actor) => {
  expect(actorOf(name, text, 2)).toBe(actor);
});

test('a name that was cut stands whole in the text', () => {
  const text = `Tổ chức, cá nhân có nhu cầu (${'rất dài '.repeat(20)}) nộp hồ sơ đến Sở Tư pháp.`;

  expect(actorOf(`${text.slice(0, 100)}…`, text, 1)).toBe('applicant');
});
