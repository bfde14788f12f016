import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { BudgetExceeded, Spending } from './budget.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { Frame } from './frame.ts';
import { linkPlan } from './link.ts';
import type { Plan } from './plan.ts';
import { FeelProblemCode, feelProblem } from './problems.ts';
import { BigNumber } from './values/number.ts';
import { FeelDateTime } from './values/temporal.ts';
import { FeelFunction, FeelRange, type FeelValue, isContext, isList } from './values/value.ts';
import { offsetText } from './values/zone.ts';

export type { EvaluationContext, FunctionTable, HostFunction } from './evaluation-context.ts';

export type Evaluation = { readonly value: FeelValue } | { readonly problem: Problem };

/**
 * Computes a compiled expression. Reads nothing but `context`, so the same plan and context give the same value anywhere.
 *
 * What is wrong in the data (a text where a number is expected, a division by zero) is null, as FEEL has it; the only problem is a budget
 * that is used up (`FEEL_BUDGET_EXCEEDED`). What `lookup` or a host's function throws is not caught. A `now` or `timeZone` that cannot be read is
 * thrown as `INVALID_ARGUMENT` by the expression that needs it.
 *
 * @example
 * const { plan } = compileExpression('if application.amount > 10000000 then "leader" else "officer"');
 * evaluate(plan, { lookup: (name) => data[name], now: '2026-01-05T01:00:00Z', timeZone: 'Asia/Ho_Chi_Minh' });   // { value: 'officer' }
 */
export function evaluate(plan: Plan, context: EvaluationContext): Evaluation {
  const run = linkPlan(plan);
  const spending = context.budget instanceof Spending ? context.budget : new Spending(context.budget);
  try {
    const value = run(new Frame(context, spending, new Array<FeelValue>(plan.slots).fill(null)));
    if (typeof value === 'object' && value !== null) checkExtent(value, spending);
    return { value };
  } catch (error) {
    const exceeded = isStackOverflow(error) ? new BudgetExceeded('depth', spending.depth) : error;
    if (!(exceeded instanceof BudgetExceeded)) throw error;
    const { kind, limit } = exceeded;
    return { problem: feelProblem(FeelProblemCode.BUDGET_EXCEEDED, { budget: kind, limit }) };
  }
}

/** Where the caller has left little of the stack; the words are those of V8, JavaScriptCore and SpiderMonkey. */
function isStackOverflow(error: unknown): boolean {
  return (
    error instanceof Error && /^Maximum call stack size exceeded|^too much recursion/.test(error.message)
  );
}

/** Lists and contexts nested deeper than this are not handed out. */
const MAX_DEPTH = 500;

/** A value may hold the same part many times over: written out it must still be of a bounded size. */
function checkExtent(value: FeelValue, spending: Spending): void {
  let size = 0;
  const visit = (part: FeelValue, depth: number): void => {
    if (typeof part !== 'object' || part === null) return;
    if (depth > MAX_DEPTH) throw new BudgetExceeded('depth', MAX_DEPTH);
    const items = isList(part) ? part : isContext(part) ? Object.values(part) : [];
    size += items.length;
    if (size > spending.size) throw new BudgetExceeded('size', spending.size);
    for (const item of items) visit(item, depth + 1);
  };
  visit(value, 0);
}

function dateTimeText(value: FeelDateTime): string {
  const { days, seconds, nanos, offset } = value;
  return offset === null
    ? value.toString()
    : new FeelDateTime(days, seconds, nanos, offsetText(offset)).toString();
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function objectToJson(value: FeelValue & object): Json {
  if (value instanceof BigNumber) return finite(value.toNumber());
  if (value instanceof FeelDateTime) return dateTimeText(value);
  if (value instanceof FeelFunction) return null;
  if (!(value instanceof FeelRange)) return value.toString();
  const [start, end] = [toJson(value.start ?? null), toJson(value.end ?? null)];
  return { start, startIncluded: value.startIncluded, end, endIncluded: value.endIncluded };
}

/**
 * A value as plain JSON: dates, times and durations as ISO 8601 texts (a named zone as its offset), decimals as the nearest number,
 * ranges as objects; functions, and numbers beyond those of JSON, as null.
 *
 * @example
 * toJson(value); // '2026-01-05T08:00:00+07:00'
 */
export function toJson(value: FeelValue): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(toJson);
  if (!isContext(value)) return objectToJson(value);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toJson(entry)]));
}
