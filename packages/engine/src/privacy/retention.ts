import { addIsoDuration, parseIsoDuration } from '../util/iso-duration.ts';

/** More days than a month's end can move a date by. */
const MARGIN_DAYS = 4;

/** Whether the data of a case that ended then have been kept for as long as they may. */
export function isOver(endedAt: string, after: string, now: string): boolean {
  const duration = parseIsoDuration(after);
  return duration !== undefined && addIsoDuration(endedAt, duration) <= now;
}

/** No case that ended later than this is due; of those before, nearly all are. Undefined where the duration cannot be read. */
export function latestEnd(after: string, now: string): string | undefined {
  const back = parseIsoDuration(`-${after}`);
  const margin = { months: 0, days: MARGIN_DAYS, milliseconds: 0 };
  return back === undefined ? undefined : addIsoDuration(addIsoDuration(now, back), margin);
}
