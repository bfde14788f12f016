import type { Problem } from '../model/problem.ts';
import type { Shift } from './calendar-data.ts';
import { minuteOfClock } from './civil-time.ts';
import { wordsOf } from './refusal.ts';

/** The opening hours of a day, ready to count: minutes of the day, in order, without overlap. */
export interface DayHours {
  readonly shifts: readonly (readonly [opens: number, closes: number])[];
  readonly opens: number;
  readonly closes: number;
  readonly minutes: number;
}

export const closedDay: DayHours = { shifts: [], opens: 0, closes: 0, minutes: 0 };

export function compileShifts(shifts: readonly Shift[]): DayHours {
  const parts = shifts
    .map(([opens, closes]) => [minuteOfClock(opens) ?? 0, minuteOfClock(closes) ?? 0] as const)
    .sort(([left], [right]) => left - right);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return closedDay;
  const minutes = parts.reduce((sum, [opens, closes]) => sum + closes - opens, 0);
  return { shifts: parts, opens: first[0], closes: last[1], minutes };
}

/** What is wrong with opening hours: a text that is no time, a shift that ends before it begins, two shifts at once. */
export function checkShifts(shifts: readonly Shift[], path: string): readonly Problem[] {
  if (!Array.isArray(shifts)) return [problem('CALENDAR_SHIFT', path, { found: wordsOf(shifts) })];
  const misshapen = shifts.find((shift) => !Array.isArray(shift));
  if (misshapen !== undefined) return [problem('CALENDAR_SHIFT', path, { found: wordsOf(misshapen) })];
  const bad = shifts.find(([opens, closes]) => !(minutesOf(opens) < minutesOf(closes)));
  if (bad !== undefined) return [problem('CALENDAR_SHIFT', path, { found: wordsOf(bad) })];
  const sorted = [...shifts].sort(([left], [right]) => minutesOf(left) - minutesOf(right));
  const overlap = sorted.findIndex(
    ([opens], index) => minutesOf(opens) < minutesOf(sorted[index - 1]?.[1] ?? '00:00'),
  );
  if (overlap === -1) return [];
  const pair = sorted.slice(overlap - 1, overlap + 1).map((shift) => shift.join('–'));
  return [problem('CALENDAR_SHIFTS_OVERLAP', path, { shifts: pair })];
}

function minutesOf(clock: string): number {
  return minuteOfClock(clock) ?? Number.NaN;
}

function problem(code: string, path: string, params: Problem['params']): Problem {
  return { code, severity: 'error', path, params };
}

/** How many minutes of a day the office was open before `minute`. */
export function openMinutesBefore(hours: DayHours, minute: number): number {
  let open = 0;
  for (const [opens, closes] of hours.shifts) {
    if (minute <= opens) break;
    open += Math.min(minute, closes) - opens;
  }
  return open;
}

/** The first minute of the day at which `open` opening minutes have passed; `open` is more than 0 and no more than the day has. */
export function minuteAfterOpen(hours: DayHours, open: number): number {
  let left = open;
  for (const [opens, closes] of hours.shifts) {
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
  return hours.closes;
}
