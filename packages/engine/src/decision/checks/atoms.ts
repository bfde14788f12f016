import { constantFrame } from '../../expression/frame.ts';
import { comparisons } from '../../expression/operations/logic.ts';
import { compareValues, inRange } from '../../expression/values/compare.ts';
import { isFeelNumber, numberText } from '../../expression/values/number.ts';
import { FeelDate } from '../../expression/values/temporal.ts';
import type { FeelValue } from '../../expression/values/value.ts';
import type { CompiledInput } from '../compiled.ts';
import { type ConstantTest, type ConstantTests, constantTests } from './constant-tests.ts';

/**
 * A smallest part of a column: values that no cell tells apart. `point` is one value, `between` what lies between two neighbours, and `other` the
 * texts that no cell names.
 */
export type Atom =
  | { readonly kind: 'point'; readonly value: FeelValue }
  | { readonly kind: 'between'; readonly low: FeelValue | undefined; readonly high: FeelValue | undefined }
  | { readonly kind: 'other' };

/** Which atoms of a column: bit n for atom n. */
export type Atoms = bigint;

export interface Column {
  readonly label: string;
  readonly atoms: readonly Atom[];
  /** The atoms that its values may be. */
  readonly domain: Atoms;
  /** For each different cell the atoms that it matches; undefined where it is not known. */
  readonly cells: readonly (Atoms | undefined)[];
}

function boundsOf(test: ConstantTest): readonly FeelValue[] {
  if (test.operator !== 'range') return [test.value];
  return [test.range.start, test.range.end].filter((end) => end !== undefined);
}

function order(one: FeelValue, other: FeelValue): number {
  return compareValues(one, other, constantFrame) ?? 0;
}

function isSame(one: FeelValue, other: FeelValue): boolean {
  return comparisons['='](one, other, constantFrame) === true;
}

function distinct(values: readonly FeelValue[]): readonly FeelValue[] {
  const found: FeelValue[] = [];
  for (const value of values) if (!found.some((known) => isSame(known, value))) found.push(value);
  return found;
}

/** Two days that follow each other have nothing between them. */
function touches(low: FeelValue | undefined, high: FeelValue | undefined): boolean {
  return low instanceof FeelDate && high instanceof FeelDate && high.days - low.days <= 1;
}

function orderedAtoms(points: readonly FeelValue[]): readonly Atom[] {
  const sorted = [...points].sort(order);
  const atoms: Atom[] = [];
  for (const [index, value] of sorted.entries()) {
    const low = sorted[index - 1];
    if (!touches(low, value)) atoms.push({ kind: 'between', low, high: value });
    atoms.push({ kind: 'point', value });
  }
  return [...atoms, { kind: 'between', low: sorted.at(-1), high: undefined }];
}

function atomsOf(points: readonly FeelValue[]): readonly Atom[] {
  const values = points.filter((value) => value !== null);
  const nothing: readonly Atom[] = points.includes(null) ? [{ kind: 'point', value: null }] : [];
  const all = (atoms: readonly Atom[]) => [...atoms, ...nothing];
  if (values.length > 0 && values.every((value) => typeof value === 'boolean'))
    return all([true, false].map((value) => ({ kind: 'point', value })));
  const ordered =
    values.length > 0 &&
    values.every((value) => compareValues(value, values[0] ?? null, constantFrame) !== null);
  if (ordered && !values.some((value) => typeof value === 'string')) return all(orderedAtoms(values));
  return all([...values.map((value): Atom => ({ kind: 'point', value })), { kind: 'other' }]);
}

/** A value is within an open interval if its ends do not lie inside: no end of a test does. */
function testHoldsBetween(
  test: ConstantTest,
  low: FeelValue | undefined,
  high: FeelValue | undefined,
): boolean {
  if (test.operator === '=') return false;
  if (test.operator === '!=') return true;
  const above = (bound: FeelValue) => low !== undefined && order(low, bound) >= 0;
  const below = (bound: FeelValue) => high !== undefined && order(high, bound) <= 0;
  if (test.operator === 'range') {
    const { start, end } = test.range;
    return (start === undefined || above(start)) && (end === undefined || below(end));
  }
  return test.operator.startsWith('<') ? below(test.value) : above(test.value);
}

function testHolds(test: ConstantTest, atom: Atom): boolean {
  if (atom.kind === 'other') return test.operator === '!=';
  if (atom.kind === 'between') return testHoldsBetween(test, atom.low, atom.high);
  if (test.operator === 'range') return inRange(atom.value, test.range, constantFrame) === true;
  return comparisons[test.operator](atom.value, test.value, constantFrame) === true;
}

function matchingAtoms({ tests, negated }: ConstantTests, atoms: readonly Atom[]): Atoms {
  let found = 0n;
  for (const [index, atom] of atoms.entries())
    if (tests.some((test) => testHolds(test, atom)) !== negated) found |= 1n << BigInt(index);
  return found;
}

/** Where values have no order that the cells tell, a test for less or more is not known. */
function isReadable({ tests }: ConstantTests, atoms: readonly Atom[]): boolean {
  const ordered = atoms.some(({ kind }) => kind === 'between');
  return ordered || tests.every(({ operator }) => operator === '=' || operator === '!=');
}

function nullAtoms(atoms: readonly Atom[]): Atoms {
  const index = atoms.findIndex((atom) => atom.kind === 'point' && atom.value === null);
  return index < 0 ? 0n : 1n << BigInt(index);
}

/** What a column distinguishes, and what each of its cells matches. */
export function readColumn({ label, cells, domain: allowed }: CompiledInput): Column {
  const read = cells.map(({ plan }) => constantTests(plan));
  const domainTests = allowed === undefined ? undefined : constantTests(allowed);
  const all = [...read, domainTests].flatMap((each) => each?.tests ?? []);
  const atoms = atomsOf(distinct(all.flatMap(boundsOf)));
  const match = (tests: ConstantTests | undefined) =>
    tests !== undefined && isReadable(tests, atoms) ? matchingAtoms(tests, atoms) : undefined;
  const everything = (1n << BigInt(atoms.length)) - 1n;
  return {
    label,
    atoms,
    // null passes every constraint
    domain: (match(domainTests) ?? everything) | nullAtoms(atoms),
    cells: read.map(match),
  };
}

function valueText(value: FeelValue): string {
  if (isFeelNumber(value)) return numberText(value);
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' && value !== null ? `@"${String(value)}"` : String(value);
}

function betweenText(low: FeelValue | undefined, high: FeelValue | undefined, ends: string): string {
  if (low === undefined)
    return high === undefined ? '-' : `${ends[1] === ']' ? '<=' : '<'} ${valueText(high)}`;
  if (high === undefined) return `${ends[0] === '[' ? '>=' : '>'} ${valueText(low)}`;
  return `${ends[0]}${valueText(low)}..${valueText(high)}${ends[1]}`;
}

function lowOf(atom: Atom): FeelValue | undefined {
  return atom.kind === 'between' ? atom.low : atom.kind === 'point' ? atom.value : undefined;
}

function highOf(atom: Atom): FeelValue | undefined {
  return atom.kind === 'between' ? atom.high : atom.kind === 'point' ? atom.value : undefined;
}

function runText(run: readonly Atom[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '-';
  if (run.length === 1 && first.kind === 'point') return valueText(first.value);
  const ends = `${first.kind === 'point' ? '[' : '('}${last.kind === 'point' ? ']' : ')'}`;
  return betweenText(lowOf(first), highOf(last), ends);
}

/** A part of a column as a cell would write it, e.g. `(18..20)` or `"Low"`: the first values that lie side by side. */
export function atomsText({ atoms, domain }: Column, wanted: Atoms): string {
  const found = wanted & domain;
  if (found === domain) return '-';
  const has = (index: number) => ((found >> BigInt(index)) & 1n) === 1n;
  const start = atoms.findIndex((_, index) => has(index));
  const first = atoms[start];
  if (first === undefined) return '-';
  if (first.kind === 'other') {
    const named = atoms.flatMap((atom) =>
      atom.kind === 'point' && atom.value !== null ? [valueText(atom.value)] : [],
    );
    return `not(${named.join(', ')})`;
  }
  if (
    first.kind === 'point' &&
    (typeof first.value !== 'object' || first.value === null) &&
    !isFeelNumber(first.value)
  )
    return valueText(first.value);
  let end = start;
  while (has(end + 1) && atoms[end + 1]?.kind !== 'other' && lowOf(atoms[end + 1] as Atom) !== null) end += 1;
  return runText(atoms.slice(start, end + 1));
}
