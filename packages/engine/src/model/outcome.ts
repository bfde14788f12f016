import type { ElementKind } from './element-kind.ts';
import type { Json } from './json.ts';

/** A rule of a decision table that made a result, as the table has it: what was asked, not what the case answered. */
export type DecidedRule = {
  /** The decision whose table it is. */
  readonly decision: string;
  /** From 1, as people count. */
  readonly rule: number;
  readonly because: readonly { readonly input: string; readonly test: string }[];
  readonly outputs: readonly string[];
  /** Notes beside the rule, such as its legal basis. */
  readonly notes?: readonly string[];
};

/**
 * What happened in a step, in order: elements entered and left, flows taken, facts looked up. The history is made of it, and an audit can
 * follow it where personal data was erased.
 */
export type Outcome =
  | {
      readonly type: 'entered' | 'left' | 'withdrawn';
      readonly element: string;
      readonly kind: ElementKind;
      readonly scope: string;
      readonly token: string;
    }
  | { readonly type: 'taken'; readonly element: string; readonly scope: string }
  | {
      readonly type: 'assigned';
      readonly element: string;
      readonly names: readonly string[];
      /** Those of the names that another branch had written since this step began: its values are gone. */
      readonly overwritten?: readonly string[];
      readonly scope: string;
    }
  | {
      readonly type: 'thrown' | 'caught';
      readonly element: string;
      readonly event: string;
      readonly name?: string;
    }
  | {
      readonly type: 'incident' | 'resolved';
      readonly element: string;
      readonly incident: string;
      readonly code?: string;
    }
  | {
      readonly type: 'clock-warned';
      readonly element: string;
      readonly level: string;
      readonly dueAt: string;
    }
  | {
      readonly type: 'clock-expired';
      readonly element: string;
      readonly dueAt: string;
      readonly tacit?: 'accept' | 'refuse';
    }
  | {
      readonly type: 'decided';
      readonly element: string;
      readonly decision: string;
      readonly rules: readonly DecidedRule[];
    }
  | { readonly type: 'clock-moved'; readonly element: string; readonly effect: string }
  | { readonly type: 'clock-appointed'; readonly element: string; readonly appointedAt: string }
  | {
      readonly type: 'clock-recomputed';
      readonly element: string;
      readonly dueBefore: string;
      readonly dueAt: string;
    }
  | {
      readonly type: 'term-recomputed';
      readonly element: string;
      readonly dueBefore: string;
      readonly dueAt: string;
    }
  | { readonly type: 'ended'; readonly element: string; readonly status: string }
  | { readonly type: 'fact'; readonly element: string; readonly name: string; readonly value: Json };
