import { expect, test } from 'vitest';
import { moneyIn } from './money.ts';

test.each([
  ['150.000 đồng/giấy phép', 150_000, 'giấy phép'],
  ['15000000/lần Đồng (Đối với tàu bay)', 15_000_000, 'lần'],
  ['250.000 đ/lần Đồng (Sát hạch)', 250_000, 'lần'],
  ['10 triệu đồng', 10_000_000, undefined],
])('%s', (text, amount, per) => {
  const [money] = moneyIn(text);

  expect(money?.amount).toBe(amount);
  expect(money?.per).toBe(per);
});
