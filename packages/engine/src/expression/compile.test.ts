import { expect, test } from 'vitest';
import { compileExpression, compileUnaryTests } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { names, type Plan } from './plan.ts';
import { contextOf, evaluateText, planOf } from './testdata/evaluate-text.ts';

test('a plan is plain JSON that can be stored and evaluated later', () => {
  const plan = planOf('for x in application.papers return x.pages * 1.5 + limit');

  const stored: Plan = JSON.parse(JSON.stringify(plan));

  expect(stored).toEqual(plan);
  expect(evaluate(stored, contextOf({ application: { papers: [{ pages: 2 }] }, limit: 1 }))).toEqual({
    value: [4],
  });
});

test('a plan names what it reads from outside, and nothing else', () => {
  const plan = planOf('{x: a.b, y: x}.y + count(for i in c return i + d)');

  expect(names(plan)).toEqual(['a', 'c', 'd']);
});

test('declared names may have spaces, signs and Vietnamese letters', () => {
  const options = { names: { 'đơn vị': 'string', 'a+b': 'number', 'Ngày nộp-hồ sơ': 'date' } } as const;

  expect(evaluateText('đơn vị', { 'đơn vị': 'Sở Tư pháp' }, options)).toBe('Sở Tư pháp');
  expect(evaluateText('a+b + 1', { 'a+b': 2 }, options)).toBe(3);
  expect(evaluateText('Ngày nộp-hồ sơ.year', { 'Ngày nộp-hồ sơ': '2026-01-05' }, options)).toBe(2026);
});

test('names and texts in another normal form mean the same', () => {
  const decomposed = 'đơn vị = "Sở"'.normalize('NFD');

  const value = evaluateText(
    decomposed,
    { 'đơn vị': 'Sở'.normalize('NFD') },
    { names: { 'đơn vị': 'string' } },
  );

  expect(value).toBe(true);
});

test('without declared names any single word is a name', () => {
  expect(compileExpression('amount > limit').problems).toEqual([]);
  expect(compileExpression('total amount > limit').problems).toMatchObject([{ code: 'FEEL_NAME_UNKNOWN' }]);
});

test('a name that is not declared is a problem with its place', () => {
  const { problems } = compileExpression('amount > 1\n  and limt < 2', {
    names: { amount: 'number', limit: 'number' },
  });

  expect(problems).toEqual([
    {
      code: 'FEEL_NAME_UNKNOWN',
      severity: 'error',
      params: { name: 'limt', from: 17, to: 21, line: 2, column: 7 },
    },
  ]);
});

test.each([
  ['application.age > "18"', 'FEEL_TYPE_MISMATCH'],
  ['application.ago > 18', 'FEEL_NAME_UNKNOWN'],
  ['application.age + "1"', 'FEEL_TYPE_MISMATCH'],
  ['application.born < 3', 'FEEL_TYPE_MISMATCH'],
  ['application.age in (1, > "b")', 'FEEL_TYPE_MISMATCH'],
  ['application.age between "a" and 3', 'FEEL_TYPE_MISMATCH'],
  ['nosuch(1)', 'FEEL_FUNCTION_UNKNOWN'],
  ['string length("a", "b", "c")', 'FEEL_ARGUMENTS_WRONG'],
  ['substring(string: "a", from: 1)', 'FEEL_ARGUMENTS_WRONG'],
  ['@"2026-02-30"', 'FEEL_LITERAL_INVALID'],
  ['1 instance of figure', 'FEEL_TYPE_UNKNOWN'],
  ['application.age and true', 'FEEL_TYPE_MISMATCH'],
  ['if application.age then 1 else 2', 'FEEL_TYPE_MISMATCH'],
  ['upper case(application.age)', 'FEEL_TYPE_MISMATCH'],
  ['sum(application.age, application.born)', undefined],
  ['substring(string: "a", start position: application.born)', 'FEEL_TYPE_MISMATCH'],
  ['application.born.yeer', 'FEEL_NAME_UNKNOWN'],
  ['application.age.value', 'FEEL_NAME_UNKNOWN'],
  ['{a: 1, a: 2}', 'FEEL_KEY_DUPLICATE'],
  ['application.age in (1, "a")', 'FEEL_TYPE_MISMATCH'],
  ['application.age in ["a".."b"]', 'FEEL_TYPE_MISMATCH'],
  ['application.age in [1, 2]', undefined],
  ['(function(a) external {java: {class: "java.lang.Math"}})(1)', 'FEEL_FUNCTION_UNKNOWN'],
])('%s: %s', (text, code) => {
  const { problems } = compileExpression(text, {
    names: { application: { context: { age: 'number', born: 'date' } } },
  });

  expect(problems.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
});

test.each(['1 +', '', 'if a then b', '"open', 'a b )', '[1, 2', '{a 1}', '1 = = '])(
  '%j is no expression',
  (text) => {
    const { plan, problems } = compileExpression(text);

    expect(plan).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'FEEL_SYNTAX', severity: 'error', params: { line: 1 } }]);
  },
);

test('a comparison of a cell with the declared type of its input is checked', () => {
  const { problems } = compileUnaryTests('> "a"', { names: { '?': 'number' } });

  expect(problems).toMatchObject([{ code: 'FEEL_TYPE_MISMATCH' }]);
});

test('a bare name in a filter over unknown items is reported', () => {
  const { problems } = compileExpression('items[price > limit]');

  expect(problems).toMatchObject([
    { code: 'FEEL_NAME_AMBIGUOUS', severity: 'warning', params: { name: 'price' } },
    { code: 'FEEL_NAME_AMBIGUOUS', severity: 'warning', params: { name: 'limit' } },
  ]);
});

test.each([
  ['application.age > 18', 'boolean'],
  ['application.age + 1', 'number'],
  ['application.papers[1].issued', 'date'],
  ['application.papers.issued', { list: 'date' }],
  ['for p in application.papers return p.issued + duration("P1D")', { list: 'date' }],
  ['unknown(1)', 'any'],
])('the value of %s is known to be %j', (text, type) => {
  const { plan, ...compiled } = compileExpression(text, {
    names: { application: { context: { age: 'number', papers: { list: { context: { issued: 'date' } } } } } },
  });

  expect(plan).toBeDefined();
  expect(compiled).toMatchObject({ type });
});

test('instances of types that the host declares are recognised', () => {
  const options = { types: { Applicant: { context: { age: 'number' } } } } as const;

  expect(evaluateText('{age: 1} instance of Applicant', {}, options)).toBe(true);
  expect(evaluateText('{age: "1"} instance of Applicant', {}, options)).toBe(false);
  expect(evaluateText('{age: 1} instance of Stranger', {}, options)).toBeNull();
});

test('open names are declared ones and any other single word', () => {
  const options = {
    names: { application: { context: { born: 'date' } }, limit: 'number' },
    open: true,
  } as const;
  const data = {
    application: { born: '2000-01-05' },
    wanted: 2000,
    items: [{ price: 5, limit: 9 }],
    limit: 3,
  };

  expect(compileExpression('application.born.year = wanted', options).problems).toEqual([]);
  expect(evaluateText('application.born.year = wanted', data, options)).toBe(true);
  expect(evaluateText('count(items[price > limit])', data, options)).toBe(1);
});

test('variables and keys may have the names of functions', () => {
  const data = { date: '2026-01-05', count: 2, items: [{ count: 1 }, { count: 3 }] };

  expect(evaluateText('date = "2026-01-05" and count = 2', data)).toBe(true);
  expect(evaluateText('count(items[count > 1])', data)).toBe(1);
  expect(evaluateText('sort([3, 1], before)')).toEqual([1, 3]);
  expect(evaluateText('date > 1', { date: 2 }, { names: { date: 'number' } })).toBe(true);
});
