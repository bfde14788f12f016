import type { Problem } from '../model/problem.ts';
import { minuteOfClock } from './civil-time.ts';
import { wordsOf } from './refusal.ts';

/** Every way in which a term counts. A working day is a day of the calendar, never «24 business hours»; a month is a calendar month. */
export const termUnits = ['workingDay', 'workingHour', 'calendarDay', 'week', 'month'] as const;

/** How a term counts. A working day is a day of the calendar, never «24 business hours»; a month is a calendar month. */
export type TermUnit = (typeof termUnits)[number];

/** When a receipt counts, apart from how the days are counted. Default: no cut-off. Times are local, `HH:MM`. */
export type ReceivedAs = {
  /** What comes in after this time counts on the next working day. The minute itself still counts today. */
  readonly cutoff?: string;
  /** The cut-off as minutes before the office closes, for rules such as «within the last hour». */
  readonly minutesBeforeClose?: number;
  /** From when a receipt counts that was moved to the next working day. Default: the opening of that day. */
  readonly resumeAt?: string;
};

/**
 * A length of time as the law states it.
 *
 * A fraction of a working day is counted in opening hours: `0.25 workingDay` is two working hours where a working day is
 * eight (`minutesPerWorkingDay` of the calendar).
 *
 * A `type`, not an `interface`, so that a term counts as `Json` where it is stored.
 */
export type Term = {
  readonly unit: TermUnit;
  /** Not negative; only working days and working hours may be fractions. */
  readonly amount: number;
  readonly receivedAs?: ReceivedAs;
  /**
   * Whether the day of the start counts. Default: `excluded`. `sameInstant`: due at the same time of day, not at closing.
   * Working hours always count from the very minute.
   */
  readonly firstDay?: 'excluded' | 'included' | 'sameInstant';
  /** What happens to a last day that is a day off: it rolls to the next working day (default), or it stays. */
  readonly endRule?: 'rollForward' | 'exact';
  /** A further phase that starts on the day on which this one is due. Its `receivedAs` is not looked at. */
  readonly then?: Term;
};

/** No statutory term comes near: 100 years of days. Guards against endless searches and slips of the keyboard. */
const LARGEST_AMOUNT = 36_525;

const MOST_PHASES = 16;

const fractionable: Readonly<Record<TermUnit, boolean>> = {
  workingDay: true,
  workingHour: true,
  calendarDay: false,
  week: false,
  month: false,
};

/** Whether `unit` is one that a term can count in. */
export function isTermUnit(unit: unknown): unit is TermUnit {
  return termUnits.some((known) => known === unit);
}

/** Whether a term counts opening minutes, so that its end is a moment: working hours, and fractions of a working day. */
export function countsMinutes(term: Term): boolean {
  return term.unit === 'workingHour' || (term.unit === 'workingDay' && !Number.isInteger(term.amount));
}

/**
 * Everything that is wrong with a term, e.g. a negative amount, half a month, a cut-off that is not a time.
 *
 * @example
 * checkTerm({ unit: 'month', amount: 0.5 }); // [{ code: 'TERM_FRACTION', severity: 'error', params: { unit: 'month', amount: 0.5 } }]
 */
export function checkTerm(term: Term): readonly Problem[] {
  const phases = phasesOf(term);
  if (phases.length > MOST_PHASES) return [refusal('TERM_PHASES', { most: MOST_PHASES })];
  return phases.flatMap(checkPhase);
}

/** The phases of a term, in order. A term that names itself again and again is cut after the most that is allowed. */
export function phasesOf(term: Term): readonly Term[] {
  const phases: Term[] = [];
  for (let phase: Term | undefined = term; phase !== undefined; phase = phase?.then) {
    phases.push(phase);
    if (phases.length > MOST_PHASES) break;
  }
  return phases;
}

function checkPhase(phase: Term): readonly Problem[] {
  if (typeof phase !== 'object' || phase === null)
    return [refusal('TERM_UNIT', { unit: wordsOf(phase), known: [...termUnits] })];
  const { unit, amount } = phase;
  if (!isTermUnit(unit)) return [refusal('TERM_UNIT', { unit: wordsOf(unit), known: [...termUnits] })];
  if (typeof amount !== 'number' || !(amount >= 0) || amount > LARGEST_AMOUNT) {
    return [refusal('TERM_AMOUNT', { amount: wordsOf(amount), largest: LARGEST_AMOUNT })];
  }
  if (!fractionable[unit] && !Number.isInteger(amount)) return [refusal('TERM_FRACTION', { unit, amount })];
  return [...checkReceivedAs(phase.receivedAs ?? {}), ...checkChoices(phase)];
}

function checkReceivedAs({ cutoff, resumeAt, minutesBeforeClose }: ReceivedAs): readonly Problem[] {
  const times = [cutoff, resumeAt].filter((time) => time !== undefined && minuteOfClock(time) === undefined);
  const problems = times.map((time) => refusal('TERM_TIME', { found: wordsOf(time) }));
  if (minutesBeforeClose !== undefined && !(minutesBeforeClose >= 0 && minutesBeforeClose <= 1440)) {
    problems.push(refusal('TERM_TIME', { found: wordsOf(minutesBeforeClose) }));
  }
  return problems;
}

const choices = {
  firstDay: ['excluded', 'included', 'sameInstant'],
  endRule: ['rollForward', 'exact'],
} as const;

function checkChoices(phase: Term): readonly Problem[] {
  return (['firstDay', 'endRule'] as const)
    .filter((key) => phase[key] !== undefined && !choices[key].some((known) => known === phase[key]))
    .map((key) =>
      refusal('TERM_OPTION', { option: key, found: wordsOf(phase[key]), known: [...choices[key]] }),
    );
}

function refusal(code: string, params: Problem['params']): Problem {
  return { code, severity: 'error', params };
}
