import { expect, test } from 'vitest';
import { percentagesIn } from './percentages.ts';

const found = (text: string) => percentagesIn(text).map(({ from: _from, to: _to, ...share }) => share);

test.each([
  [
    '0,1% giá trị tài sản bảo đảm, tối đa 500.000 đồng',
    { percent: 0.1, of: 'giá trị tài sản bảo đảm', most: 500_000 },
  ],
  [
    'Phí thẩm tra bằng 0,5% tổng mức đầu tư, nhưng không thấp hơn 2 triệu đồng và không quá 60.000.000 đồng/hồ sơ',
    { percent: 0.5, of: 'tổng mức đầu tư', least: 2_000_000, most: 60_000_000 },
  ],
  ['Lệ phí bằng 50% mức thu quy định tại Biểu 1.', { percent: 50, of: 'mức thu quy định tại Biểu 1' }],
  ['thu 20% của 11.000.000 đồng; việc khác miễn phí', { percent: 20, of: '11.000.000 đồng' }],
  ['1.5 % doanh thu tối thiểu 300.000 VNĐ', { percent: 1.5, of: 'doanh thu', least: 300_000 }],
])('«%s» is a share with its limits', (text, share) => {
  expect(found(text)).toEqual([{ currency: 'VND', isUnclear: false, ...share }]);
});

test.each([
  'tổ chức sở hữu trên 49% vốn điều lệ',
  'mức phí giảm 20%',
  'chiếm ít nhất 30% giá trị lô hàng',
  'đạt 100% chỉ tiêu',
])('«%s» charges nothing', (text) => {
  expect(found(text)).toEqual([]);
});

test('each share has the limits of its own clause', () => {
  expect(
    found(
      '- Đến 1 tỷ đồng: 0,2% giá trị hợp đồng, tối thiểu 100.000 đồng; - Trên 1 tỷ đồng: 0,1% giá trị hợp đồng',
    ),
  ).toMatchObject([{ percent: 0.2, least: 100_000 }, { percent: 0.1 }]);
});

test('limits that contradict each other are unclear', () => {
  expect(found('0,3% giá trị đơn hàng, tối thiểu 900.000 đồng, tối đa 100.000 đồng')[0]?.isUnclear).toBe(
    true,
  );
  expect(found('0,3% giá trị đơn hàng, tối đa 100.000 đồng, tối đa 200.000 đồng')[0]?.isUnclear).toBe(true);
});
