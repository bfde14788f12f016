import { expect, test } from 'vitest';
import type { Json } from '../model/json.ts';
import { compileExpression, compileUnaryTests } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { contextOf, evaluateText, planOf } from './testdata/evaluate-text.ts';

const WITHIN_MS = 1_000;

function timed<Result>(run: () => Result): { readonly result: Result; readonly took: number } {
  const began = performance.now();
  const result = run();
  return { result, took: performance.now() - began };
}

test.each([
  ['10 MB', '1+'.repeat(5_000_000), 'FEEL_TOO_LONG'],
  ['10 MB of open brackets', '['.repeat(10_000_000), 'FEEL_TOO_LONG'],
  ['10,000 brackets', '('.repeat(4_900) + ')'.repeat(4_900), 'FEEL_TOO_DEEP'],
  ['nested contexts', `${'{a:'.repeat(300)}1${'}'.repeat(300)}`, 'FEEL_TOO_DEEP'],
  ['nested conditions', `${'if a then '.repeat(400)}1${' else 2'.repeat(400)}`, 'FEEL_TOO_DEEP'],
  ['a path of 900 steps', `a${'.b'.repeat(900)}`, 'FEEL_TOO_DEEP'],
  ['a path of 4,900 steps', `a${'.b'.repeat(4_900)}`, 'FEEL_SYNTAX'],
  ['signs', `${'-'.repeat(400)}1`, 'FEEL_TOO_DEEP'],
  ['4,900 items', `[${Array(4_900).fill('1').join(',')}]`, 'FEEL_TOO_LONG'],
  ['garbage', ')]}{'.repeat(2_400), 'FEEL_SYNTAX'],
  ['open comments', '/*'.repeat(4_900), 'FEEL_SYNTAX'],
  ['unpaired surrogates', '\ud800 '.repeat(4_900), undefined],
  ['a sum of 1,000', Array(1_000).fill('a').join('+'), undefined],
  ['400 alternatives', Array(400).fill('a').join(' or '), undefined],
])('%s is refused or compiled within a second', (_, text, code) => {
  for (const compile of [compileExpression, compileUnaryTests]) {
    const { result, took } = timed(() => compile(text));

    expect(took).toBeLessThan(WITHIN_MS);
    if (code === undefined) expect(result.plan).toBeDefined();
    else expect(result).toMatchObject({ plan: undefined, problems: [{ code }] });
  }
});

test.each([
  ['count(for a in 1..100000, b in 1..100000 return a)'],
  ['some a in 1..1000000000000 satisfies false'],
  ['(function(f) f(f))(function(f) f(f))'],
  ['{f: function(n) f(n + 1), r: f(1)}.r'],
  ['for i in 1..100 return string(partial)'],
  ['for i in 1..60 return concatenate(partial, partial)'],
  ['{a: for i in 1..60 return partial, b: for i in 1..60 return partial, r: a = b}.r'],
  ['string join(for i in 1..100000 return "aaaaaaaaaaaaaaaaaaaa")'],
  ['distinct values(for i in 1..100000 return i)'],
  ['sort(for i in 1..100000 return -i, function(x, y) x < y)'],
  ['for i in 1..100000 return upper case(long)'],
  ['for i in 1..100000 return matches(long, "(x+x+)+y")'],
  ['deep = deep2'],
  ['string(deep)'],
  ['deep'],
  ['deep.b'],
])('%s ends within its budget', (text) => {
  const long = 'x'.repeat(100_000);

  const { result, took } = timed(() => evaluateText(text, { long, deep: nested(), deep2: nested() }));

  expect(result).toBe('FEEL_BUDGET_EXCEEDED');
  expect(took).toBeLessThan(WITHIN_MS);
});

function nested(): Json {
  return JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
}

test.each([
  ['9**9**9**9', null],
  ['1e6144 * 1e6144', null],
  ['exp(1e300)', null],
  ['1.0000001 ** 1e300', null],
  ['date(999999999, 12, 31) + duration("P1D")', null],
  ['duration("P99999999999999999999D")', null],
  ['matches("a", "((a{100}){100}){100}")', null],
  ['matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "^(a+)+$")', false],
  [
    'replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(a*)*c", "")',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
])('%s is %j at once', (text, expected) => {
  const { result, took } = timed(() => evaluateText(text));

  expect(result).toBe(expected);
  expect(took).toBeLessThan(WITHIN_MS);
});

test('a budget of one evaluation is shared with what the host evaluates inside it', () => {
  const inner = planOf('count(for i in 1..100 return i)');
  const functions = {
    inner: {
      parameters: [],
      call: (_: readonly unknown[], context: Parameters<typeof evaluate>[1]) => {
        const evaluation = evaluate(inner, context);
        return 'value' in evaluation ? evaluation.value : null;
      },
    },
  };
  const plan = planOf('for i in 1..100 return inner()', { functions: ['inner'] });

  const evaluation = evaluate(plan, { ...contextOf(), functions, budget: { steps: 5_000 } });

  expect(evaluation).toMatchObject({
    problem: { code: 'FEEL_BUDGET_EXCEEDED', params: { budget: 'steps' } },
  });
});

test('a caller that has left little of the stack gets a problem, and its own errors back', () => {
  const plan = planOf('{f: function(n) f(n + 1), r: f(1)}.r');
  const budget = { depth: 1_000_000 };

  expect(evaluate(plan, { ...contextOf(), budget })).toMatchObject({
    problem: { code: 'FEEL_BUDGET_EXCEEDED', params: { budget: 'depth' } },
  });
  const lookup = (): never => {
    throw new RangeError('Expected a record');
  };
  expect(() => evaluate(planOf('amount'), { ...contextOf(), lookup })).toThrow('Expected a record');
});
