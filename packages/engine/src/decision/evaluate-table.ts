import { Frame } from '../expression/frame.ts';
import { linkPlan } from '../expression/link.ts';
import type { Plan } from '../expression/plan.ts';
import { type FeelValue, isList, makeContext } from '../expression/values/value.ts';
import type { CompiledInput, CompiledOutput, CompiledRule, CompiledTable } from './compiled.ts';
import { conform } from './conform.ts';
import { type Place, placeWith, runPlan, testPlan } from './evaluation.ts';
import { boundedJson, type ExplainedRule } from './explanation.ts';
import { type Match, resultOf } from './hit-policies.ts';
import { type NumberCell, numberCell } from './number-cells.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

type CellRun = (frame: Frame) => FeelValue;

/** A column as functions, made once for a compiled table. */
interface LinkedColumn {
  readonly cells: readonly CellRun[];
  /** The short way of those cells that have one, for numbers. */
  readonly numbers: readonly (NumberCell | undefined)[];
  /** Local variables that its cells need. */
  readonly slots: number;
}

const linkedTables = new WeakMap<CompiledTable, readonly LinkedColumn[]>();

function linkTable(table: CompiledTable): readonly LinkedColumn[] {
  const known = linkedTables.get(table);
  if (known !== undefined) return known;
  const columns = table.inputs.map(({ cells }) => ({
    cells: cells.map(({ plan }) => linkPlan(plan)),
    numbers: cells.map(({ plan }) => numberCell(plan)),
    slots: Math.max(0, ...cells.map(({ plan }) => plan.slots)),
  }));
  linkedTables.set(table, columns);
  return columns;
}

/** Tests the value of one column; each different cell at most once, as many rules share one. */
class ColumnTests {
  private readonly column: LinkedColumn;
  private readonly frame: Frame;
  private readonly results: (boolean | undefined)[];
  private readonly number: number | undefined;

  constructor(column: LinkedColumn, value: FeelValue, place: Place) {
    this.column = column;
    this.number = typeof value === 'number' ? value : undefined;
    const { context } = placeWith(place, new Map([['?', value]]));
    this.frame = new Frame(context, place.evaluation.spending, new Array<FeelValue>(column.slots).fill(null));
    this.results = new Array<boolean | undefined>(column.cells.length);
  }

  matches(cell: number): boolean {
    const known = this.results[cell];
    if (known !== undefined) return known;
    this.frame.spending.spend(1);
    const short = this.number === undefined ? undefined : this.column.numbers[cell];
    const result =
      short === undefined ? this.column.cells[cell]?.(this.frame) === true : short(this.number ?? 0);
    this.results[cell] = result;
    return result;
  }
}

/** Null is allowed everywhere; of a list the items are tested, or the list as a whole. */
function isAllowed(value: FeelValue, allowed: Plan | undefined, place: Place): boolean {
  if (value === null || allowed === undefined || testPlan(allowed, value, place)) return true;
  return isList(value) && value.every((item) => testPlan(allowed, item, place));
}

/** The value of a column, or undefined, beside a problem, where it is not allowed there. */
function inputValue(input: CompiledInput, place: Place): FeelValue | undefined {
  const found = runPlan(input.plan, place);
  const value = input.type === undefined ? found : conform(found, input.type, place);
  if (value !== undefined && isAllowed(value, input.allowed, place)) return value;
  place.evaluation.problems.push(
    decisionProblem(
      DecisionProblemCode.VALUE_NOT_ALLOWED,
      { input: input.label, found: boundedJson(found).value ?? null },
      { element: input.id },
    ),
  );
  return undefined;
}

function inputValues(table: CompiledTable, place: Place): readonly FeelValue[] | undefined {
  const values: FeelValue[] = [];
  for (const input of table.inputs) {
    const value = inputValue(input, place);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function matchingRules(table: CompiledTable, values: readonly FeelValue[], place: Place): readonly number[] {
  const columns = linkTable(table);
  const tests = values.map((value, index) => {
    const column = columns[index] ?? { cells: [], numbers: [], slots: 0 };
    return new ColumnTests(column, value, place);
  });
  place.evaluation.spending.spend(table.rules.length);
  const matching: number[] = [];
  for (let row = 0; row < table.rules.length; row += 1) {
    const { cells } = table.rules[row] as CompiledRule;
    let matches = true;
    for (let index = 0; matches && index < cells.length; index += 1) {
      const cell = cells[index] as number;
      matches = cell < 0 || tests[index]?.matches(cell) === true;
    }
    if (matches) matching.push(row);
    if (matches && table.hitPolicy === 'FIRST') break;
  }
  return matching;
}

function outputValue(output: CompiledOutput, value: FeelValue, place: Place): FeelValue {
  if (output.type === undefined) return value;
  const conformed = conform(value, output.type, place);
  if (conformed !== undefined) return conformed;
  const params = { expected: output.type.type as never };
  place.evaluation.problems.push(
    decisionProblem(DecisionProblemCode.RESULT_INVALID, params, { element: output.id }),
  );
  return null;
}

function matchOf(table: CompiledTable, row: number, place: Place): Match {
  const rule = table.rules[row] as CompiledRule;
  const values = table.outputs.map((output, index) => {
    const entry = rule.outputs[index];
    return outputValue(output, entry === undefined ? null : runPlan(entry.plan, place), place);
  });
  return { row, values };
}

/** What the table gives where no rule matches: the default of each output, if any has one. */
function defaultOf({ outputs }: CompiledTable, place: Place): readonly FeelValue[] | undefined {
  if (outputs.every((output) => output.default === undefined)) return undefined;
  return outputs.map((output) =>
    output.default === undefined ? null : outputValue(output, runPlan(output.default, place), place),
  );
}

/** One output is its value, several are a context by their names. */
function combine({ outputs }: CompiledTable, values: readonly FeelValue[]): FeelValue {
  if (outputs.length === 1) return values[0] ?? null;
  return makeContext(outputs.map(({ name = '' }, index) => [name, values[index] ?? null] as const));
}

function explainRule(
  { inputs, rules, annotationNames }: CompiledTable,
  row: number,
  values: readonly FeelValue[],
): ExplainedRule {
  const { id, cells, outputs, annotations } = rules[row] as CompiledRule;
  const explained = inputs.map((input, index) => ({
    input: input.label,
    ...boundedJson(values[index] ?? null),
    test: input.cells[cells[index] ?? -1]?.text ?? '-',
  }));
  return {
    index: row + 1,
    ...(id === undefined ? {} : { ruleId: id }),
    inputs: explained,
    outputs: outputs.map(({ text }) => text),
    annotations: annotations.map((text, index) => ({ name: annotationNames[index] ?? '', text })),
  };
}

function noRule(table: CompiledTable, values: readonly FeelValue[], place: Place): FeelValue {
  const standard = defaultOf(table, place);
  if (standard !== undefined) return combine(table, standard);
  const { value, matched } = resultOf({ table, matches: [], combine, place });
  if (matched) return value;
  const params = {
    values: Object.fromEntries(
      table.inputs.map(({ label }, index) => [label, boundedJson(values[index] ?? null).value ?? null]),
    ),
  };
  place.evaluation.problems.push(
    decisionProblem(DecisionProblemCode.NO_RULE_MATCHES, params, { element: table.id, severity: 'warning' }),
  );
  return null;
}

/** The result of a decision table. DMN 1.5, 8.2 and 10.3.2.8. */
export function evaluateTable(table: CompiledTable, place: Place): FeelValue {
  const values = inputValues(table, place);
  if (values === undefined) return null;
  const rows = matchingRules(table, values, place);
  if (rows.length === 0) return noRule(table, values, place);
  const matches = rows.map((row) => matchOf(table, row, place));
  const { value, rows: deciding } = resultOf({ table, matches, combine, place });
  for (const row of deciding) place.evaluation.explainer.rule(() => explainRule(table, row, values));
  return value;
}
