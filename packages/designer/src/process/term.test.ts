import { expect, test } from 'vitest';
import { formatTerm, parseTerm } from './term.ts';

test('a literal term is read and written back', () => {
  expect(parseTerm('1 workingDay')).toEqual({ amount: '1', unit: 'workingDay' });
  expect(formatTerm({ amount: '0,25', unit: 'workingDay' })).toBe('0.25 workingDay');
});

test.each(['=days + 1', 'P1D', '1 fortnight', '', '-1 week'])('%s is not a literal term', (text) => {
  expect(parseTerm(text)).toBeUndefined();
});

test.each(['', ' ', '0', '-2', 'hai'])('the amount %j means no term', (amount) => {
  expect(formatTerm({ amount, unit: 'month' })).toBe('');
});
