import type { Plan } from '../expression/plan.ts';
import type { TypeDescription } from '../expression/type-description.ts';
import { commonType } from './bounded-type.ts';
import { type DecisionTable, HitPolicy, type InputClause, type OutputClause } from './boxed-expression.ts';
import type { CompileScope } from './compile-scope.ts';
import type { CompiledInput, CompiledOutput, CompiledRule, CompiledTable } from './compiled.ts';
import { present } from './dmn-element.ts';
import { DecisionProblemCode } from './problems.ts';

interface Column {
  readonly input: CompiledInput;
  /** For each rule the index of its cell; -1 where any value matches. */
  readonly cellOfRule: readonly number[];
}

function isAny(text: string | undefined): boolean {
  return text === undefined || text.trim() === '' || text.trim() === '-';
}

function compileColumn(
  clause: InputClause,
  index: number,
  table: DecisionTable,
  scope: CompileScope,
): Column {
  const { id, label, expression, allowedValues } = clause;
  const { plan, type: found } = scope.expression(expression.text, expression.id ?? id);
  const type = scope.typeOf(expression.typeRef);
  const compileTests = scope.tester(type?.type ?? found);
  const numbers = new Map<string, number>();
  const cells: { text: string; plan: Plan }[] = [];
  const cellOfRule = table.rules.map((rule) => {
    const text = rule.inputEntries[index];
    if (text === undefined || isAny(text)) return -1;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, cells.length);
    cells.push({ text: text.trim(), plan: compileTests(text, rule.id ?? id) });
    return cells.length - 1;
  });
  const allowed = allowedValues === undefined ? undefined : compileTests(allowedValues, id);
  return {
    input: present({
      id,
      label: label ?? expression.text.trim(),
      plan,
      type,
      allowed,
      cells,
      domain: allowed ?? type?.checks?.tests?.[0],
    }),
    cellOfRule,
  };
}

/** Each test of a list of allowed values as a plan of its own. */
function prioritiesOf(plan: Plan | undefined): readonly Plan[] {
  if (plan?.root.op !== 'in') return [];
  const { root } = plan;
  return root.tests.map((test) => ({ ...plan, root: { ...root, tests: [test] } }));
}

function compileOutput(
  clause: OutputClause,
  index: number,
  { outputs }: DecisionTable,
  scope: CompileScope,
): CompiledOutput {
  const { id, name, label, allowedValues, defaultEntry } = clause;
  const type = scope.typeOf(clause.typeRef);
  const allowed =
    allowedValues === undefined ? undefined : scope.tester(type?.type ?? 'any')(allowedValues, id);
  return present({
    id,
    name: outputs.length === 1 ? undefined : (name ?? label ?? `output ${index + 1}`),
    type,
    priorities: prioritiesOf(allowed ?? type?.checks?.tests?.[0]),
    default: defaultEntry === undefined ? undefined : scope.expression(defaultEntry, id).plan,
  });
}

const WITH_PRIORITIES: ReadonlySet<string> = new Set([HitPolicy.PRIORITY, HitPolicy.OUTPUT_ORDER]);

function checkTable(table: DecisionTable, outputs: readonly CompiledOutput[], scope: CompileScope): void {
  const { hitPolicy, id = scope.element } = table;
  if (!(Object.values(HitPolicy) as readonly string[]).includes(hitPolicy))
    scope.report(DecisionProblemCode.HIT_POLICY_UNKNOWN, { found: hitPolicy }, { element: id });
  if (WITH_PRIORITIES.has(hitPolicy) && outputs.every(({ priorities }) => priorities.length === 0))
    scope.report(DecisionProblemCode.PRIORITIES_MISSING, { hitPolicy }, { element: id, severity: 'warning' });
  for (const [index, rule] of table.rules.entries()) {
    const found = [rule.inputEntries.length, rule.outputEntries.length];
    const expected = [table.inputs.length, table.outputs.length];
    if (found.join() !== expected.join())
      scope.report(
        DecisionProblemCode.CELLS_WRONG,
        { rule: index + 1, found, expected },
        { element: rule.id ?? id },
      );
  }
}

/** What one match gives; lists of it are made by the hit policy. */
function outputType(outputs: readonly CompiledOutput[], found: readonly TypeDescription[]): TypeDescription {
  const types = outputs.map(
    ({ name, type }, index) => [name ?? '', type?.type ?? found[index] ?? 'any'] as const,
  );
  const [single] = types;
  if (types.length === 1 && single !== undefined) return single[1];
  return { context: Object.fromEntries(types) };
}

const LISTS: ReadonlySet<string> = new Set([HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER]);

export function compileTable(
  table: DecisionTable,
  scope: CompileScope,
): { readonly logic: CompiledTable; readonly type: TypeDescription } {
  const columns = table.inputs.map((clause, index) => compileColumn(clause, index, table, scope));
  const outputs = table.outputs.map((clause, index) => compileOutput(clause, index, table, scope));
  checkTable(table, outputs, scope);
  const types: TypeDescription[][] = outputs.map(() => []);
  const rules = table.rules.map(
    (rule, row): CompiledRule => ({
      ...present({ id: rule.id, description: rule.description }),
      annotations: rule.annotations,
      cells: columns.map(({ cellOfRule }) => cellOfRule[row] ?? -1),
      outputs: outputs.map((_, index) => {
        const text = rule.outputEntries[index] ?? '';
        const { plan, type } = scope.expression(text, rule.id);
        types[index]?.push(type);
        return { text: text.trim(), plan };
      }),
    }),
  );
  const { hitPolicy, aggregation, annotationNames } = table;
  const single = outputType(outputs, types.map(commonType));
  const many = LISTS.has(hitPolicy) && aggregation === undefined;
  return {
    logic: {
      kind: 'table',
      ...present({ aggregation }),
      hitPolicy,
      inputs: columns.map(({ input }) => input),
      outputs,
      rules,
      annotationNames,
    },
    type: many ? { list: single } : aggregation === 'COUNT' ? 'number' : single,
  };
}
