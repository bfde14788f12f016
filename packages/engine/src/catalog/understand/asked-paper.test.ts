import { expect, test } from 'vitest';
import { paperAskedIn } from './asked-paper.ts';
import { plainWords } from './plain-words.ts';

const asked = (row: string) => paperAskedIn(plainWords(row));

test.each([
  ['Nếu đã ly hôn ở nước ngoài thì phải nộp Trích lục ghi chú ly hôn', 'trich luc ghi chu ly hon'],
  ['Trường hợp ủy quyền cho cá nhân, kèm theo hồ sơ phải có văn bản ủy quyền', 'van ban uy quyen'],
  ['Trường hợp khai trên giấy, người khai khai và nộp 02 bản chính tờ khai', '02 ban chinh to khai'],
  ['Đối với tàu biển: Bản trích sao Nhật ký hàng hải', 'ban trich sao nhat ky hang hai'],
  [
    'Trường hợp có người đại diện thì văn bản về đại diện là tài liệu phải có trong hồ sơ',
    'van ban ve dai dien la tai lieu phai co trong ho so',
  ],
])('«%s» asks for «%s»', (row, paper) => {
  expect(asked(row)).toBe(paper);
});

test.each([
  'Giấy chứng nhận đăng ký doanh nghiệp',
  'Trường hợp có nhiều người thì phải có đầy đủ chữ ký, trừ trường hợp có văn bản ủy quyền',
  'Trường hợp không cấp, cơ quan đăng ký phải có văn bản trả lời',
  'Trường hợp đã khai thác được thông tin về: giấy tờ nhân thân thì không phải nộp',
  'Trường hợp có báo cáo nghiên cứu thì được nộp báo cáo nghiên cứu',
  'Nếu là cán bộ thì có nhận xét. Nếu là học sinh thì phải có bằng tốt nghiệp, giấy khen',
])('«%s» asks for no paper of its own', (row) => {
  expect(asked(row)).toBeUndefined();
});
