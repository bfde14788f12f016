import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { HitPolicy } from '../boxed-expression.ts';
import type { CompiledDecisions, CompiledTable } from '../compiled.ts';
import { DecisionProblemCode, decisionProblem } from '../problems.ts';
import { atomsText, type Column, readColumn } from './atoms.ts';
import { constantTests } from './constant-tests.ts';
import { type Box, findUncovered } from './uncovered.ts';

/** Of one table no more are told: they have one cause. */
const MAXIMUM_REPORTS = 20;

/** A table as sets of values. A cell that is not known matches everything in `widest`, and nothing in `narrowest`. */
interface ReadTable {
  readonly table: CompiledTable;
  readonly element: string;
  readonly columns: readonly Column[];
  readonly widest: readonly Box[];
  readonly narrowest: readonly Box[];
  readonly known: readonly boolean[];
}

function readTable(table: CompiledTable, element: string): ReadTable {
  const columns = table.inputs.map(readColumn);
  const boxes = (unknown: (column: Column) => bigint) =>
    table.rules.map(({ cells }) =>
      columns.map((column, index) => {
        const cell = cells[index] ?? -1;
        return cell < 0 ? column.domain : column.domain & (column.cells[cell] ?? unknown(column));
      }),
    );
  return {
    table,
    element,
    columns,
    widest: boxes(({ domain }) => domain),
    narrowest: boxes(() => 0n),
    known: table.rules.map(({ cells }) =>
      cells.every((cell, index) => cell < 0 || columns[index]?.cells[cell] !== undefined),
    ),
  };
}

/** The values of a part, column by column, as cells would write them. */
function valuesOf({ columns }: ReadTable, box: Box): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    columns.map((column, index) => [column.label, atomsText(column, box[index] ?? 0n)]),
  );
}

function intersect(one: Box, other: Box): Box | undefined {
  const common = one.map((atoms, index) => atoms & (other[index] ?? 0n));
  return common.every((atoms) => atoms !== 0n) ? common : undefined;
}

function sameOutputs({ rules }: CompiledTable, one: number, other: number): boolean {
  const textOf = (row: number) => rules[row]?.outputs.map(({ text }) => text).join('\n');
  return textOf(one) === textOf(other);
}

function overlapOf(read: ReadTable, one: number, other: number): Problem | undefined {
  const { table, element, widest, known } = read;
  const { hitPolicy } = table;
  if (!known[one] || !known[other]) return undefined;
  if (hitPolicy === HitPolicy.ANY && sameOutputs(table, one, other)) return undefined;
  const common = intersect(widest[one] ?? [], widest[other] ?? []);
  if (common === undefined) return undefined;
  const params = { rules: [one + 1, other + 1], hitPolicy, values: valuesOf(read, common) };
  return decisionProblem(DecisionProblemCode.RULES_OVERLAP, params, { element });
}

function overlapsOf(read: ReadTable): readonly Problem[] {
  const found: Problem[] = [];
  for (let other = 1; other < read.widest.length; other += 1)
    for (let one = 0; one < other && found.length < MAXIMUM_REPORTS; one += 1)
      found.push(...[overlapOf(read, one, other)].filter((problem) => problem !== undefined));
  return found;
}

function undecided({ element }: ReadTable, what: string): Problem {
  return decisionProblem(DecisionProblemCode.TABLE_NOT_DECIDED, { what }, { element, severity: 'warning' });
}

/** Values that no rule matches; certain ones, also where a cell is not known. */
function gapsOf(read: ReadTable): readonly Problem[] {
  const { table, element, columns, widest, narrowest } = read;
  if (table.outputs.some((output) => output.default !== undefined)) return [];
  const everything = columns.map(({ domain }) => domain);
  const certain = findUncovered(widest, everything);
  if (certain === 'undecided') return [undecided(read, 'gaps')];
  if (certain !== 'none') {
    const params = { values: valuesOf(read, certain.box) };
    return [decisionProblem(DecisionProblemCode.TABLE_GAP, params, { element, severity: 'warning' })];
  }
  return findUncovered(narrowest, everything) === 'none' ? [] : [undecided(read, 'gaps')];
}

/** The place of a rule's outputs among the priorities of the table; undefined where they are not constant. */
function ranksOf({ outputs, rules }: CompiledTable, row: number): readonly number[] | undefined {
  const ranks = outputs.map(({ priorities }, index) => {
    const plan = rules[row]?.outputs[index]?.plan;
    if (plan?.root.op !== 'constant') return -1;
    const { value } = plan.root;
    return priorities.findIndex((priority) => {
      const test = constantTests(priority)?.tests[0];
      return test?.operator === '=' && test.value === value;
    });
  });
  return ranks.includes(-1) ? undefined : ranks;
}

function comesFirst(one: readonly number[], other: readonly number[]): boolean {
  const different = one.findIndex((rank, index) => rank !== other[index]);
  return different >= 0 && (one[different] ?? 0) < (other[different] ?? 0);
}

/** The rules that win over another one wherever both match. */
const winners: Readonly<
  Partial<Record<HitPolicy, (table: CompiledTable, row: number) => readonly number[]>>
> = {
  FIRST: (_, row) => Array.from({ length: row }, (__, earlier) => earlier),
  PRIORITY: (table, row) => {
    const own = ranksOf(table, row);
    if (own === undefined) return [];
    return table.rules.flatMap((_, other) => {
      const ranks = ranksOf(table, other);
      return ranks !== undefined && comesFirst(ranks, own) ? [other] : [];
    });
  },
};

function unreachableOf(read: ReadTable): readonly Problem[] {
  const { table, element, widest, narrowest } = read;
  const winnersOf = winners[table.hitPolicy];
  return widest.flatMap((box, row) => {
    const rule = row + 1;
    const report = (by: readonly number[]) =>
      decisionProblem(
        DecisionProblemCode.RULE_UNREACHABLE,
        { rule, by: by.map((other) => other + 1), values: valuesOf(read, box) },
        { element: table.rules[row]?.id ?? element },
      );
    if (box.some((atoms) => atoms === 0n)) return [report([])];
    const by = winnersOf?.(table, row) ?? [];
    const boxes = by.map((other) => narrowest[other] ?? []);
    if (by.length === 0 || findUncovered(boxes, box) !== 'none') return [];
    return [report(by.filter((_, index) => intersect(boxes[index] ?? [], box) !== undefined))];
  });
}

const ONE_RULE_ONLY: ReadonlySet<string> = new Set([HitPolicy.UNIQUE, HitPolicy.ANY]);
/** Where nothing matching is an answer: an empty list. */
const LISTS: ReadonlySet<string> = new Set([HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER]);

function checkTable(table: CompiledTable, element: string): readonly Problem[] {
  const read = readTable(table, element);
  return [
    ...(ONE_RULE_ONLY.has(table.hitPolicy) ? overlapsOf(read) : []),
    ...(LISTS.has(table.hitPolicy) ? [] : gapsOf(read)),
    ...unreachableOf(read),
  ];
}

function isTable(part: object): part is CompiledTable {
  return 'kind' in part && part.kind === 'table';
}

function tablesIn(part: unknown): readonly CompiledTable[] {
  if (typeof part !== 'object' || part === null) return [];
  return isTable(part) ? [part] : Object.values(part).flatMap(tablesIn);
}

/**
 * What is wrong with the decision tables as such: rules that overlap though only one may match (`DMN_RULES_OVERLAP`), values that no rule matches
 * (`DMN_TABLE_GAP`), and rules that never decide (`DMN_RULE_UNREACHABLE`), each with the values. Cells that depend on other data are left out; what
 * cannot be decided for them, or within bounds, is said (`DMN_TABLE_NOT_DECIDED`).
 *
 * @example
 * checkTables(compiled); // [{ code: 'DMN_RULES_OVERLAP', element: 'fees', params: { rules: [1, 3], values: { age: '[60..65)' } } }]
 */
export function checkTables({ elements }: CompiledDecisions): readonly Problem[] {
  return Object.values(elements).flatMap((element) =>
    'logic' in element
      ? tablesIn(element.logic).flatMap((table) => checkTable(table, table.id ?? element.id))
      : [],
  );
}
