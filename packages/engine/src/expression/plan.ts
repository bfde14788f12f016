import type { Json } from '../model/json.ts';
import type { Restore, TypeDescription } from './type-description.ts';

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';

/** One alternative of `x in (…)` or of a cell of a decision table. */
export interface PlanTest {
  /** `condition`: the test asks `?` itself and is already true or false; `in`: equal to the value, or within it. */
  readonly operator: ComparisonOperator | 'in' | 'condition';
  readonly value: PlanNode;
}

export interface PlanIteration {
  readonly slot: number;
  readonly from: PlanNode;
  readonly to?: PlanNode;
}

export interface PlanEntry {
  readonly key: string;
  readonly slot: number;
  readonly value: PlanNode;
}

export interface PlanStep {
  readonly operator: ArithmeticOperator;
  readonly operand: PlanNode;
}

export interface PlanArgument {
  /** Present in a call with named arguments. */
  readonly name?: string;
  readonly value: PlanNode;
}

/** What an expression computes. Local variables have slots, outer names are looked up, and every key of the data is a literal here. */
export type PlanNode =
  | { readonly op: 'constant'; readonly value: Json }
  | { readonly op: 'decimal'; readonly text: string }
  | { readonly op: 'temporal'; readonly text: string }
  | {
      readonly op: 'name';
      readonly name: string;
      readonly path?: readonly string[];
      readonly restore?: Restore;
    }
  | { readonly op: 'local'; readonly slot: number }
  | { readonly op: 'itemOrName'; readonly slot: number; readonly name: string }
  | { readonly op: 'path'; readonly value: PlanNode; readonly key: string }
  | { readonly op: 'list'; readonly items: readonly PlanNode[] }
  | { readonly op: 'context'; readonly entries: readonly PlanEntry[] }
  | {
      readonly op: 'range';
      readonly start?: PlanNode;
      readonly startIncluded: boolean;
      readonly end?: PlanNode;
      readonly endIncluded: boolean;
    }
  | {
      readonly op: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: PlanNode;
      readonly right: PlanNode;
    }
  | { readonly op: 'between'; readonly value: PlanNode; readonly low: PlanNode; readonly high: PlanNode }
  | {
      readonly op: 'in';
      readonly value: PlanNode;
      readonly slot: number;
      readonly tests: readonly PlanTest[];
      readonly negated?: boolean;
    }
  | { readonly op: 'and'; readonly items: readonly PlanNode[] }
  | { readonly op: 'or'; readonly items: readonly PlanNode[] }
  | { readonly op: 'arithmetic'; readonly first: PlanNode; readonly steps: readonly PlanStep[] }
  | { readonly op: 'negation'; readonly value: PlanNode }
  | {
      readonly op: 'if';
      readonly condition: PlanNode;
      readonly consequence: PlanNode;
      readonly alternative: PlanNode;
    }
  | {
      readonly op: 'for';
      readonly iterations: readonly PlanIteration[];
      readonly partial: number;
      readonly body: PlanNode;
    }
  | {
      readonly op: 'quantified';
      readonly every: boolean;
      readonly iterations: readonly PlanIteration[];
      readonly condition: PlanNode;
    }
  | { readonly op: 'filter'; readonly value: PlanNode; readonly slot: number; readonly condition: PlanNode }
  | { readonly op: 'builtIn'; readonly name: string; readonly arguments: readonly PlanArgument[] }
  | { readonly op: 'hostFunction'; readonly name: string; readonly arguments: readonly PlanArgument[] }
  | { readonly op: 'functionValue'; readonly name: string; readonly variable?: boolean }
  | { readonly op: 'call'; readonly callee: PlanNode; readonly arguments: readonly PlanArgument[] }
  | {
      readonly op: 'function';
      readonly parameters: readonly PlanParameter[];
      readonly body: PlanNode;
      readonly result: TypeDescription;
      /** The entry of a context that it is the value of, so that it can call itself. */
      readonly self?: number;
    }
  | { readonly op: 'instanceOf'; readonly value: PlanNode; readonly type: TypeDescription };

export interface PlanParameter {
  readonly name: string;
  readonly slot: number;
  readonly type: TypeDescription;
}

/**
 * A compiled expression: plain JSON that can be stored and evaluated elsewhere. The text is gone, and with it everything that data could
 * influence: what the expression means is decided.
 */
export interface Plan {
  readonly version: 1;
  /** The outer names that it reads, sorted. The tested value `?` of unary tests is not among them. */
  readonly names: readonly string[];
  /** How many local variables it has. */
  readonly slots: number;
  readonly root: PlanNode;
}

/**
 * The outer names that a plan reads.
 *
 * @example
 * names(compileExpression('application.amount > limit').plan); // ['application', 'limit']
 */
export function names(plan: Plan): readonly string[] {
  return plan.names;
}
