import { expect, test } from 'vitest';
import { showTerm } from './show-term.ts';

test('a term says its amount, its unit and from when it counts', () => {
  const term = { unit: 'workingDay', amount: 1, receivedAs: { cutoff: '15:00' } } as const;

  expect(showTerm(term, 'vi')).toBe('1 ngày làm việc (nhận sau 15:00 thì tính từ ngày làm việc tiếp theo)');
  expect(showTerm(term, 'en')).toBe(
    '1 working day (received after 15:00: counted from the next working day)',
  );
});

test('a fraction and the plural are written as people do', () => {
  expect(showTerm({ unit: 'workingHour', amount: 0.5 }, 'vi')).toBe('0,5 giờ làm việc');
  expect(showTerm({ unit: 'month', amount: 2 }, 'en')).toBe('2 months');
});
