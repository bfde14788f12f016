/** What one evaluation may spend. Absent: the defaults below. */
export interface Budget {
  /** Parts of the expression evaluated, repetitions included, and values produced by functions. Default 1,000,000. */
  readonly steps?: number;
  /** Nesting of function calls, each counted with the depth of its body. Default 2,000. */
  readonly depth?: number;
  /** Items of one list, characters of one text. Default 1,000,000. */
  readonly size?: number;
}

export type BudgetKind = 'steps' | 'depth' | 'size';

const DEFAULT_BUDGET: Readonly<Required<Budget>> = { steps: 1_000_000, depth: 2_000, size: 1_000_000 };

/** Thrown inside an evaluation and returned by `evaluate` as a problem. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded';
  readonly kind: BudgetKind;
  readonly limit: number;

  constructor(kind: BudgetKind, limit: number) {
    super(`Expected the expression to stay within its budget of ${kind} (${limit})`);
    this.kind = kind;
    this.limit = limit;
  }
}

/** What is left of a budget. It is itself a budget: handed to a further evaluation, both spend from the same. */
export class Spending implements Budget {
  readonly steps: number;
  readonly depth: number;
  readonly size: number;
  private stepsLeft: number;
  private depthLeft: number;

  constructor(budget: Budget = {}) {
    this.steps = budget.steps ?? DEFAULT_BUDGET.steps;
    this.depth = budget.depth ?? DEFAULT_BUDGET.depth;
    this.size = budget.size ?? DEFAULT_BUDGET.size;
    this.stepsLeft = this.steps;
    this.depthLeft = this.depth;
  }

  spend(steps: number): void {
    this.stepsLeft -= steps;
    if (this.stepsLeft < 0) throw new BudgetExceeded('steps', this.steps);
  }

  /** A value with so many items or characters is about to be made. */
  produce(size: number): void {
    if (size > this.size) throw new BudgetExceeded('size', this.size);
    this.spend(size >> 3);
  }

  enter(depth: number): void {
    this.depthLeft -= depth;
    if (this.depthLeft < 0) throw new BudgetExceeded('depth', this.depth);
  }

  leave(depth: number): void {
    this.depthLeft += depth;
  }
}
