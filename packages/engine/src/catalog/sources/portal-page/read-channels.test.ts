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
