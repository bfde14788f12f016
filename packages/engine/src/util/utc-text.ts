import { civilOfDay, civilText, dayOfCivil } from './civil-date.ts';

const DAY = 86_400_000;
const FIRST = dayOfCivil(0, 1, 1) * DAY;
const END = dayOfCivil(10_000, 1, 1) * DAY;

/**
 * A moment (milliseconds since 1970) as `2026-01-05T01:00:00.000Z`, just as `Date.prototype.toISOString` writes it. That of V8 looks up what the time
 * zone of the machine is called, for which 6 MB of tables of languages stay resident. Throws a `RangeError` where there is no such moment.
 */
export function utcText(milliseconds: number): string {
  const moment = Math.trunc(milliseconds);
  if (!(moment >= FIRST && moment < END)) return new Date(milliseconds).toISOString();
  const day = Math.floor(moment / DAY);
  const rest = moment - day * DAY;
  const [seconds, thousandths] = [Math.floor(rest / 1000), rest % 1000];
  const [minutes, hours] = [Math.floor(seconds / 60) % 60, Math.floor(seconds / 3600)];
  const time = `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(seconds % 60, 2)}.${padded(thousandths, 3)}`;
  return `${civilText(civilOfDay(day))}T${time}Z`;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
