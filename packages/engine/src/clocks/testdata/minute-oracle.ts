/**
 * A second answer to «when is it due», written from the rules alone and without a line of the engine: it walks day by day and minute by
 * minute with the built-in `Date`, knows nothing of ranks, timelines or instants, and is as slow as it looks.
 */

export interface OracleDay {
  readonly shifts: readonly (readonly [opens: string, closes: string])[];
}

/** Opening hours of a date; the oracle's whole notion of a calendar. */
export type OracleCalendar = (date: string) => OracleDay;

export interface OracleTerm {
  readonly unit: 'workingDay' | 'workingHour' | 'calendarDay' | 'week' | 'month';
  readonly amount: number;
  readonly cutoff?: string;
  readonly minutesBeforeClose?: number;
  readonly resumeAt?: string;
  readonly firstDay?: 'excluded' | 'included' | 'sameInstant';
  readonly endRule?: 'rollForward' | 'exact';
  readonly next?: OracleTerm;
}

/** `at` is the local time `YYYY-MM-DDTHH:MM` on the clock of the office. */
export interface OracleEvent {
  readonly do: 'start' | 'pause' | 'resume' | 'restart' | 'extend';
  readonly at: string;
  readonly amount?: number;
}

const DAY = 86_400_000;

function nextDate(date: string, days = 1): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function isOpenAt(calendar: OracleCalendar, date: string, minute: number): boolean {
  return calendar(date).shifts.some(
    ([opens, closes]) => minute >= minutes(opens) && minute < minutes(closes),
  );
}

function minutes(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}

function clock(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(11, 16);
}

function isWorkingDay(calendar: OracleCalendar, date: string): boolean {
  return calendar(date).shifts.length > 0;
}

function nextWorkingDay(calendar: OracleCalendar, date: string): string {
  let day = nextDate(date);
  while (!isWorkingDay(calendar, day)) day = nextDate(day);
  return day;
}

function opening(calendar: OracleCalendar, date: string): string {
  let minute = 0;
  while (!isOpenAt(calendar, date, minute)) minute += 1;
  return clock(minute);
}

function closing(calendar: OracleCalendar, date: string): string {
  let minute = 1440;
  while (!isOpenAt(calendar, date, minute - 1)) minute -= 1;
  return minute === 1440 ? '23:59' : clock(minute);
}

function closingMinute(calendar: OracleCalendar, date: string): number {
  let minute = 1440;
  while (!isOpenAt(calendar, date, minute - 1)) minute -= 1;
  return minute;
}

function effective(calendar: OracleCalendar, term: OracleTerm, at: string): string {
  const date = at.slice(0, 10);
  const minute = minutes(at.slice(11));
  const counts =
    isWorkingDay(calendar, date) &&
    minute < closingMinute(calendar, date) &&
    (term.cutoff === undefined || minute <= minutes(term.cutoff)) &&
    (term.minutesBeforeClose === undefined ||
      minute <= closingMinute(calendar, date) - term.minutesBeforeClose);
  if (counts) return at;
  const next = nextWorkingDay(calendar, date);
  return `${next}T${term.resumeAt ?? opening(calendar, next)}`;
}

function countsMinutes(term: OracleTerm): boolean {
  return term.unit === 'workingHour' || (term.unit === 'workingDay' && term.amount % 1 !== 0);
}

/** The end of a running phase: a last day before rolling, and its time for phases that end at a moment. */
interface End {
  readonly term: OracleTerm;
  readonly day: string;
  readonly time?: string;
}

function walkMinutes(calendar: OracleCalendar, from: string, amount: number): { day: string; time: string } {
  let day = from.slice(0, 10);
  let minute = minutes(from.slice(11));
  let left = amount;
  while (left > 0) {
    if (minute === 1440) {
      day = nextDate(day);
      minute = 0;
    }
    if (isOpenAt(calendar, day, minute)) left -= 1;
    minute += 1;
  }
  return minute === 1440 ? { day: nextDate(day), time: '00:00' } : { day, time: clock(minute) };
}

function addMonths(date: string, amount: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + amount + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + amount, Math.min(day, last))).toISOString().slice(0, 10);
}

function walkDays(calendar: OracleCalendar, from: string, unit: OracleTerm['unit'], amount: number): string {
  if (unit === 'month') return addMonths(from, amount);
  if (unit === 'calendarDay' || unit === 'week') return nextDate(from, unit === 'week' ? 7 * amount : amount);
  let day = from;
  for (let step = 0; step < amount; step += 1) day = nextWorkingDay(calendar, day);
  return day;
}

function begin(calendar: OracleCalendar, term: OracleTerm, from: string): End {
  if (countsMinutes(term)) {
    return {
      term,
      ...walkMinutes(calendar, from, Math.round(term.amount * (term.unit === 'workingHour' ? 60 : 480))),
    };
  }
  const start = from.slice(0, 10);
  let day: string;
  if (term.firstDay !== 'included') day = walkDays(calendar, start, term.unit, term.amount);
  else if (term.unit === 'workingDay') day = walkDays(calendar, nextDate(start, -1), term.unit, term.amount);
  else day = nextDate(walkDays(calendar, start, term.unit, term.amount), -1);
  return term.firstDay === 'sameInstant' ? { term, day, time: from.slice(11) } : { term, day };
}

function due(calendar: OracleCalendar, { term, day, time }: End): string {
  if (countsMinutes(term)) return `${day}T${time}`;
  if (isWorkingDay(calendar, day)) {
    const close = closing(calendar, day);
    return `${day}T${time !== undefined && time < close ? time : close}`;
  }
  if (term.endRule === 'exact') return `${day}T${time ?? '23:59'}`;
  const rolled = nextWorkingDay(calendar, day);
  return `${rolled}T${closing(calendar, rolled)}`;
}

function advance(calendar: OracleCalendar, end: End, until?: string): End {
  let current = end;
  while (current.term.next !== undefined) {
    const dueNow = due(calendar, current);
    if (until !== undefined && dueNow.slice(0, 10) >= until.slice(0, 10)) break;
    current = begin(calendar, current.term.next, dueNow);
  }
  return current;
}

function openMinutesBetween(calendar: OracleCalendar, from: string, to: string): number {
  let day = from.slice(0, 10);
  let minute = minutes(from.slice(11));
  let open = 0;
  while (`${day}T${clock(minute)}` < to) {
    if (isOpenAt(calendar, day, minute)) open += 1;
    minute += 1;
    if (minute === 1440) {
      day = nextDate(day);
      minute = 0;
    }
  }
  return open;
}

function resumed(calendar: OracleCalendar, end: End, from: string, to: string): End {
  if (countsMinutes(end.term)) {
    const open = openMinutesBetween(calendar, from, to);
    return open === 0 ? end : { ...end, ...walkMinutes(calendar, `${end.day}T${end.time}`, open) };
  }
  let day = end.day;
  for (let date = nextDate(from.slice(0, 10)); date <= to.slice(0, 10); date = nextDate(date)) {
    if (end.term.unit !== 'workingDay') day = nextDate(day);
    else if (isWorkingDay(calendar, date)) day = nextWorkingDay(calendar, day);
  }
  return { ...end, day };
}

function extended(calendar: OracleCalendar, end: End, amount: number): End {
  if (!countsMinutes(end.term)) return { ...end, day: walkDays(calendar, end.day, end.term.unit, amount) };
  const more = amount * (end.term.unit === 'workingHour' ? 60 : 480);
  return { ...end, ...walkMinutes(calendar, `${end.day}T${end.time}`, more) };
}

/** The local time at which a history of events makes a term due. */
export function oracleDue(
  calendar: OracleCalendar,
  term: OracleTerm,
  events: readonly OracleEvent[],
): string {
  let end: End = { term, day: '1970-01-01' };
  let pausedAt = '';
  for (const event of events) {
    if (event.do === 'start' || event.do === 'restart')
      end = begin(calendar, term, effective(calendar, term, event.at));
    else if (event.do !== 'resume') end = advance(calendar, end, event.at);
    if (event.do === 'pause') pausedAt = event.at;
    if (event.do === 'resume') end = resumed(calendar, end, pausedAt, event.at);
    if (event.do === 'extend') end = extended(calendar, end, event.amount ?? 0);
  }
  return due(calendar, advance(calendar, end));
}
