import type { Problem } from '../model/problem.ts';
import {
  type Calendar,
  type CalendarException,
  type Shift,
  type Validity,
  type Week,
  weekdayNames,
} from './calendar-data.ts';
import { dayOfDate } from './civil-time.ts';
import { wordsOf } from './refusal.ts';
import { checkShifts } from './shift.ts';
import { timeZone } from './time-zone.ts';

/** Everything that is wrong within one calendar. `path` of a problem is `<calendar id>#<JSON pointer>`. */
export function checkCalendar(calendar: Calendar): readonly Problem[] {
  const at = (pointer: string): string => `${calendar.id}#${pointer}`;
  const misshapen = checkShape(calendar, at);
  if (misshapen.length > 0) return misshapen;
  return [
    ...checkValidity(calendar, at('')),
    ...checkZone(calendar, at('/timeZone')),
    ...checkWeek(calendar.week ?? {}, at('/week')),
    ...checkNumbers(calendar, at),
    ...(calendar.seasons ?? []).flatMap((season, index) => [
      ...checkWeek(season.week, at(`/seasons/${index}/week`)),
      ...checkValidity(season, at(`/seasons/${index}`)),
      ...checkMonthDays([season.from, season.to], at(`/seasons/${index}`)),
    ]),
    ...(calendar.exceptions ?? []).flatMap((exception, index) =>
      checkException(exception, at(`/exceptions/${index}`)),
    ),
    ...checkOverlaps(calendar.exceptions ?? [], at('/exceptions')),
  ];
}

/** Calendars are edited by people and come from files: a text where a list belongs is their problem, not a crash. */
function checkShape(calendar: Calendar, at: (pointer: string) => string): readonly Problem[] {
  const { week = {}, seasons = [], exceptions = [], decidedYears = [], units = [] } = calendar;
  const isListOfObjects = (list: unknown): boolean => Array.isArray(list) && list.every(isObject);
  const shapes: readonly (readonly [pointer: string, isSound: boolean])[] = [
    ['/week', isObject(week)],
    ['/seasons', isListOfObjects(seasons) && seasons.every((season) => isObject(season.week))],
    ['/exceptions', isListOfObjects(exceptions)],
    ['/decidedYears', Array.isArray(decidedYears)],
    ['/units', Array.isArray(units) && units.every((unit) => typeof unit === 'string' && unit !== '')],
    ['/id', typeof calendar.id === 'string' && calendar.id !== ''],
  ];
  return shapes
    .filter(([, isSound]) => !isSound)
    .map(([pointer]) => error('CALENDAR_SHAPE', at(pointer), { pointer }));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkZone({ timeZone: id }: Calendar, path: string): readonly Problem[] {
  return id === undefined || timeZone(id) !== undefined ? [] : [error('CALENDAR_ZONE', path, { zone: id })];
}

function checkWeek(week: Week, path: string): readonly Problem[] {
  const unknown = Object.keys(week).filter((key) => !weekdayNames.some((name) => name === key));
  return [
    ...unknown.map((key) =>
      error('CALENDAR_WEEKDAY', `${path}/${key}`, { found: key, known: [...weekdayNames] }),
    ),
    ...weekdayNames.flatMap((name) => checkHours(week[name], `${path}/${name}`)),
  ];
}

/** Only what is absent is left out: `null` is no opening hours. */
function checkHours(hours: readonly Shift[] | undefined, path: string): readonly Problem[] {
  return hours === undefined ? [] : checkShifts(hours, path);
}

function checkNumbers(calendar: Calendar, at: (pointer: string) => string): readonly Problem[] {
  const { minutesPerWorkingDay: minutes = 480, decidedYears = [] } = calendar;
  const years = decidedYears.filter((year) => !Number.isInteger(year));
  return [
    ...years.map((year) => error('CALENDAR_NUMBER', at('/decidedYears'), { found: wordsOf(year) })),
    ...(Number.isInteger(minutes) && minutes > 0 && minutes <= 1440
      ? []
      : [error('CALENDAR_NUMBER', at('/minutesPerWorkingDay'), { found: wordsOf(minutes) })]),
  ];
}

function checkValidity({ validFrom, validTo }: Validity, path: string): readonly Problem[] {
  return [
    ...checkDates([validFrom, validTo], path),
    ...(validFrom !== undefined && validTo !== undefined && validTo < validFrom
      ? [error('CALENDAR_RANGE', path, { from: validFrom, to: validTo })]
      : []),
  ];
}

function checkDates(dates: readonly (string | undefined)[], path: string): readonly Problem[] {
  return dates
    .filter((date) => date !== undefined && !isDate(date))
    .map((date) => error('CALENDAR_DATE', path, { found: wordsOf(date) }));
}

function isDate(text: string): boolean {
  return typeof text === 'string' && dayOfDate(text) !== undefined;
}

function checkMonthDays(texts: readonly string[], path: string): readonly Problem[] {
  return texts
    .filter((text) => typeof text !== 'string' || !isDate(`2000-${text}`))
    .map((text) => error('CALENDAR_DATE', path, { found: wordsOf(text) }));
}

function checkException(exception: CalendarException, path: string): readonly Problem[] {
  const { from, to = from, kind, hours, like, yearly } = exception;
  // calendars come from files and forms: what must be there may be missing all the same
  if (typeof from !== 'string') return [error('CALENDAR_DATE', path, { found: wordsOf(from) })];
  const problems = [...checkDates([from, exception.to], path), ...checkValidity(exception, path)];
  if (problems.length > 0) return problems;
  if (to < from || (yearly === true && lengthInDays(from, to) > 366))
    return [error('CALENDAR_RANGE', path, { from, to })];
  if (kind !== 'closed' && kind !== 'working')
    return [error('CALENDAR_EXCEPTION', path, { found: wordsOf(kind) })];
  if (kind === 'closed' && hours !== undefined)
    return [error('CALENDAR_EXCEPTION', path, { found: 'closed + hours' })];
  if (kind === 'working' && hours?.length === 0)
    return [error('CALENDAR_EXCEPTION', path, { found: 'working + []' })];
  if (like !== undefined && !weekdayNames.includes(like))
    return [error('CALENDAR_WEEKDAY', path, { found: wordsOf(like), known: [...weekdayNames] })];
  return checkHours(hours, `${path}/hours`);
}

function lengthInDays(from: string, to: string): number {
  return (dayOfDate(to) ?? 0) - (dayOfDate(from) ?? 0);
}

/** Two exceptions of one calendar that say different things about a day: the later in the list counts, which deserves a look. */
function checkOverlaps(exceptions: readonly CalendarException[], path: string): readonly Problem[] {
  const spans = exceptions
    .filter((exception) => exception.yearly !== true)
    .map(({ from, to = from, kind }) => ({ from, to, kind }))
    .sort((left, right) => (left.from < right.from ? -1 : Number(left.from > right.from)));
  const problems: Problem[] = [];
  const last: { closed?: string; working?: string } = {};
  for (const { from, to, kind } of spans) {
    const other = kind === 'closed' ? last.working : last.closed;
    if (other !== undefined && other >= from) {
      problems.push({
        code: 'CALENDAR_EXCEPTIONS_OVERLAP',
        severity: 'warning',
        path,
        params: { from, to: earlierOf(other, to) },
      });
    }
    const mine = last[kind];
    if (mine === undefined || mine < to) last[kind] = to;
  }
  return problems;
}

function earlierOf(left: string, right: string): string {
  return left < right ? left : right;
}

function error(code: string, path: string, params: Problem['params']): Problem {
  return { code, severity: 'error', path, params };
}
