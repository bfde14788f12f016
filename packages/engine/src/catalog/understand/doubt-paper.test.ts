import { expect, test } from 'vitest';
import { doubtsAboutPaper } from './doubt-paper.ts';

const codesOf = (name: string, originals = 1, copies = 0) =>
  doubtsAboutPaper({ name, originals, copies }).map(({ code }) => code);

test('one of several papers is one paper, however many are named', () => {
  expect(codesOf('Một trong các giấy tờ sau: + Hợp đồng; + Hóa đơn; + Giấy biên nhận')).toEqual([]);
});

test.each([
  ['Một trong các giấy tờ sau: + Bản sao hợp đồng; + Bản sao hóa đơn', 1],
  ['Hợp đồng; biên bản bàn giao; phiếu thu', 1],
  ['Một trong các giấy tờ sau: + Hợp đồng; + Giấy biên nhận', 2],
  ['Một trong các giấy tờ sau: + Hợp đồng; + Giấy biên nhận; kèm theo phiếu thu', 1],
  ['Một trong các giấy tờ sau: + Hợp đồng; + Giấy biên nhận; và một trong các văn bản: + Quyết định', 1],
])('«%s», counted %i times, may be several papers', (name, originals) => {
  expect(codesOf(name, originals)).toEqual(['CATALOG_PAPER_SEVERAL']);
});

test.each([
  ['Nếu đã ly hôn thì phải nộp Trích lục ghi chú ly hôn', 1, 0],
  ['Trình báo theo mẫu (02 bản)', 2, 0],
  ['Văn bản đề nghị, tối thiểu bao gồm các nội dung sau: tên; địa chỉ; danh sách người dự', 1, 0],
  ['Bản sao tiếng nước ngoài và bản dịch tiếng Việt hợp đồng', 0, 1],
])('«%s» (%i, %i) is one paper', (name, originals, copies) => {
  expect(codesOf(name, originals, copies)).toEqual([]);
});

test.each([
  ['Văn bản phê duyệt đề án vay (bản chính).', 0, 1, 'CATALOG_PAPER_COUNT_DIFFERS'],
  ['(2) Các giấy tờ của bên nhận chuyển nhượng gồm', 1, 1, 'CATALOG_PAPER_LIKELY_NOTE'],
  ['Đối với tàu cá: Bản sao sơ đồ nơi xảy ra tai nạn', 1, 0, 'CATALOG_PAPER_COUNT_DIFFERS'],
  [
    'Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu chứng chỉ',
    1,
    1,
    'CATALOG_PAPER_COUNT_DIFFERS',
  ],
  ['Đơn đề nghị theo Mẫu số 01. - Biên bản họp theo Mẫu số 02', 1, 0, 'CATALOG_PAPER_SEVERAL'],
  [
    'Trường hợp ủy quyền cho tổ chức, hồ sơ phải có bản sao hợp đồng, giấy giới thiệu',
    0,
    1,
    'CATALOG_PAPER_SEVERAL',
  ],
])('«%s» (%i, %i) stays in doubt', (name, originals, copies, code) => {
  expect(codesOf(name, originals, copies)).toEqual([code]);
});
