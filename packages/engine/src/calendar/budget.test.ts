import { expect, test } from 'vitest';
import { exceeds, type StepTerm, totalOfTerms } from './budget.ts';
import { parseTerm } from './term-text.ts';

function steps(...texts: readonly (string | readonly [string, string])[]): readonly StepTerm[] {
  return texts.map((text) => {
    const [words, budget] = typeof text === 'string' ? [text] : text;
    const term = parseTerm(words);
    if (term === undefined) throw new Error(words);
    return { term, ...(budget !== undefined && { budget }) };
  });
}

test('hours, quarter days and days add up by the length of a working day', () => {
  const terms = steps('4 workingHour', '0.25 workingDay', '2 workingDay');

  expect(totalOfTerms({ terms })).toEqual({ workingMinutes: 240 + 120 + 960, calendarDays: 0, months: 0 });
  expect(totalOfTerms({ terms, minutesPerWorkingDay: 400 }).workingMinutes).toBe(240 + 100 + 800);
});

test('steps that share a budget use it once, and all phases of a term count', () => {
  const terms = steps(
    ['7 workingDay', 'appraisal'],
    ['7 workingDay', 'appraisal'],
    '3 calendarDay then 1 workingDay',
    '2 week',
    '1 month',
  );

  expect(totalOfTerms({ terms })).toEqual({ workingMinutes: 8 * 480, calendarDays: 17, months: 1 });
});

test('168 working hours are 21 days: exactly the whole, not more', () => {
  const whole = totalOfTerms({ terms: steps('21 workingDay') });

  expect(exceeds(totalOfTerms({ terms: steps('160 workingHour', '8 workingHour') }), whole)).toBe(false);
  expect(exceeds(totalOfTerms({ terms: steps('168.5 workingHour') }), whole)).toBe(true);
  expect(
    exceeds(totalOfTerms({ terms: steps('1 workingHour') }), totalOfTerms({ terms: steps('1 month') })),
  ).toBeUndefined();
});
