import { describe, expect, test } from 'vitest';
import { compileUnaryTests } from './compile.ts';
import { evaluate, toJson } from './evaluate.ts';
import { contextOf, evaluateText, planOf } from './testdata/evaluate-text.ts';
import { FeelDateTime } from './values/temporal.ts';

describe('logic', () => {
  test.each([
    ['true and null', null],
    ['false and null', false],
    ['null and false', false],
    ['true or null', true],
    ['false or null', null],
    ['"yes" and true', null],
    ['"yes" or true', true],
    ['null = null', true],
    ['null = 1', false],
    ['1 < null', null],
    ['1 = "1"', null],
    ['"1" < 2', null],
    ['not(null)', null],
    ['if null then 1 else 2', 2],
    ['5 between 1 and 5', true],
    ['5 between 1 and null', null],
    ['5 in (1, > 4)', true],
    ['5 in [1..5)', false],
    ['5 in ]4..5]', true],
    ['"b" in ["a", "b"]', true],
  ])('%s is %j', (text, expected) => {
    expect(evaluateText(text)).toBe(expected);
  });
});

describe('numbers are exact', () => {
  test.each([
    ['0.1 + 0.2', 0.3],
    ['0.1 * 3', 0.3],
    ['1.15 * 100', 115],
    ['string(1/3)', '0.3333333333333333333333333333333333'],
    ['(1/3) * 3 = 1', false],
    ['9007199254740993 - 9007199254740992', 1],
    ['string(12345678901234567890 + 1)', '12345678901234567891'],
    ['decimal(2.675, 2)', 2.68],
    ['decimal(2.665, 2)', 2.66],
    ['1 / 0', null],
    ['2 ** 0.5 * 2 ** 0.5 > 1.9999999999', true],
    ['10 + null', null],
    ['"a" - 1', null],
  ])('%s is %j', (text, expected) => {
    expect(evaluateText(text)).toBe(expected);
  });
});

describe('dates, times and durations', () => {
  test.each([
    ['date and time("2026-01-05T08:00:00") + duration("PT2H")', '2026-01-05T10:00:00'],
    ['date("2026-01-31") + duration("P1M")', '2026-02-28'],
    ['date("2026-01-05") - date("2025-12-31")', 'P5D'],
    ['date("2026-01-05") - duration("P1D")', '2026-01-04'],
    ['now()', '2026-01-05T08:00:00+07:00'],
    ['today()', '2026-01-05'],
    ['now() + duration("PT48H") > date and time("2026-01-07T07:59:59")', true],
    ['date and time("2026-01-05T08:00:00@Asia/Ho_Chi_Minh") = date and time("2026-01-05T01:00:00Z")', true],
    ['date and time("2026-03-29T01:30:00@Europe/Berlin") + duration("P1D")', '2026-03-30T01:30:00+02:00'],
    ['duration("P1D") > duration("PT23H")', true],
    ['duration("P1Y") > duration("P1D")', null],
    ['duration("PT90M")', 'PT1H30M'],
    ['@"2026-01-05".weekday', 1],
    ['years and months duration(date("2024-02-29"), date("2026-01-05"))', 'P1Y10M'],
    ['date("2026-02-30")', null],
  ])('%s is %j', (text, expected) => {
    expect(evaluateText(text)).toBe(expected);
  });
});

describe('lists, contexts and functions', () => {
  test.each([
    ['[1, 2, 3][item > 1]', [2, 3]],
    ['[1, 2, 3][-1]', 3],
    ['[{p: 1}, {p: 2}].p', [1, 2]],
    ['{a: 1, b: a + 1}.b', 2],
    ['for i in 1..3, j in [10] return i * j', [10, 20, 30]],
    ['for i in 0..4 return if i = 0 then 1 else i * partial[-1]', [1, 1, 2, 6, 24]],
    ['some x in [1, 2] satisfies x > 1', true],
    ['every x in [] satisfies false', true],
    ['(function(a: number) a + 1)("1")', null],
    [
      '{factorial: function(n) if n = 0 then 1 else n * factorial(n - 1), r: factorial(20)}.r',
      2432902008176640000,
    ],
    ['sort([3, 1, 2], function(x, y) x < y)', [1, 2, 3]],
    ['{add: function(a, b) a - b, r: add(b: 1, a: 5)}.r', 4],
    ['[1, "a"] instance of list<number>', false],
    ['[1..3] instance of range<number>', true],
    ['{a: 1} instance of context<a: number>', true],
  ])('%s is %j', (text, expected) => {
    expect(evaluateText(text)).toEqual(expected);
  });

  test('a function keeps the variables of the place where it is written', () => {
    const text = '(for i in 1..3 return function(x) x * i)[2](10)';

    expect(evaluateText(text)).toBe(20);
  });
});

describe('data', () => {
  const names = {
    application: {
      context: { born: 'date', received: 'date and time', papers: { list: { context: { issued: 'date' } } } },
    },
  } as const;

  test('declared dates are dates again', () => {
    const data = {
      application: { born: '1990-02-03', papers: [{ issued: '2025-01-01' }, { issued: 'unknown' }] },
    };

    expect(evaluateText('application.born + duration("P18Y")', data, { names })).toBe('2008-02-03');
    expect(evaluateText('application.papers[issued.year = 2025].issued', data, { names })).toEqual([
      '2025-01-01',
    ]);
    expect(evaluateText('application.papers[2].issued', data, { names })).toBeNull();
  });

  test('times without seconds are read, as forms and programs write them', () => {
    const typed = { names: { from: 'time', received: 'date and time' } } as const;

    expect(evaluateText('from', { from: '08:00' }, typed)).toBe('08:00:00');
    expect(evaluateText('received', { received: '2026-01-05T08:00+07:00' }, typed)).toBe(
      '2026-01-05T08:00:00+07:00',
    );
    expect(evaluateText('time("08:00")')).toBeNull();
  });

  test.each([{ now: 'yesterday' }, { timeZone: 'Asia/Nowhere' }])(
    '%j is refused when it is needed',
    (wrong) => {
      const context = { ...contextOf(), ...wrong };

      expect(evaluate(planOf('1 + 1'), context)).toEqual({ value: 2 });
      expect(() => evaluate(planOf('now()'), context)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    },
  );

  test('what lookup throws passes through', () => {
    class Needed extends Error {}
    const lookup = (): never => {
      throw new Needed();
    };

    expect(() => evaluate(planOf('1 + amount'), { ...contextOf(), lookup })).toThrow(Needed);
  });

  test('what is not needed is not looked up', () => {
    const asked: string[] = [];
    const lookup = (name: string) => {
      asked.push(name);
      return true;
    };

    evaluate(planOf('first or second'), { ...contextOf(), lookup });

    expect(asked).toEqual(['first']);
  });

  test('functions of the host are called by place and by name', () => {
    const functions = {
      'working days between': {
        parameters: ['from', 'to'],
        call: (values: readonly unknown[]) => values.length,
      },
    };
    const options = { functions: Object.keys(functions) };
    const plan = planOf('working days between(to: 1, from: 2) + working days between(1, 2)', options);

    expect(evaluate(plan, { ...contextOf(), functions })).toEqual({ value: 4 });
  });
});

describe('unary tests', () => {
  test.each([
    ['-', 'anything', true],
    ['< 18, [60..70)', 17, true],
    ['< 18, [60..70)', 70, false],
    ['not("closed", "open")', 'draft', true],
    ['? > 3 and ? < limit', 4, true],
    ['null', null, true],
    ['[1..3], [5..7]', 6, true],
    ['> 5', null, null],
  ])('%s for %j is %j', (text, value, expected) => {
    const { plan } = compileUnaryTests(text);
    if (plan === undefined) throw new Error(text);

    expect(evaluate(plan, contextOf({ '?': value, limit: 5 }))).toEqual({ value: expected });
  });
});

test('a named zone becomes its offset in JSON', () => {
  expect(toJson(new FeelDateTime(20_458, 8 * 3600, 0, 'Asia/Ho_Chi_Minh'))).toBe('2026-01-05T08:00:00+07:00');
});
