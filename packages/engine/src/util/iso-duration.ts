import { utcText } from './utc-text.ts';

/** The parts of an ISO 8601 duration; weeks are counted as days. */
export interface IsoDuration {
  readonly months: number;
  readonly days: number;
  readonly milliseconds: number;
}

const PATTERN =
  /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads an ISO 8601 duration such as `P1M2DT3H`; undefined where the text is none. */
export function parseIsoDuration(text: string): IsoDuration | undefined {
  const match = PATTERN.exec(text);
  if (match === null || /^-?P$|T$/.test(text)) return undefined;
  const [sign = 1, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part, index) => (index === 0 ? (part === '-' ? -1 : 1) : Number(part ?? 0)));
  return {
    months: sign * (years * 12 + months),
    days: sign * (weeks * 7 + days),
    milliseconds: sign * ((hours * 60 + minutes) * 60_000 + seconds * 1000),
  };
}

/** The time of an instant and a duration together, in milliseconds; not a number beyond what dates can hold. */
function timeAfter(instant: string, duration: IsoDuration): number {
  const start = new Date(instant);
  const monthIndex = start.getUTCFullYear() * 12 + start.getUTCMonth() + duration.months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay));
  const timeOfDay =
    start.getTime() - Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  return date + timeOfDay + duration.days * 86_400_000 + duration.milliseconds;
}

/** Adds a duration to an instant. Months keep the day of the month or end at the month's last; a day is 24 hours of UTC. */
export function addIsoDuration(instant: string, duration: IsoDuration): string {
  return utcText(timeAfter(instant, duration));
}

/** An instant as text; undefined outside of the years 0 to 9999, where such texts can no longer be put in order. */
export function instantText(milliseconds: number): string | undefined {
  const year = new Date(milliseconds).getUTCFullYear();
  return year >= 0 && year <= 9999 ? utcText(milliseconds) : undefined;
}

/** The same for durations that a model or its data says: undefined where no such instant can be written. */
export function instantAfter(instant: string, duration: IsoDuration): string | undefined {
  return instantText(timeAfter(instant, duration));
}

/** Whether time goes on by a duration: `PT0S` and `-P1D` do not. */
export function isForward({ months, days, milliseconds }: IsoDuration): boolean {
  return months >= 0 && days >= 0 && milliseconds >= 0 && months + days + milliseconds > 0;
}
