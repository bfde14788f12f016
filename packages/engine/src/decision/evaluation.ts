import type { Spending } from '../expression/budget.ts';
import type { EvaluationContext } from '../expression/evaluation-context.ts';
import { Frame } from '../expression/frame.ts';
import { linkPlan } from '../expression/link.ts';
import type { Plan } from '../expression/plan.ts';
import type { FeelValue } from '../expression/values/value.ts';
import type { Problem } from '../model/problem.ts';
import type { CompiledDecisions } from './compiled.ts';
import type { Explainer } from './explanation.ts';

/** One evaluation of decisions under way: the values known so far, what may still be spent, and what is to be told. */
export interface Evaluation {
  readonly compiled: CompiledDecisions;
  /** The names from outside, the clock, the functions of the host. */
  readonly context: EvaluationContext;
  readonly spending: Spending;
  /** Values of elements by key. Inside a service only its arguments are there from the beginning. */
  readonly values: Map<string, FeelValue>;
  readonly open: Set<string>;
  /** The value that was given for an input, or for a decision without logic. */
  readonly given: (key: string) => FeelValue | undefined;
  readonly problems: Problem[];
  readonly explainer: Explainer;
}

/** Where an expression is evaluated: what its names are. */
export interface Place {
  readonly evaluation: Evaluation;
  readonly context: EvaluationContext;
}

/** The same place with further names, which hide outer ones. */
export function placeWith(place: Place, names: ReadonlyMap<string, FeelValue>): Place {
  const outer = place.context.lookup;
  const lookup = (name: string): FeelValue | undefined => (names.has(name) ? names.get(name) : outer(name));
  return { evaluation: place.evaluation, context: { ...place.context, lookup } };
}

const NO_LOCALS: FeelValue[] = [];

export function runPlan(plan: Plan, { evaluation, context }: Place): FeelValue {
  const locals = plan.slots === 0 ? NO_LOCALS : new Array<FeelValue>(plan.slots).fill(null);
  evaluation.spending.spend(1);
  return linkPlan(plan)(new Frame(context, evaluation.spending, locals));
}

/** Whether unary tests hold for a value. */
export function testPlan(plan: Plan, value: FeelValue, place: Place): boolean {
  return runPlan(plan, placeWith(place, new Map([['?', value]]))) === true;
}
