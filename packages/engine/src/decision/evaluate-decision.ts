import { type Budget, Spending } from '../expression/budget.ts';
import { evaluate, toJson } from '../expression/evaluate.ts';
import type { EvaluationContext, FunctionTable } from '../expression/evaluation-context.ts';
import type { Plan } from '../expression/plan.ts';
import { normalName } from '../expression/syntax/parse.ts';
import type { FeelValue } from '../expression/values/value.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { CompiledDecisions } from './compiled.ts';
import { resultOfElement } from './evaluate-element.ts';
import type { Evaluation } from './evaluation.ts';
import { Explainer, type Explanation } from './explanation.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

export interface EvaluateDecisionOptions {
  readonly compiled: CompiledDecisions;
  /** The id or the name of a decision, a decision service or a business knowledge model; ids count first, then the order of the models. `namespace#id` is exact. */
  readonly decision: string;
  /** Values of the input data (of a function: of its parameters) by name, as JSON or as values of FEEL. */
  readonly inputs?: Readonly<Record<string, FeelValue>>;
  /** The same as a function, asked for what `inputs` does not have. */
  readonly lookup?: (name: string) => FeelValue | undefined;
  /** The instant of `now()` and `today()`, ISO 8601 with an offset. */
  readonly now: string;
  /** IANA name or fixed offset. */
  readonly timeZone: string;
  /** The functions that the host adds. */
  readonly functions?: FunctionTable;
  /** One budget for the whole evaluation. */
  readonly budget?: Budget;
  /** `false` leaves the explanation empty. Default `true`. */
  readonly explain?: boolean;
}

/**
 * The value, or only problems where there can be none: no such decision, or the budget is spent. Beside a value `problems` says what was wrong on
 * the way (an input of another type, rules that contradict each other); the value is null in these places.
 */
export type DecisionResult =
  | {
      readonly value: Json;
      /** The same value with exact decimals, dates and durations, for further expressions. */
      readonly feelValue: FeelValue;
      readonly explanation: Explanation;
      readonly problems: readonly Problem[];
    }
  | { readonly value?: undefined; readonly problems: readonly Problem[] };

const RESULT: Plan = {
  version: 1,
  names: ['decision'],
  slots: 0,
  root: { op: 'name', name: 'decision' },
};

function findDecision({ elements }: CompiledDecisions, decision: string): string | undefined {
  if (Object.hasOwn(elements, decision)) return decision;
  const found = Object.entries(elements).filter(([, { kind }]) => kind !== 'input');
  const by = (property: 'id' | 'name') => found.find(([, element]) => element[property] === decision)?.[0];
  return by('id') ?? by('name');
}

/** Names with other spaces, or letters composed otherwise, are the same; that is looked at only where the exact name is not there. */
function givenNames({
  inputs = {},
  lookup,
}: EvaluateDecisionOptions): (name: string) => FeelValue | undefined {
  let byNormalName: ReadonlyMap<string, FeelValue> | undefined;
  return (name) => {
    if (Object.hasOwn(inputs, name)) return inputs[name];
    const found = lookup?.(name);
    if (found !== undefined) return found;
    byNormalName ??= new Map(Object.entries(inputs).map(([key, value]) => [normalName(key), value]));
    return byNormalName.get(normalName(name));
  };
}

function startEvaluation(options: EvaluateDecisionOptions): Evaluation {
  const { compiled, now, timeZone, functions, budget, explain = true } = options;
  const lookup = givenNames(options);
  const context: EvaluationContext =
    functions === undefined ? { lookup, now, timeZone } : { lookup, now, timeZone, functions };
  return {
    compiled,
    context,
    spending: budget instanceof Spending ? budget : new Spending(budget),
    values: new Map(),
    open: new Set(),
    given: (key) => lookup(compiled.elements[key]?.variable ?? ''),
    problems: [],
    explainer: new Explainer(explain),
  };
}

/**
 * Evaluates a decision and everything that it requires, or a decision service with its inputs. Pure: the same options give the same result anywhere.
 *
 * @example
 * const result = evaluateDecision({ compiled, decision: 'Fee', inputs: { age: 70 }, now, timeZone: 'Asia/Ho_Chi_Minh' });
 * // { value: 0, explanation: { decisions: [{ name: 'Fee', value: 0, rules: [{ index: 3, … }] }], … }, problems: [] }
 */
export function evaluateDecision(options: EvaluateDecisionOptions): DecisionResult {
  const key = findDecision(options.compiled, options.decision);
  if (key === undefined) {
    const params = { decision: options.decision };
    return { problems: [decisionProblem(DecisionProblemCode.DECISION_UNKNOWN, params)] };
  }
  const started = startEvaluation(options);
  // the decision is the one outer name of an expression, which bounds its depth and the size of its value
  const result = evaluate(RESULT, {
    ...started.context,
    budget: started.spending,
    lookup: () => resultOfElement(key, started),
  });
  const { problems, explainer } = started;
  if ('problem' in result) return { problems: [...problems, result.problem] };
  const { decisions, truncated } = explainer;
  return {
    value: toJson(result.value),
    feelValue: result.value,
    explanation: { decisions, truncated },
    problems,
  };
}
