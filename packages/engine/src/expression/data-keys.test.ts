import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../model/json.ts';
import type { CompileOptions } from './compile.ts';
import { evaluate, toJson } from './evaluate.ts';
import { contextOf, evaluateText, planOf } from './testdata/evaluate-text.ts';

/** No key of the data changes what an expression means: whatever else the data holds, the values stay as they are. */
const names: NonNullable<CompileOptions['names']> = {
  approved: 'boolean',
  paid: 'boolean',
  amount: 'number',
  limit: 'number',
  'full name': 'string',
  application: {
    context: {
      age: 'number',
      'first name': 'string',
      papers: { list: { context: { kind: 'string', pages: 'number' } } },
    },
  },
};

const texts = [
  'approved and paid',
  'amount - limit',
  'amount > limit or not(approved)',
  'application.papers[pages > limit].kind',
  'application.papers[kind = full name]',
  'count(application.papers[item.pages > 1])',
  'for p in application.papers return p.pages + amount',
  'some p in application.papers satisfies p.kind = "copy" and paid',
  '{amount: 1, r: amount + limit}.r',
  'application.first name + full name',
  'application.age between 18 and limit',
  'sum(application.papers.pages)',
  'if application.age > 18 then amount else limit',
  'sort(application.papers, function(a, b) a.pages < b.pages).kind',
  'date("2026-01-05") + duration("P1D")',
  'string length(full name)',
  'application.missing',
];

const data = {
  approved: true,
  paid: false,
  amount: 5,
  limit: 2,
  'full name': 'copy',
  application: {
    age: 20,
    'first name': 'An',
    papers: [
      { kind: 'copy', pages: 3 },
      { kind: 'original', pages: 1 },
    ],
  },
};

const words =
  'approved and paid amount - limit or not item kind = pages full name sum count date papers + ? partial true';

/** Keys that look like pieces of the expressions, names of functions, of JavaScript, and anything else. */
const key = fc.oneof(
  fc.constantFrom(...texts, ...texts.flatMap((text) => text.split(/[.[(]/))),
  fc
    .array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(' ')),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'length',
    'valueOf',
    'now',
    'sum',
    'date and time',
  ),
  fc.string(),
);

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.boolean(),
  fc.integer(),
  fc.string(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({ pages: 9 }),
);

const extras = fc.array(fc.tuple(key, value), { maxLength: 6 });

/** The same data with further keys everywhere, in front of its own. */
function extended(
  original: Json,
  added: readonly (readonly [string, Json])[],
  known: ReadonlySet<string>,
): Json {
  if (Array.isArray(original)) return original.map((item: Json) => extended(item, added, known));
  if (typeof original !== 'object' || original === null) return original;
  const own = Object.entries(original).map(([name, entry]) => [name, extended(entry, added, known)] as const);
  return Object.fromEntries([...added.filter(([name]) => !known.has(name)), ...own]);
}

const declaredKeys = new Set([
  ...Object.keys(names),
  'age',
  'first name',
  'papers',
  'kind',
  'pages',
  'missing',
]);

/** Values hold the added keys, where an expression hands out a whole item: only the declared ones are compared. */
function declaredOnly(result: Json): Json {
  if (Array.isArray(result)) return result.map(declaredOnly);
  if (typeof result !== 'object' || result === null) return result;
  const entries = Object.entries(result).filter(([name]) => declaredKeys.has(name));
  return Object.fromEntries(entries.map(([name, entry]) => [name, declaredOnly(entry)]));
}

const plans = texts.map((text) => planOf(text, { names }));

function results(all: Readonly<Record<string, Json>>): readonly Json[] {
  return plans.map((plan) => {
    const evaluation = evaluate(plan, contextOf(all));
    return 'value' in evaluation ? declaredOnly(toJson(evaluation.value)) : evaluation.problem.code;
  });
}

test('further keys in the data change no value', () => {
  const expected = results(data);

  fc.assert(
    fc.property(extras, (added) => {
      const more = extended(data, added, declaredKeys) as Readonly<Record<string, Json>>;

      expect(results(more)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test('a declared name in a filter is not taken over by an item that has it as a key', () => {
  const items = { application: { papers: [{ kind: 'copy', pages: 3, limit: 100 }] }, limit: 2 };

  expect(evaluateText('count(application.papers[pages > limit])', items, { names })).toBe(1);
});

test('a key with the text of a condition does not become the condition', () => {
  const injected = { approved: true, paid: false, 'approved and paid': true };

  expect(evaluateText('approved and paid', injected)).toBe(false);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'])(
  '%s is no property of data',
  (name) => {
    expect(evaluateText(`a.${name}`, { a: {} })).toBeNull();
    expect(evaluateText(`get value(a, "${name}")`, { a: {} })).toBeNull();
    expect(evaluateText(`a.${name}`, { a: 'text' })).toBeNull();
  },
);

test('a key named __proto__ is data like any other', () => {
  const hostile = JSON.parse('{"a": {"__proto__": {"x": 1}}}');

  expect(evaluateText('a.x', hostile)).toBeNull();
  expect(evaluateText('a.__proto__.x', hostile)).toBe(1);
  expect(evaluateText('context put({}, "__proto__", {x: 1}).x')).toBeNull();
  expect(JSON.stringify(evaluateText('context merge([a])', hostile))).toBe('{"__proto__":{"x":1}}');
});
