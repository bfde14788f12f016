import { dateOfDay, MINUTES_PER_DAY } from '../calendar/civil-time.ts';
import { type TimeZone, timeZone } from '../calendar/time-zone.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';

const MINUTE_MILLISECONDS = 60_000;

/** What the number of a case is made of when it is given: counted by `sequence`, written as `prefix` and four or more digits. */
export type Numbering = (options: { readonly unit: string | undefined; readonly now: string }) => {
  readonly sequence: string;
  readonly prefix: string;
};

/** The day of a moment (milliseconds since 1970) in a time zone, as `YYMMDD`. */
function dayOf(now: number, zone: TimeZone): string {
  const minute = Math.floor(now / MINUTE_MILLISECONDS);
  const day = Math.floor((minute + zone.offsetAt(minute)) / MINUTES_PER_DAY);
  return dateOfDay(day).slice(2).replaceAll('-', '');
}

/**
 * The grammar of 2025 (TT 03/2025/TT-VPCP art. 13): `<unit>-YYMMDD-XXXX`, the day of reception and its running number, without gaps. Cases
 * without a unit count under `defaultUnit`. Throws `INVALID_ARGUMENT` where there is no such time zone.
 */
export function unitDayNumbering(options: {
  readonly timeZone: string;
  readonly defaultUnit?: string;
}): Numbering {
  const { timeZone: id, defaultUnit = 'H00' } = options;
  const zone = timeZone(id);
  if (zone === undefined)
    throw new MotcuaError(
      ErrorCode.INVALID_ARGUMENT,
      `Expected 'timeZone' to be an IANA name, but it is '${id}'`,
      { timeZone: id },
    );
  return ({ unit = defaultUnit, now }) => {
    const prefix = `${unit}-${dayOf(Date.parse(now), zone)}-`;
    return { sequence: prefix, prefix };
  };
}
