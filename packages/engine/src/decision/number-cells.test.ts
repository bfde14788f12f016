import { expect, test } from 'vitest';
import { compileUnaryTests } from '../expression/compile.ts';
import { numberCell } from './number-cells.ts';

function cell(text: string) {
  const { plan } = compileUnaryTests(text);
  if (plan === undefined) throw new TypeError(`Expected '${text}' to be a test`);
  return numberCell(plan);
}

const AROUND = [-1, 0, 0.1, 9.99, 10, 10.01, 20];

test.each([
  ['< 10', [true, true, true, true, false, false, false]],
  ['>= 10', [false, false, false, false, true, true, true]],
  ['10', [false, false, false, false, true, false, false]],
  ['[0.1..10)', [false, false, true, true, false, false, false]],
  ['(0..10]', [false, false, true, true, true, false, false]],
])('%s tests a number as FEEL does', (text, expected) => {
  const matches = cell(text);

  expect(AROUND.map((value) => matches?.(value))).toEqual(expected);
});

test.each([
  '"a"',
  '1, 2',
  'not(1)',
  '> limit',
  '-',
  '> 12345678901234567890.123',
  'null',
  '[date("2026-01-01")..date("2026-02-01")]',
])('%s takes the long way', (text) => {
  expect(cell(text)).toBeUndefined();
});
