import type { Budget } from './budget.ts';
import type { FeelValue } from './values/value.ts';

/** A function that the host adds to the language, e.g. `due date`. Pure: everything it needs comes as an argument or from `context`. */
export interface HostFunction {
  /** Names of the parameters, for calls with named arguments. */
  readonly parameters: readonly string[];
  /** What it throws passes through `evaluate`. `context.budget` is the budget of the caller: hand it on to nested evaluations. */
  readonly call: (values: readonly FeelValue[], context: EvaluationContext) => FeelValue;
}

/** The functions that the host adds, by name. */
export type FunctionTable = Readonly<Record<string, HostFunction>>;

/** Everything from outside that an evaluation may see. */
export interface EvaluationContext {
  /** The value of an outer name; `undefined` is null. What it throws passes through `evaluate` untouched. */
  readonly lookup: (name: string) => FeelValue | undefined;
  /** The instant of `now()` and `today()`, ISO 8601 with an offset. */
  readonly now: string;
  /** IANA name or fixed offset: the zone of `now()`, `today()` and of dates and times without one. */
  readonly timeZone: string;
  readonly functions?: FunctionTable;
  readonly budget?: Budget;
}
