import { expect, test } from 'vitest';
import { readChannels } from './read-channels.ts';

const feesOf = (note: string, cell = 'Miễn phí') =>
  readChannels(
    'cach_thuc_thuc_hien',
    `Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp15 Ngày làm việc${cell}(${note})`,
  ).fees;

test('a share that a note charges is a fee of its own with its limits and its text, in doubt for whom', () => {
  const note =
    'Phí thẩm định: 0,1% giá trị lô hàng, tối thiểu 50.000 đồng, tối đa 500.000 đồng; hộ nghèo không phải nộp';

  const [free, share, ...more] = feesOf(note);

  expect(free?.confidence).toBe('doubtful');
  expect(share).toMatchObject({
    value: { channel: 'in_person', percent: 0.1, per: 'giá trị lô hàng', least: 50_000, most: 500_000 },
    source: 'Phí thẩm định: 0,1% giá trị lô hàng, tối thiểu 50.000 đồng, tối đa 500.000 đồng',
    doubts: [{ code: 'CATALOG_FEE_IN_TEXT_ONLY' }],
  });
  expect(more).toEqual([]);
});

test('a share that holds for a time is clear', () => {
  const note = 'Từ ngày 01/07/2025 đến hết ngày 31/12/2026 bằng 50% mức phí nêu trên';

  const [, share] = feesOf(note, '200,000 Việt Nam Đồng');

  expect(share).toMatchObject({ value: { percent: 50, per: 'mức phí nêu trên' }, confidence: 'certain' });
});

test('a reduction and a share of a company are no fees', () => {
  expect(feesOf('Mức phí giảm 20%', '200,000 Việt Nam Đồng')).toHaveLength(1);
  expect(feesOf('Tổ chức sở hữu trên 49% vốn điều lệ', '200,000 Việt Nam Đồng')).toHaveLength(1);
});

test('amounts that a note lists, each counted by its own unit, are fees of their own', () => {
  const note =
    '15000000/lần Đồng (Đối với tàu bay nước ngoài)  Phí: 15000000/loại Đồng (Đối với tàu bay Việt Nam)  Phí: 6000000/chiếc Đồng (Gia hạn)';

  const [, ...fees] = feesOf(note);

  expect(fees.map(({ value, source }) => [value?.amount, value?.per, source])).toEqual([
    [15_000_000, 'lần', '15000000/lần Đồng (Đối với tàu bay nước ngoài)'],
    [15_000_000, 'loại', 'Phí: 15000000/loại Đồng (Đối với tàu bay Việt Nam)'],
    [6_000_000, 'chiếc', 'Phí: 6000000/chiếc Đồng (Gia hạn)'],
  ]);
});

test.each([
  ['25.000 đồng/lần (từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2026)', 'certain'],
  ['Phí: 1700000 Đồng (Sát hạch thực hành) (Miễn phí từ ngày 07/4/2026 đến 30/6/2026)', 'doubtful'],
])('«%s» beside another fee is %s', (note, confidence) => {
  const [, other] = feesOf(note, '50,000 VNĐ');

  expect(other?.confidence).toBe(confidence);
});

test('what copies cost on request does not take «free of charge» back', () => {
  const [free] = feesOf('Phí cấp bản sao Trích lục (nếu có yêu cầu) theo Thông tư 281/2016/TT-BTC');

  expect(free?.confidence).toBe('certain');
});

const termsOf = (cell: string, description: string) =>
  readChannels(
    'cach_thuc_thuc_hien',
    `Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp${cell}Miễn phí${description}`,
  ).terms;

test('parts that add up to a term agree with it; the same number of other days does not', () => {
  const parts = 'Sở: 03 ngày; xã: 04 ngày';

  expect(termsOf('7 Ngày', `Trong thời hạn: ${parts}`)[0]?.confidence).toBe('certain');
  expect(
    termsOf('7 Ngày', `07 ngày làm việc, kể từ ngày nhận đủ hồ sơ (${parts})`)[0]?.doubts.map(
      ({ code }) => code,
    ),
  ).toEqual(['CATALOG_TERM_DIFFERS_FROM_TEXT']);
});
