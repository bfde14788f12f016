import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type CompiledDecisions,
  compileDecisions,
  type DecisionModel,
  evaluateDecision,
  parseDecisions,
} from '@motcua/engine/dmn';
import { compileExpression, evaluate, type FeelContext, type FeelValue, toJson } from '@motcua/engine/feel';

/** A value of the suite: `t` is its XML schema type, `list` or `context`. */
interface TypedValue {
  readonly t: string;
  readonly v?: unknown;
}

interface TckCase {
  readonly id: string;
  readonly type: string;
  /** The name of the decision service that is called. */
  readonly invocable: string | null;
  readonly inputs: Readonly<Record<string, TypedValue | null>> | null;
  readonly results: readonly { readonly name: string; readonly expected: TypedValue | null }[];
}

interface TckTest {
  readonly level: string;
  readonly folder: string;
  readonly model: string;
  readonly cases: readonly TckCase[];
}

interface Miss {
  readonly folder: string;
  readonly id: string;
  readonly result: string;
  readonly expected: unknown;
  readonly found: unknown;
}

interface LevelFigures {
  readonly passed: number;
  readonly total: number;
  readonly failed?: readonly Miss[];
}

const CLOCK = { now: '2026-01-05T01:00:00Z', timeZone: 'Z' };

/** The expression of FEEL that reads the text of an XML schema type. */
const READERS: Readonly<Record<string, string>> = {
  decimal: 'number(text)',
  double: 'number(text)',
  integer: 'number(text)',
  date: 'date(text)',
  time: 'time(text)',
  dateTime: 'date and time(text)',
  duration: 'duration(text)',
};

function feel(text: string, names: Readonly<Record<string, FeelValue>>): FeelValue {
  const { plan } = compileExpression(text);
  if (plan === undefined) throw new Error(`Expected '${text}' to be an expression`);
  const evaluation = evaluate(plan, { ...CLOCK, lookup: (name) => names[name] ?? null });
  return 'value' in evaluation ? evaluation.value : null;
}

function read(typed: TypedValue | null): FeelValue {
  if (typed === null || typed.v === undefined || typed.v === null) return null;
  const { t, v } = typed;
  if (t === 'list') return (v as readonly TypedValue[]).map(read);
  if (t === 'context')
    return Object.fromEntries(
      Object.entries(v as Readonly<Record<string, TypedValue>>).map(([key, entry]) => [key, read(entry)]),
    );
  if (t === 'boolean') return String(v) === 'true';
  const reader = READERS[t];
  return reader === undefined ? String(v) : feel(reader, { text: String(v) });
}

const isList = (value: FeelValue): value is readonly FeelValue[] => Array.isArray(value);

function isContext(value: FeelValue): value is FeelContext {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Numbers of the suite are rounded: to about fifteen digits at best, to eight decimals at worst. */
function sameNumber(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= Math.max(1e-8, 1e-10 * Math.abs(expected));
}

function sameEntries(found: FeelContext, expected: FeelContext): boolean {
  const keys = Object.keys(expected);
  return (
    keys.length === Object.keys(found).length &&
    keys.every((key) => Object.hasOwn(found, key) && same(found[key] ?? null, expected[key] ?? null))
  );
}

function same(found: FeelValue, expected: FeelValue): boolean {
  if (found === null || expected === null) return found === expected;
  if (isList(found) && isList(expected))
    return (
      found.length === expected.length && found.every((item, index) => same(item, expected[index] ?? null))
    );
  if (isContext(found) && isContext(expected)) return sameEntries(found, expected);
  const [one, other] = [toJson(found), toJson(expected)];
  if (typeof one === 'number' && typeof other === 'number') return sameNumber(one, other);
  return feel('found = expected', { found, expected }) === true;
}

async function readModels(file: string): Promise<readonly DecisionModel[]> {
  const folder = dirname(file);
  const others = readdirSync(folder)
    .filter((name) => name.endsWith('.dmn') && join(folder, name) !== file)
    .sort();
  const models = [];
  for (const path of [file, ...others.map((name) => join(folder, name))]) {
    const { decisions } = await parseDecisions(readFileSync(path, 'utf8'));
    if (decisions !== undefined) models.push(decisions);
  }
  return models;
}

/** The value that a case asks for: of a decision, or of one output of the service that it calls. */
function resultOf(compiled: CompiledDecisions, { invocable, inputs }: TckCase, name: string): FeelValue {
  const given = Object.fromEntries(Object.entries(inputs ?? {}).map(([key, value]) => [key, read(value)]));
  const result = evaluateDecision({ compiled, decision: invocable ?? name, inputs: given, ...CLOCK });
  if (result.value === undefined) return null;
  const { feelValue } = result;
  const several = invocable !== null && isContext(feelValue) && Object.hasOwn(feelValue, name);
  return several ? (feelValue[name] ?? null) : feelValue;
}

function missesOf(compiled: CompiledDecisions, { folder }: TckTest, each: TckCase): readonly Miss[] {
  return each.results.flatMap(({ name, expected }) => {
    const found = resultOf(compiled, each, name);
    if (same(found, read(expected))) return [];
    return [{ folder, id: each.id, result: name, expected: expected?.v ?? null, found: toJson(found) }];
  });
}

async function checkLevel(folder: string, tests: readonly TckTest[]): Promise<LevelFigures> {
  const failed: Miss[] = [];
  let total = 0;
  let passed = 0;
  for (const test of tests) {
    const { compiled } = compileDecisions(await readModels(join(folder, 'dmn-tck', test.model)));
    for (const each of test.cases) {
      const misses = missesOf(compiled, test, each);
      total += 1;
      if (misses.length === 0) passed += 1;
      failed.push(...misses);
    }
  }
  return { passed, total, ...(failed.length > 0 && { failed }) };
}

/** The cases of the DMN TCK by compliance level; a case passes when all its results do. What is «non-compliant» is not counted. */
export async function checkDmnTck({ folder }: { readonly folder: string }): Promise<{
  readonly level2: LevelFigures;
  readonly level3: LevelFigures;
}> {
  const file = join(folder, 'dmn-tck-tests.json');
  const { tests }: { readonly tests: readonly TckTest[] } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { tests: [] };
  const ofLevel = (level: string) => tests.filter((test) => test.level === level);
  return {
    level2: await checkLevel(folder, ofLevel('compliance-level-2')),
    level3: await checkLevel(folder, ofLevel('compliance-level-3')),
  };
}
