import { Spending } from '../expression/budget.ts';
import { evaluate, toJson } from '../expression/evaluate.ts';
import type { Plan } from '../expression/plan.ts';
import type { FeelValue } from '../expression/values/value.ts';
import type { Json } from '../model/json.ts';

/** One cell that a value met. */
export interface ExplainedInput {
  /** What the column is about: its label, else its expression. */
  readonly input: string;
  readonly value?: Json;
  /** The cell as it is written; `-` where any value matches. */
  readonly test: string;
}

/** A rule of a decision table that made the result. */
export interface ExplainedRule {
  /** From 1, as people count. */
  readonly index: number;
  readonly ruleId?: string;
  readonly inputs: readonly ExplainedInput[];
  readonly outputs: readonly string[];
  readonly annotations: readonly { readonly name: string; readonly text: string }[];
}

export interface ExplainedDecision {
  readonly id: string;
  readonly name: string;
  /** Absent where it is too large to be told. */
  readonly value?: Json;
  /** The rules that made it, of its own table and of those that it called; empty where no table decided. */
  readonly rules: readonly ExplainedRule[];
}

/** How a result came about, in the order in which it was worked out. */
export interface Explanation {
  readonly decisions: readonly ExplainedDecision[];
  /** There was more than is told. */
  readonly truncated: boolean;
}

const MAXIMUM_ENTRIES = 1_000;
/** Larger values are left out. */
const MAXIMUM_SIZE = 10_000;

const VALUE: Plan = { version: 1, names: ['value'], slots: 0, root: { op: 'name', name: 'value' } };

/** A value as JSON, if it is not too large: one that holds a part many times is as large as it is when written out. */
export function boundedJson(value: FeelValue): { readonly value?: Json } {
  if (typeof value !== 'object' || value === null) return { value };
  const context = { lookup: () => value, now: '1970-01-01T00:00:00Z', timeZone: 'Z' };
  const bounded = evaluate(VALUE, { ...context, budget: new Spending({ size: MAXIMUM_SIZE }) });
  return 'value' in bounded ? { value: toJson(bounded.value) } : {};
}

/** Collects what is to be told while decisions are evaluated. */
export class Explainer {
  readonly decisions: ExplainedDecision[] = [];
  truncated = false;
  private readonly enabled: boolean;
  private readonly openRules: ExplainedRule[][] = [];
  private entries = 0;

  constructor(enabled: boolean) {
    this.enabled = enabled;
  }

  /** Runs the logic of a decision, and tells its value and the rules that matched meanwhile. */
  decide(id: string, name: string, run: () => FeelValue): FeelValue {
    if (!this.enabled) return run();
    const rules: ExplainedRule[] = [];
    this.openRules.push(rules);
    const value = run();
    this.openRules.pop();
    if (this.mayAdd()) this.decisions.push({ id, name, ...boundedJson(value), rules });
    return value;
  }

  rule(make: () => ExplainedRule): void {
    const rules = this.openRules.at(-1);
    if (this.enabled && rules !== undefined && this.mayAdd()) rules.push(make());
  }

  private mayAdd(): boolean {
    this.entries += 1;
    if (this.entries > MAXIMUM_ENTRIES) this.truncated = true;
    return this.entries <= MAXIMUM_ENTRIES;
  }
}
