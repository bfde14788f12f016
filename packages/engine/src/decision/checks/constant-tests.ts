import { Spending } from '../../expression/budget.ts';
import { constantFrame, Frame } from '../../expression/frame.ts';
import { linkPlan } from '../../expression/link.ts';
import type { ComparisonOperator, Plan, PlanNode, PlanTest } from '../../expression/plan.ts';
import { FeelRange, type FeelValue, isList } from '../../expression/values/value.ts';

/** A test whose values are known when the table is written. */
export type ConstantTest =
  | { readonly operator: ComparisonOperator; readonly value: FeelValue }
  | { readonly operator: 'range'; readonly range: FeelRange };

export interface ConstantTests {
  readonly tests: readonly ConstantTest[];
  readonly negated: boolean;
}

const READING: ReadonlySet<string> = new Set([
  'name',
  'local',
  'itemOrName',
  'hostFunction',
  'call',
  'functionValue',
]);
const OF_THE_CLOCK: ReadonlySet<string> = new Set(['now', 'today']);

function isConstant(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return true;
  if ('op' in node && READING.has(String(node.op))) return false;
  if ('op' in node && node.op === 'builtIn' && 'name' in node && OF_THE_CLOCK.has(String(node.name)))
    return false;
  return Object.values(node).every(isConstant);
}

function constantValue(root: PlanNode, slots: number): FeelValue | undefined {
  if (!isConstant(root)) return undefined;
  const frame = new Frame(
    constantFrame.context,
    new Spending({ steps: 10_000 }),
    new Array(slots).fill(null),
  );
  try {
    return linkPlan({ version: 1, names: [], slots, root })(frame);
  } catch {
    return undefined;
  }
}

function testsOfValue(value: FeelValue): readonly ConstantTest[] {
  if (value instanceof FeelRange) return [{ operator: 'range', range: value }];
  return isList(value) ? value.flatMap(testsOfValue) : [{ operator: '=', value }];
}

function readTest({ operator, value }: PlanTest, slots: number): readonly ConstantTest[] | undefined {
  const found = operator === 'condition' ? undefined : constantValue(value, slots);
  if (found === undefined || operator === 'condition') return undefined;
  return operator === 'in' ? testsOfValue(found) : [{ operator, value: found }];
}

/** The tests of a cell; undefined where they depend on anything but the tested value. */
export function constantTests({ root, slots }: Plan): ConstantTests | undefined {
  if (root.op !== 'in') return undefined;
  const tests: ConstantTest[] = [];
  for (const test of root.tests) {
    const read = readTest(test, slots);
    if (read === undefined) return undefined;
    tests.push(...read);
  }
  return { tests, negated: root.negated === true };
}
