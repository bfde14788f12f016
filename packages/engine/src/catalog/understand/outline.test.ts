import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';
import { spanOf } from './span.ts';

const stepsOf = (text: string) =>
  outlineOf(spanOf('steps', text)).items.map(({ span, situation, titleLength }) => [
    situation,
    span.text.slice(titleLength).replace(/^[:.\s]+/, ''),
  ]);

test('a common beginning goes on in each situation under its heading', () => {
  const text =
    'Bước 1: Nộp đơn.\nBước 2: Kiểm tra.\n* Trường hợp lập chi nhánh: Bước 3: Xem cơ sở.\nBước 4: Cấp giấy.\n* Trường hợp lập văn phòng: Bước 3: Cấp giấy.';

  const steps = stepsOf(text);

  expect(steps).toEqual([
    ['', 'Nộp đơn.'],
    ['', 'Kiểm tra.'],
    ['Trường hợp lập chi nhánh', 'Xem cơ sở.'],
    ['Trường hợp lập chi nhánh', 'Cấp giấy.'],
    ['Trường hợp lập văn phòng', 'Cấp giấy.'],
  ]);
});

test('what branches off without a heading is for all other situations', () => {
  const text =
    'Bước 1: Nộp đơn.\nBước 2: Cấp giấy.\n* Trường hợp trực tuyến:\nBước 2: Xem cơ sở.\nBước 3: Cấp giấy.';

  const situations = stepsOf(text).map(([situation]) => situation);

  expect(situations).toEqual(['', 'Các trường hợp khác', 'Trường hợp trực tuyến', 'Trường hợp trực tuyến']);
});

test('steps that the text numbers in another order than it tells them in come by their numbers, which is said', () => {
  const outline = outlineOf(spanOf('steps', 'Bước 3: Trả.\nBước 1: Nộp.\nBước 2: Xét.'));

  expect(outline.items.map(({ span }) => span.text)).toEqual([
    'Bước 1: Nộp.',
    'Bước 2: Xét.',
    'Bước 3: Trả.',
  ]);
  expect(outline.isReordered).toBe(true);
});

test('a step that is glued to the word before is one; «tại bước 1» is none', () => {
  expect(stepsOf('Bước 1 Chuyển để xử lýBước 2 Duyệt kết quả tại bước 1')).toEqual([
    ['', 'Chuyển để xử lý'],
    ['', 'Duyệt kết quả tại bước 1'],
  ]);
});

test('the first step may stand behind a title', () => {
  expect(stepsOf('Nộp hồ sơ Bước 1: Nộp đơn.\nBước 2: Cấp giấy.')).toHaveLength(2);
});

test('sections that are headed by situations have steps of their own, or there are none', () => {
  const heads = (body: string) =>
    `* Trường hợp nộp trực tiếp: ${body}\nTrường hợp nộp trực tuyến: Gửi đơn.\nKý số.`;

  expect(stepsOf(heads('a) Nộp đơn. b) Cấp giấy.'))).toEqual([]);
  expect(
    stepsOf('Trường hợp nộp trực tiếp:\n- Nộp.\n- Cấp.\nTrường hợp nộp trực tuyến:\n- Gửi.\n- Ký.'),
  ).toEqual([
    ['Trường hợp nộp trực tiếp', 'Nộp.'],
    ['Trường hợp nộp trực tiếp', 'Cấp.'],
    ['Trường hợp nộp trực tuyến', 'Gửi.'],
    ['Trường hợp nộp trực tuyến', 'Ký.'],
  ]);
});
