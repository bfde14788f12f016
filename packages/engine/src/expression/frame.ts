import { ErrorCode, MotcuaError } from '../errors.ts';
import { Spending } from './budget.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { parseInstant } from './values/parse-temporal.ts';
import { FeelDate, type FeelDateTime, makeDateTime } from './values/temporal.ts';
import type { FeelValue } from './values/value.ts';
import { isZone, offsetAt, type Zone } from './values/zone.ts';

/** One evaluation under way: where names come from, the local variables, and what may still be spent. */
export class Frame {
  readonly context: EvaluationContext;
  readonly spending: Spending;
  readonly locals: FeelValue[];

  constructor(context: EvaluationContext, spending: Spending, locals: FeelValue[]) {
    this.context = context;
    this.spending = spending;
    this.locals = locals;
  }

  get zone(): Zone {
    const { timeZone } = this.context;
    if (isZone(timeZone)) return timeZone;
    throw new MotcuaError(
      ErrorCode.INVALID_ARGUMENT,
      `Expected 'timeZone' to be an IANA name or an offset, but it is '${timeZone}'`,
      { timeZone },
    );
  }

  /** The same evaluation with its own copy of the local variables. */
  withLocals(locals: FeelValue[]): Frame {
    return new Frame(this.context, this.spending, locals);
  }

  now(): FeelDateTime | null {
    const { zone } = this;
    const { now } = this.context;
    const instant = parseInstant(now);
    if (instant === null)
      throw new MotcuaError(
        ErrorCode.INVALID_ARGUMENT,
        `Expected 'now' to be an instant such as 2026-01-05T01:00:00Z, but it is '${now}'`,
        { now },
      );
    return makeDateTime(0, instant.seconds + offsetAt(zone, instant.seconds), instant.nanos, zone);
  }

  today(): FeelDate | null {
    const now = this.now();
    return now === null ? null : new FeelDate(now.days);
  }
}

/** An evaluation that reads nothing, for what is known before any evaluation. */
export const constantFrame = new Frame(
  { lookup: () => null, now: '1970-01-01T00:00:00Z', timeZone: 'Z' },
  new Spending({ steps: Number.MAX_SAFE_INTEGER }),
  [],
);
