import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileExpression } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { constantFrame } from './frame.ts';
import type { Plan } from './plan.ts';
import type { TypeDescription } from './type-description.ts';
import { sameValues } from './values/compare.ts';
import { isFeelNumber, parseNumber, toDouble } from './values/number.ts';
import { parseDate, parseDateTime, parseDuration, parseTime } from './values/parse-temporal.ts';
import { type FeelValue, isContext, isList, makeContext } from './values/value.ts';

/**
 * The literal expressions of the DMN TCK: decisions whose whole logic is one expression, and the decisions that these read. What needs decision
 * tables, boxed expressions or functions of the model is tested with the decision layer.
 */
const SUITE = `${import.meta.dirname}/../../../../../shared/conformance`;

interface Expected {
  readonly t: string;
  readonly v?: unknown;
}

interface Suite {
  readonly tests: readonly {
    readonly folder: string;
    readonly model: string;
    readonly cases: readonly {
      readonly id: string;
      readonly inputs: Readonly<Record<string, Expected>> | null;
      readonly results: readonly { readonly name: string; readonly expected: Expected | null }[];
    }[];
  }[];
}

const scalars: Readonly<Record<string, (text: string) => FeelValue>> = {
  string: (text) => text,
  boolean: (text) => text === 'true',
  decimal: parseNumber,
  double: parseNumber,
  integer: parseNumber,
  date: parseDate,
  time: parseTime,
  dateTime: parseDateTime,
  duration: parseDuration,
};

function read(expected: Expected | null): FeelValue {
  if (expected === null || expected.v === undefined || expected.v === null) return null;
  const { t, v } = expected;
  if (t === 'list') return (v as readonly Expected[]).map(read);
  if (t === 'context') {
    const entries = Object.entries(v as Readonly<Record<string, Expected>>);
    return makeContext(entries.map(([key, value]) => [key, read(value)]));
  }
  return scalars[t]?.(String(v)) ?? null;
}

/** Numbers of the suite are rounded to about fifteen digits. */
function same(left: FeelValue, right: FeelValue): boolean {
  if (isFeelNumber(left) && isFeelNumber(right)) {
    const [here, there] = [toDouble(left), toDouble(right)];
    return Math.abs(here - there) <= 1e-10 * Math.max(1, Math.abs(here));
  }
  if (isList(left) && isList(right))
    return left.length === right.length && left.every((value, index) => same(value, right[index] ?? null));
  if (isContext(left) && isContext(right)) {
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    return keys.every((key) => Object.hasOwn(right, key) && same(left[key] ?? null, right[key] ?? null));
  }
  return sameValues(left, right, constantFrame) === true;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plainText(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '0', hex ? 16 : 10))
        : (ENTITIES[name] ?? whole),
  );
}

const DECISION = /<(?:\w+:)?decision\s([^>]*)>([\s\S]*?)<\/(?:\w+:)?decision>/g;
const OTHER_LOGIC =
  /<(?:\w+:)?(?:decisionTable|context|invocation|relation|list|functionDefinition|conditional|filter|for|some|every|requiredKnowledge)[\s>]/;
const TEXT = /<(?:\w+:)?literalExpression[^>]*>[\s\S]*?<(?:\w+:)?text>([\s\S]*?)<\/(?:\w+:)?text>/;

/** The text of each decision of a model that is one expression; undefined for a decision with other logic. */
function literalsOf(model: string): ReadonlyMap<string, string | undefined> {
  const literals = new Map<string, string | undefined>();
  for (const [, attributes = '', body = ''] of model.replace(/<!--[\s\S]*?-->/g, '').matchAll(DECISION)) {
    const name = /\sname="([^"]*)"|^name="([^"]*)"/.exec(attributes);
    const text = OTHER_LOGIC.test(body) ? undefined : TEXT.exec(body)?.[1];
    if (name === null) continue;
    const literal = text === undefined ? undefined : plainText(text.replace(/^<!\[CDATA\[|\]\]>$/g, ''));
    literals.set(plainText(name[1] ?? name[2] ?? ''), literal);
  }
  return literals;
}

/** What a declared type would say of the value, for names inside contexts and lists of them. */
function typeOf(value: FeelValue): TypeDescription {
  if (isList(value)) return { list: typeOf(value[0] ?? null) };
  if (!isContext(value)) return 'any';
  return { context: Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, typeOf(entry)])) };
}

type Names = Readonly<Record<string, TypeDescription>>;
const namesOfModels = new WeakMap<ReadonlyMap<string, string | undefined>, Map<string, Names>>();

/** One object for all decisions of a model with inputs of the same types: the compiler keeps a parser for it. */
function namesFor(
  literals: ReadonlyMap<string, string | undefined>,
  inputs: Readonly<Record<string, FeelValue>>,
): Names {
  const types = Object.entries(inputs).map(([input, value]) => [input, typeOf(value)] as const);
  const known = namesOfModels.get(literals) ?? new Map<string, Names>();
  namesOfModels.set(literals, known);
  const key = JSON.stringify(types);
  const decisions = [...literals.keys()].map((literal): [string, TypeDescription] => [literal, 'any']);
  const names = known.get(key) ?? Object.fromEntries([...decisions, ...types]);
  known.set(key, names);
  return names;
}

/** The decision reads another one whose logic is no single expression. */
class OtherLogic extends Error {}

function evaluateDecision(
  name: string,
  literals: ReadonlyMap<string, string | undefined>,
  inputs: Readonly<Record<string, FeelValue>>,
): FeelValue {
  const text = literals.get(name);
  if (text === undefined) throw new OtherLogic(name);
  const { plan } = compileExpression(text, { names: namesFor(literals, inputs) });
  return plan === undefined ? null : computePlan(plan, literals, inputs);
}

function computePlan(
  plan: Plan,
  literals: ReadonlyMap<string, string | undefined>,
  inputs: Readonly<Record<string, FeelValue>>,
): FeelValue {
  const lookup = (outer: string): FeelValue => {
    if (Object.hasOwn(inputs, outer)) return inputs[outer] ?? null;
    return literals.has(outer) ? evaluateDecision(outer, literals, inputs) : null;
  };
  const evaluation = evaluate(plan, { lookup, now: '2026-01-05T01:00:00Z', timeZone: 'Z' });
  return 'value' in evaluation ? evaluation.value : null;
}

function decide(
  name: string,
  literals: ReadonlyMap<string, string | undefined>,
  inputs: Readonly<Record<string, FeelValue>>,
): FeelValue | undefined {
  try {
    return evaluateDecision(name, literals, inputs);
  } catch (error) {
    if (error instanceof OtherLogic) return undefined;
    throw error;
  }
}

/** Cases that the folders' literal expressions cannot answer alone: coercion to the declared type of the decision is the decision layer's. */
const ELSEWHERE = new Set(['0082-feel-coercion', '0089-nested-inputdata-imports', '0092-feel-lambda']);

interface Outcome {
  readonly folder: string;
  readonly passed: boolean;
  readonly what: string;
}

type Case = Suite['tests'][number]['cases'][number];

function runCase(
  folder: string,
  { id, inputs, results }: Case,
  literals: ReadonlyMap<string, string | undefined>,
): readonly Outcome[] {
  const values = Object.fromEntries(Object.entries(inputs ?? {}).map(([name, value]) => [name, read(value)]));
  return results.flatMap(({ name, expected }) => {
    const value = decide(name, literals, values);
    const what = `${folder} ${id} ${name}: ${literals.get(name)}`;
    return value === undefined ? [] : [{ folder, passed: same(value, read(expected)), what }];
  });
}

function runSuite({ tests }: Suite): readonly Outcome[] {
  return tests
    .filter(({ folder }) => !ELSEWHERE.has(folder))
    .flatMap(({ folder, model, cases }) => {
      const literals = literalsOf(readFileSync(`${SUITE}/dmn-tck/${model}`, 'utf8'));
      return cases.flatMap((one) => runCase(folder, one, literals));
    });
}

describe.skipIf(!existsSync(SUITE))('DMN TCK (skipped where the suite is absent)', () => {
  test('the literal expressions of the given folders have the expected values', () => {
    const suite: Suite = JSON.parse(readFileSync(`${SUITE}/dmn-tck-tests.json`, 'utf8'));

    const outcomes = runSuite(suite);

    expect(outcomes.length).toBeGreaterThan(1_700);
    expect(outcomes.filter(({ passed }) => !passed).map(({ what }) => what)).toEqual([]);
  });
});
