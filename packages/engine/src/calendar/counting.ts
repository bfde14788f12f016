import { MINUTES_PER_DAY } from './civil-time.ts';
import type { LocalTime } from './instant.ts';
import { refuseBecause } from './refusal.ts';
import { FIRST_DAY, LAST_DAY, type ResolvedCalendar } from './resolved-calendar.ts';
import { closedDay, type DayHours, minuteAfterOpen, openMinutesBefore } from './shift.ts';
import type { Timeline } from './timeline.ts';

export function hoursOn(calendar: ResolvedCalendar, day: number): DayHours {
  const timeline = calendar.timeline(day, day);
  return timeline.hours[day - timeline.firstDay] ?? closedDay;
}

export function isOpenDay(calendar: ResolvedCalendar, day: number): boolean {
  return hoursOn(calendar, day).minutes > 0;
}

/** The `count`-th working day after `day` (before, where `count` is negative); `day` itself where `count` is 0. */
export function shiftWorkingDays(calendar: ResolvedCalendar, day: number, count: number): number {
  if (count === 0) return day;
  return count > 0
    ? search(
        calendar,
        day,
        1,
        count,
        (timeline) => timeline.workingDays[rankThrough(timeline, day) + count - 1],
      )
    : search(
        calendar,
        day,
        -1,
        -count,
        (timeline) => timeline.workingDays[rankThrough(timeline, day - 1) + count],
      );
}

/** `day` where it is a working day, else the next one. */
export function rollForward(calendar: ResolvedCalendar, day: number): number {
  return isOpenDay(calendar, day) ? day : shiftWorkingDays(calendar, day, 1);
}

/** How many working days come after `from`, up to and including `to`; negative where `to` lies before. */
export function countWorkingDays(calendar: ResolvedCalendar, from: number, to: number): number {
  const timeline = calendar.timeline(Math.min(from, to), Math.max(from, to));
  return rankThrough(timeline, to) - rankThrough(timeline, from);
}

/** How many opening minutes lie between two moments; negative where the second is earlier. */
export function countOpenMinutes(calendar: ResolvedCalendar, from: LocalTime, to: LocalTime): number {
  const timeline = calendar.timeline(Math.min(from.day, to.day), Math.max(from.day, to.day));
  return minutesBefore(timeline, to) - minutesBefore(timeline, from);
}

/** The first moment at which `minutes` opening minutes (more than 0) have passed since `from`. Midnight belongs to the day that begins. */
export function addOpenMinutes(calendar: ResolvedCalendar, from: LocalTime, minutes: number): LocalTime {
  const days = Math.ceil(minutes / 60);
  return search(calendar, from.day, 1, days, (timeline) => {
    const target = minutesBefore(timeline, from) + minutes;
    const rank = rankHolding(timeline.minutesBefore, target);
    const day = timeline.workingDays[rank];
    if (day === undefined) return undefined;
    const hours = timeline.hours[day - timeline.firstDay] ?? closedDay;
    const minute = minuteAfterOpen(hours, target - (timeline.minutesBefore[rank] ?? 0));
    return minute === MINUTES_PER_DAY ? { day: day + 1, minute: 0 } : { day, minute };
  });
}

/** The last moment from which `minutes` opening minutes (more than 0) lead up to `to`. */
export function subtractOpenMinutes(calendar: ResolvedCalendar, to: LocalTime, minutes: number): LocalTime {
  return search(calendar, to.day, -1, Math.ceil(minutes / 60), (timeline) => {
    const target = minutesBefore(timeline, to) - minutes;
    if (target < 0) return undefined;
    const rank = rankHolding(timeline.minutesBefore, target + 1);
    const day = timeline.workingDays[rank];
    if (day === undefined) return undefined;
    const hours = timeline.hours[day - timeline.firstDay] ?? closedDay;
    const open = target - (timeline.minutesBefore[rank] ?? 0);
    return { day, minute: minuteAfterOpen(hours, open + 1) - 1 };
  });
}

function rankThrough(timeline: Timeline, day: number): number {
  return day < timeline.firstDay ? 0 : (timeline.workingDaysThrough[day - timeline.firstDay] ?? 0);
}

function minutesBefore(timeline: Timeline, { day, minute }: LocalTime): number {
  const hours = timeline.hours[day - timeline.firstDay] ?? closedDay;
  const rank = rankThrough(timeline, day) - (hours.minutes > 0 ? 1 : 0);
  return (timeline.minutesBefore[rank] ?? 0) + openMinutesBefore(hours, minute);
}

/** The rank of the working day in whose course `target` minutes are reached: the largest with fewer minutes before it. */
function rankHolding(before: Float64Array, target: number): number {
  let low = 0;
  let high = before.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((before[middle] ?? 0) < target) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Looks for something `count` working days away from `day`, over a stretch of days that is doubled until it is found. Refuses where
 * the calendar ends first: one that has no more working days must not be searched for ever.
 */
function search<Found>(
  calendar: ResolvedCalendar,
  day: number,
  direction: 1 | -1,
  count: number,
  find: (timeline: Timeline) => Found | undefined,
): Found {
  for (let span = 2 * count + 30; ; span *= 2) {
    const far = Math.min(LAST_DAY, Math.max(FIRST_DAY, day + direction * span));
    const timeline = calendar.timeline(Math.min(day, far), Math.max(day, far));
    const found = find(timeline);
    if (found !== undefined) return found;
    if (far === LAST_DAY || far === FIRST_DAY)
      return refuseBecause('CALENDAR_NO_WORKING_DAY', { calendar: calendar.id, count });
  }
}
