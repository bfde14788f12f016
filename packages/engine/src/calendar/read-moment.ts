import { dayOfDate } from './civil-time.ts';
import { formatInstant, instantOfLocal } from './instant.ts';
import type { TimeZone } from './time-zone.ts';

const LOCAL = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?$/;
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/;

/**
 * A moment as people and models write it, as an ISO instant: with an offset; without one it is the office's own time; a date alone is the
 * beginning of that day. Undefined for what is none, such as 30 February.
 */
export function readMoment(text: string, zone: TimeZone): string | undefined {
  const [zoned] = ZONED.exec(text) ?? [];
  if (zoned !== undefined) return Number.isNaN(new Date(zoned).getTime()) ? undefined : zoned;
  const [, date = '', hour = '0', minute = '0'] = LOCAL.exec(text) ?? [];
  const day = dayOfDate(date);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return formatInstant(instantOfLocal({ day, minute: Number(hour) * 60 + Number(minute) }, zone), zone);
}
