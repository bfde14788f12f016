import { civilOfDay, dayOfCivil, daysInMonth } from '../util/civil-date.ts';
import {
  type Calendar,
  type CalendarException,
  type Season,
  type Shift,
  type Validity,
  type Week,
  weekdayNames,
} from './calendar-data.ts';
import { dayOfDate, type Weekday, weekdayOf } from './civil-time.ts';
import { closedDay, compileShifts, type DayHours } from './shift.ts';

/** A stretch of days laid out for counting. Arrays by day begin at `firstDay`; arrays by rank hold the working days in order. */
export interface Timeline {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hours: readonly DayHours[];
  /** By day: how many working days the stretch has up to and including it. */
  readonly workingDaysThrough: Int32Array;
  /** By rank: the working day. */
  readonly workingDays: Int32Array;
  /** By rank: the opening minutes before that working day; at the end, all of them. */
  readonly minutesBefore: Float64Array;
  /** By day: the exception that makes the day what it is. */
  readonly exceptions: readonly (CalendarException | undefined)[];
  /** By day: 1 where the week alone would have the office open. */
  readonly isOpenByWeek: Uint8Array;
}

interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Hours by weekday that hold on some days; of several slices the last that speaks about a weekday counts. */
interface WeekSlice extends DayRange {
  readonly season: { readonly from: string; readonly to: string } | undefined;
  readonly hours: readonly (DayHours | undefined)[];
}

/** An exception of one layer with the hours it brings, if it brings any. */
interface PlacedException extends DayRange {
  readonly exception: CalendarException;
  readonly hours: DayHours | undefined;
}

/** What a chain of calendars says, compiled once; `lay` spreads it over days. */
interface Layers {
  readonly slices: readonly WeekSlice[];
  readonly exceptions: readonly PlacedException[];
}

export function compileLayers(chain: readonly Calendar[]): Layers {
  return { slices: chain.flatMap(slicesOf), exceptions: chain.flatMap(exceptionsOf) };
}

function slicesOf(calendar: Calendar): readonly WeekSlice[] {
  const base = calendar.week === undefined ? [] : [sliceOf(calendar.week, rangeOf(calendar))];
  const seasons = (calendar.seasons ?? []).map((season: Season) =>
    sliceOf(season.week, overlap(rangeOf(calendar), rangeOf(season)), season),
  );
  return [...base, ...seasons];
}

function sliceOf(week: Week, range: DayRange, season?: Season): WeekSlice {
  return { ...range, season, hours: weekdayNames.map((name) => compiledOrNone(week[name])) };
}

function compiledOrNone(shifts: readonly Shift[] | undefined): DayHours | undefined {
  return shifts === undefined ? undefined : compileShifts(shifts);
}

function exceptionsOf(calendar: Calendar): readonly PlacedException[] {
  return (calendar.exceptions ?? []).map((exception) => ({
    ...overlap(rangeOf(calendar), rangeOf(exception)),
    exception,
    hours: compiledOrNone(exception.hours),
  }));
}

function rangeOf({ validFrom, validTo }: Validity): DayRange {
  return {
    from: validFrom === undefined ? Number.NEGATIVE_INFINITY : (dayOfDate(validFrom) ?? 0),
    to: validTo === undefined ? Number.POSITIVE_INFINITY : (dayOfDate(validTo) ?? 0),
  };
}

function overlap(left: DayRange, right: DayRange): DayRange {
  return { from: Math.max(left.from, right.from), to: Math.min(left.to, right.to) };
}

/** Lays the layers out over the days from `firstDay` to `lastDay`. */
export function layTimeline(layers: Layers, firstDay: number, lastDay: number): Timeline {
  const placed = placeExceptions(layers.exceptions, { from: firstDay, to: lastDay });
  const hours: DayHours[] = [];
  const isOpenByWeek = new Uint8Array(lastDay - firstDay + 1);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const byWeek = weekHours(layers.slices, day, weekdayOf(day));
    isOpenByWeek[day - firstDay] = byWeek.minutes > 0 ? 1 : 0;
    hours.push(hoursOf(layers.slices, day, byWeek, placed[day - firstDay]));
  }
  const exceptions = placed.map((place) => place?.exception);
  return { firstDay, lastDay, hours, exceptions, isOpenByWeek, ...countDays(hours, firstDay) };
}

function placeExceptions(
  exceptions: readonly PlacedException[],
  window: DayRange,
): (PlacedException | undefined)[] {
  const placed = new Array<PlacedException | undefined>(window.to - window.from + 1).fill(undefined);
  for (const candidate of exceptions) {
    for (const occurrence of occurrencesOf(candidate.exception, window)) {
      const { from, to } = overlap(overlap(occurrence, candidate), window);
      for (let day = from; day <= to; day += 1) placed[day - window.from] = candidate;
    }
  }
  return placed;
}

function occurrencesOf(exception: CalendarException, window: DayRange): readonly DayRange[] {
  const from = dayOfDate(exception.from) ?? 0;
  const to = exception.to === undefined ? from : (dayOfDate(exception.to) ?? from);
  if (exception.yearly !== true) return [{ from, to }];
  const { month, day, year } = civilOfDay(from);
  const occurrences: DayRange[] = [];
  const lastYear = civilOfDay(window.to).year;
  for (let current = Math.max(year, civilOfDay(window.from).year - 1); current <= lastYear; current += 1) {
    const start = dayOfCivil(current, month, day);
    if (day <= daysInMonth(current, month)) occurrences.push({ from: start, to: start + (to - from) });
  }
  return occurrences;
}

function hoursOf(
  slices: readonly WeekSlice[],
  day: number,
  byWeek: DayHours,
  place: PlacedException | undefined,
): DayHours {
  if (place === undefined) return byWeek;
  if (place.exception.kind === 'closed') return closedDay;
  if (place.hours !== undefined) return place.hours;
  const { like } = place.exception;
  const own = like === undefined ? byWeek : weekHours(slices, day, weekdayNames.indexOf(like) as Weekday);
  return own.minutes > 0 ? own : fullestHours(slices, day);
}

function weekHours(slices: readonly WeekSlice[], day: number, weekday: Weekday): DayHours {
  for (let index = slices.length - 1; index >= 0; index -= 1) {
    const slice = slices[index];
    const hours = slice?.hours[weekday];
    if (slice !== undefined && hours !== undefined && holdsOn(slice, day)) return hours;
  }
  return closedDay;
}

function fullestHours(slices: readonly WeekSlice[], day: number): DayHours {
  return weekdayNames
    .map((_, weekday) => weekHours(slices, day, weekday as Weekday))
    .reduce((fullest, hours) => (hours.minutes > fullest.minutes ? hours : fullest));
}

function holdsOn({ from, to, season }: WeekSlice, day: number): boolean {
  if (day < from || day > to) return false;
  if (season === undefined) return true;
  const { month, day: dayOfMonth } = civilOfDay(day);
  const monthDay = month * 100 + dayOfMonth;
  const begins = monthDayOf(season.from);
  const ends = monthDayOf(season.to);
  return begins <= ends ? monthDay >= begins && monthDay <= ends : monthDay >= begins || monthDay <= ends;
}

function monthDayOf(text: string): number {
  return Number(text.slice(0, 2)) * 100 + Number(text.slice(3));
}

function countDays(
  hours: readonly DayHours[],
  firstDay: number,
): Pick<Timeline, 'workingDaysThrough' | 'workingDays' | 'minutesBefore'> {
  const workingDaysThrough = new Int32Array(hours.length);
  const workingDays: number[] = [];
  const minutesBefore: number[] = [0];
  let minutes = 0;
  for (const [index, { minutes: open }] of hours.entries()) {
    if (open > 0) {
      workingDays.push(firstDay + index);
      minutes += open;
      minutesBefore.push(minutes);
    }
    workingDaysThrough[index] = workingDays.length;
  }
  return {
    workingDaysThrough,
    workingDays: Int32Array.from(workingDays),
    minutesBefore: Float64Array.from(minutesBefore),
  };
}
