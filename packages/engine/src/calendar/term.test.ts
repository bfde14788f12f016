import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTerm, type Term, termUnits } from './term.ts';
import { formatTerm, parseTerm } from './term-text.ts';

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const phase = fc.record(
  {
    unit: fc.constantFrom(...termUnits),
    amount: fc.integer({ min: 0, max: 999 }),
    receivedAs: fc.record({ cutoff: clock, resumeAt: clock, minutesBeforeClose: fc.nat(600) }),
    firstDay: fc.constantFrom('excluded' as const, 'included' as const, 'sameInstant' as const),
    endRule: fc.constantFrom('rollForward' as const, 'exact' as const),
  },
  { requiredKeys: ['unit', 'amount'] },
);

/** Any term of up to three phases. */
const terms: fc.Arbitrary<Term> = fc
  .array(phase, { minLength: 1, maxLength: 3 })
  .map(
    (phases) =>
      phases.reduceRight<Term | undefined>(
        (then, first) => (then ? { ...first, then } : first),
        undefined,
      ) as Term,
  );

describe('terms as text', () => {
  test.each([
    ['1 workingDay', { unit: 'workingDay', amount: 1 }],
    ['4 workingHour', { unit: 'workingHour', amount: 4 }],
    ['0.25 workingDay', { unit: 'workingDay', amount: 0.25 }],
    ['15 calendarDay', { unit: 'calendarDay', amount: 15 }],
    ['2 month', { unit: 'month', amount: 2 }],
    ['5 workingDay cutoff 15:00', { unit: 'workingDay', amount: 5, receivedAs: { cutoff: '15:00' } }],
    ['1 month firstDay included', { unit: 'month', amount: 1, firstDay: 'included' }],
    ['3 calendarDay endRule exact', { unit: 'calendarDay', amount: 3, endRule: 'exact' }],
  ] as const)('%s', (text, term) => {
    expect(parseTerm(text)).toEqual(term);
    expect(formatTerm(term)).toBe(text);
  });

  test('phases follow one another', () => {
    const term = parseTerm('3 calendarDay then 10 workingDay');

    expect(term).toHaveProperty('then', { unit: 'workingDay', amount: 10 });
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(terms, (term) => {
        expect(parseTerm(formatTerm(term))).toEqual(withoutEmpty(term));
      }),
    );
  });

  test.each([
    '',
    'workingDay',
    '1',
    '-1 workingDay',
    '1 working day',
    '1 fortnight',
    '0.5 month',
    '1e9 month',
    'NaN workingDay',
    '99999999 workingDay',
    '1 workingDay cutoff 25:00',
    '1 workingDay cutoff',
    '1 workingDay constructor x',
    '1 workingDay then',
    '1 workingDay then then 1 workingDay',
    `1 workingDay${' then 1 workingDay'.repeat(50)}`,
    '1 __proto__',
    'P1D',
  ])('no term: %s', (text) => {
    expect(parseTerm(text)).toBeUndefined();
  });
});

/** A term without options has no `receivedAs` to write. */
function withoutEmpty({ receivedAs = {}, then, ...term }: Term): Term {
  const kept = Object.keys(receivedAs).length === 0 ? {} : { receivedAs };
  // biome-ignore lint/suspicious/noThenProperty: a phase, not a function; nothing awaits a term
  return { ...term, ...kept, ...(then && { then: withoutEmpty(then) }) };
}

describe('what is wrong with a term', () => {
  test.each([
    [{ unit: 'workingDay', amount: -1 }, 'TERM_AMOUNT'],
    [{ unit: 'workingDay', amount: Number.NaN }, 'TERM_AMOUNT'],
    [{ unit: 'workingDay', amount: Number.POSITIVE_INFINITY }, 'TERM_AMOUNT'],
    [{ unit: 'workingDay', amount: '5' }, 'TERM_AMOUNT'],
    [{ unit: 'calendarDay', amount: 0.5 }, 'TERM_FRACTION'],
    [{ unit: 'constructor', amount: 1 }, 'TERM_UNIT'],
    [{ unit: 'workingDay', amount: 1, receivedAs: { cutoff: '3pm' } }, 'TERM_TIME'],
    [{ unit: 'workingDay', amount: 1, receivedAs: { minutesBeforeClose: -5 } }, 'TERM_TIME'],
    [{ unit: 'workingDay', amount: 1, firstDay: 'maybe' }, 'TERM_OPTION'],
    [{ unit: 'workingDay', amount: 1, endRule: 'backward' }, 'TERM_OPTION'],
  ])('%j', (term, code) => {
    expect(checkTerm(term as unknown as Term).map((problem) => problem.code)).toEqual([code]);
  });

  test('a term that follows itself without end', () => {
    const term: Term = { unit: 'workingDay', amount: 1 };
    Reflect.set(term, 'then', term);

    expect(checkTerm(term).map(({ code }) => code)).toEqual(['TERM_PHASES']);
  });
});
