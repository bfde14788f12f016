import type { Json } from '../../model/json.ts';
import { type CompileOptions, compileExpression } from '../compile.ts';
import { type EvaluationContext, evaluate, toJson } from '../evaluate.ts';
import type { Plan } from '../plan.ts';

const MONDAY_MORNING = '2026-01-05T01:00:00Z';

/** An evaluation at 08:00 on Monday, 5 January 2026 in Viet Nam, over this data. */
export function contextOf(data: Readonly<Record<string, Json>> = {}): EvaluationContext {
  return {
    lookup: (name) => (Object.hasOwn(data, name) ? data[name] : undefined),
    now: MONDAY_MORNING,
    timeZone: 'Asia/Ho_Chi_Minh',
  };
}

export function planOf(text: string, options?: CompileOptions): Plan {
  const { plan, problems } = compileExpression(text, options);
  if (plan === undefined) throw new Error(`${text}: ${JSON.stringify(problems)}`);
  return plan;
}

/** The value of a text as JSON, or the code of what is wrong. */
export function evaluateText(
  text: string,
  data?: Readonly<Record<string, Json>>,
  options?: CompileOptions,
): Json {
  const evaluation = evaluate(planOf(text, options), contextOf(data));
  return 'value' in evaluation ? toJson(evaluation.value) : evaluation.problem.code;
}
