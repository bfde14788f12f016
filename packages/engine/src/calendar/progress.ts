import { addMonths } from '../util/civil-date.ts';
import {
  addOpenMinutes,
  countOpenMinutes,
  countWorkingDays,
  hoursOn,
  rollForward,
  shiftWorkingDays,
} from './counting.ts';
import type { LocalTime } from './instant.ts';
import type { ResolvedCalendar } from './resolved-calendar.ts';
import { countsMinutes, type ReceivedAs, type Term, type TermUnit } from './term.ts';

/** The latest minute at which a day term can be due, so that its moment lies on its day. */
const LAST_MINUTE = 1439;

/** Why a receipt counts later than it came. */
export type Deferral = 'closedDay' | 'afterClosing' | 'afterCutoff';

/** From when a receipt counts, and why not from when it came. */
export interface EffectiveStart extends LocalTime {
  readonly deferral?: Deferral;
}

/**
 * When a receipt counts: at once; but received after the cut-off, at or after closing, or on a day off, at the opening (or `resumeAt`)
 * of the next working day.
 */
export function effectiveStart(
  calendar: ResolvedCalendar,
  received: LocalTime,
  receivedAs: ReceivedAs = {},
): EffectiveStart {
  const deferral = deferralOf(calendar, received, receivedAs);
  if (deferral === undefined) return received;
  const day = shiftWorkingDays(calendar, received.day, 1);
  const resumeAt = receivedAs.resumeAt === undefined ? undefined : minuteOf(receivedAs.resumeAt);
  return { day, minute: resumeAt ?? hoursOn(calendar, day).opens, deferral };
}

function deferralOf(
  calendar: ResolvedCalendar,
  { day, minute }: LocalTime,
  receivedAs: ReceivedAs,
): Deferral | undefined {
  const hours = hoursOn(calendar, day);
  if (hours.minutes === 0) return 'closedDay';
  if (minute >= hours.closes) return 'afterClosing';
  const { cutoff, minutesBeforeClose } = receivedAs;
  if (cutoff !== undefined && minute > minuteOf(cutoff)) return 'afterCutoff';
  if (minutesBeforeClose !== undefined && minute > hours.closes - minutesBeforeClose) return 'afterCutoff';
  return undefined;
}

/** The minute of a time that `checkTerm` has passed. */
function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/**
 * How far a phase of a term reaches. `day` is its last day before rolling; with a `minute` it ends at that moment, without at closing.
 */
export interface Progress {
  readonly phase: Term;
  readonly day: number;
  readonly minute?: number;
}

interface UnitRule {
  /** The last day of a phase of `amount`, counted from `start`. */
  last(calendar: ResolvedCalendar, start: number, amount: number, included: boolean): number;
  /** `day` moved on by `amount`. */
  move(calendar: ResolvedCalendar, day: number, amount: number): number;
  /** What lies between two days, the first excluded and the second included, for a pause. */
  between(calendar: ResolvedCalendar, from: number, to: number): number;
  /** Moves the last day on by what lay between. */
  postpone(calendar: ResolvedCalendar, day: number, between: number): number;
}

const plainDays: Pick<UnitRule, 'between' | 'postpone'> = {
  between: (_, from, to) => to - from,
  postpone: (_, day, between) => day + between,
};

/** How each unit that counts days does it. Working hours are moments and not here. */
const unitRules: Readonly<Record<Exclude<TermUnit, 'workingHour'>, UnitRule>> = {
  workingDay: {
    last: (calendar, start, amount, included) =>
      amount === 0
        ? rollForward(calendar, start)
        : shiftWorkingDays(calendar, included ? start - 1 : start, amount),
    move: shiftWorkingDays,
    between: countWorkingDays,
    postpone: shiftWorkingDays,
  },
  calendarDay: {
    last: (_, start, amount, included) => start + amount - (included && amount > 0 ? 1 : 0),
    move: (_, day, amount) => day + amount,
    ...plainDays,
  },
  week: {
    last: (_, start, amount, included) => start + amount * 7 - (included && amount > 0 ? 1 : 0),
    move: (_, day, amount) => day + amount * 7,
    ...plainDays,
  },
  month: {
    last: (_, start, amount, included) => addMonths(start, amount) - (included && amount > 0 ? 1 : 0),
    move: (_, day, amount) => addMonths(day, amount),
    ...plainDays,
  },
};

function ruleOf(unit: TermUnit): UnitRule {
  return unit === 'workingHour' ? unitRules.workingDay : unitRules[unit];
}

/** The opening minutes that a term of working hours, or of a fraction of a working day, stands for. */
export function minutesOfTerm(calendar: ResolvedCalendar, { unit, amount }: Term): number {
  return Math.round(amount * (unit === 'workingHour' ? 60 : calendar.minutesPerWorkingDay));
}

/** Begins a phase at a moment. */
export function beginPhase(calendar: ResolvedCalendar, phase: Term, start: LocalTime): Progress {
  if (countsMinutes(phase)) return beginMinutes(calendar, phase, start);
  const day = ruleOf(phase.unit).last(calendar, start.day, phase.amount, phase.firstDay === 'included');
  return phase.firstDay === 'sameInstant' ? { phase, day, minute: start.minute } : { phase, day };
}

function beginMinutes(calendar: ResolvedCalendar, phase: Term, start: LocalTime): Progress {
  const minutes = minutesOfTerm(calendar, phase);
  return {
    phase,
    ...(minutes === 0 ? momentWithin(calendar, start) : addOpenMinutes(calendar, start, minutes)),
  };
}

/** A term of no length is due at once, or when the office opens. */
function momentWithin(calendar: ResolvedCalendar, start: LocalTime): LocalTime {
  const hours = hoursOn(calendar, start.day);
  if (hours.minutes > 0 && start.minute <= hours.closes)
    return { day: start.day, minute: Math.max(start.minute, hours.opens) };
  const day = shiftWorkingDays(calendar, start.day, 1);
  return { day, minute: hoursOn(calendar, day).opens };
}

/**
 * What a pause took, in the unit of the phase: days, or opening minutes where the phase counts those. Never less than nothing, even where
 * the local clock was put back in between.
 */
export function pausedAmount(
  calendar: ResolvedCalendar,
  phase: Term,
  from: LocalTime,
  to: LocalTime,
): number {
  if (countsMinutes(phase)) return Math.max(0, countOpenMinutes(calendar, from, to));
  return Math.max(0, ruleOf(phase.unit).between(calendar, from.day, to.day));
}

/** Moves the end on by what a pause took. */
export function postpone(calendar: ResolvedCalendar, progress: Progress, amount: number): Progress {
  if (amount === 0) return progress;
  if (countsMinutes(progress.phase))
    return { ...progress, ...addOpenMinutes(calendar, endOf(progress), amount) };
  return { ...progress, day: ruleOf(progress.phase.unit).postpone(calendar, progress.day, amount) };
}

/** Moves the end on by a further term. Hours that are added to days, and days to hours, are converted by the length of a working day. */
export function extend(calendar: ResolvedCalendar, progress: Progress, by: Term): Progress {
  if (countsMinutes(progress.phase)) {
    const minutes = minutesOfTerm(calendar, by);
    return minutes === 0 ? progress : { ...progress, ...addOpenMinutes(calendar, endOf(progress), minutes) };
  }
  const unit = by.unit === 'workingHour' ? 'workingDay' : by.unit;
  const amount = by.unit === 'workingHour' ? (by.amount * 60) / calendar.minutesPerWorkingDay : by.amount;
  return { ...progress, day: ruleOf(unit).move(calendar, progress.day, amount) };
}

/** Whether `extend` can add the term: whole days to days, working time to minutes. */
export function canExtend(calendar: ResolvedCalendar, phase: Term, by: Term): boolean {
  const isWorkingTime = by.unit === 'workingHour' || by.unit === 'workingDay';
  if (countsMinutes(phase)) return isWorkingTime;
  return !isWorkingTime || minutesOfTerm(calendar, by) % calendar.minutesPerWorkingDay === 0;
}

function endOf(progress: Progress): LocalTime {
  return { day: progress.day, minute: progress.minute ?? 0 };
}

/** When the phase is due: a last day that is a day off rolls to the next working day, and the day ends when the office closes. */
export function dueOf(calendar: ResolvedCalendar, progress: Progress): LocalTime {
  const { phase, day, minute } = progress;
  if (countsMinutes(phase)) return endOf(progress);
  const hours = hoursOn(calendar, day);
  if (hours.minutes > 0) return { day, minute: Math.min(minute ?? hours.closes, hours.closes, LAST_MINUTE) };
  if (phase.endRule === 'exact') return { day, minute: minute ?? LAST_MINUTE };
  const rolled = shiftWorkingDays(calendar, day, 1);
  return { day: rolled, minute: Math.min(hoursOn(calendar, rolled).closes, LAST_MINUTE) };
}

/** Runs all phases that are still to come. */
export function lastPhase(calendar: ResolvedCalendar, progress: Progress): Progress {
  let current = progress;
  while (current.phase.then !== undefined) current = nextPhase(calendar, current, current.phase.then);
  return current;
}

/** Runs the phases that were due before `moment`, so that what happens then happens to the right one. */
export function phaseAt(calendar: ResolvedCalendar, progress: Progress, moment: LocalTime): Progress {
  let current = progress;
  while (current.phase.then !== undefined && dueOf(calendar, current).day < moment.day) {
    current = nextPhase(calendar, current, current.phase.then);
  }
  return current;
}

function nextPhase(calendar: ResolvedCalendar, progress: Progress, next: Term): Progress {
  return beginPhase(calendar, next, dueOf(calendar, progress));
}
