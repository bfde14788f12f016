import type { Deferral } from '../calendar/progress.ts';
import { phasesOf, type Term, type TermUnit } from '../calendar/term.ts';
import { inBrackets, listDays, shortDate, textIn, timeOf, weekdayName } from './explain-format.ts';
import type { ExplanationStepOf, Moment, Sentences } from './explanation.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const units: Readonly<Record<TermUnit, readonly [one: string, many: string]>> = {
  workingDay: ['working day', 'working days'],
  workingHour: ['working hour', 'working hours'],
  calendarDay: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
};

const deferrals: Readonly<Record<Deferral, (step: ExplanationStepOf<'received'>) => string>> = {
  closedDay: () => 'a day off',
  afterClosing: () => 'after closing',
  afterCutoff: ({ cutoff }) =>
    cutoff === undefined ? 'after the cut-off' : `after the cut-off at ${cutoff}`,
};

/** The sentences in English. */
export const english: Sentences = {
  received: (step) => {
    const verb = step.effect === 'restart' ? 'Counted again from zero, received at' : 'Received at';
    const why =
      step.deferral === undefined
        ? ''
        : `, ${deferrals[step.deferral](step)} → counts from ${moment(step.countsFrom)}`;
    return `${verb} ${moment(step.at)}${why}${inBrackets(step.reason)}.`;
  },
  term: ({ term }) => `The term is ${phasesOf(term).map(amountOf).join(', then ')}.`,
  paused: ({ from, to, amount, measure, reason, legalBasis }) =>
    `Paused from ${moment(from)} to ${moment(to)}: adds ${measured(amount, measure)}${inBrackets(reason, legalBasis)}.`,
  waiting: ({ from, reason, legalBasis }) =>
    `Paused since ${moment(from)}${inBrackets(reason, legalBasis)}; the due date will be counted when it goes on.`,
  extended: ({ term, at, reason, by }) =>
    `Extended by ${amountOf(term)} at ${moment(at)}${inBrackets(reason, by && `by ${by}`)}.`,
  daysOff: ({ days }) => `Days off that do not count: ${listDays('en', days)}.`,
  workedDays: ({ days }) => `Worked days that count: ${listDays('en', days)}.`,
  rolled: ({ from, to, reason }) =>
    `The last day, ${day(from)}, is a day off${inBrackets(textIn('en', reason))} → moved to ${day(to)}.`,
  recalculated: ({ on, from, to, reason }) =>
    `The calendar changed and was counted anew on ${shortDate(on)}: due ${shortDate(to)} instead of ${shortDate(from)}${inBrackets(reason)}.`,
  undecided: ({ year }) => `The days off of ${year} are not decided yet: the due date may change.`,
  due: ({ at }) => `Due at ${moment(at)}.`,
  stopped: ({ at, isLate }) => `Ended at ${moment(at)}, ${isLate ? 'late' : 'in time'}.`,
};

function moment(at: Moment): string {
  return `${timeOf(at)} on ${day(at.date)}`;
}

function day(date: string): string {
  return `${weekdayName(weekdays, date)} ${shortDate(date)}`;
}

function amountOf({ unit, amount, firstDay }: Term): string {
  return `${plural(amount, units[unit])}${firstDay === 'included' ? ' (the first day counts)' : ''}`;
}

function measured(amount: number, measure: ExplanationStepOf<'paused'>['measure']): string {
  if (measure !== 'workingMinute') return plural(amount, units[measure]);
  const minutes = amount % 60;
  const hours = plural(Math.floor(amount / 60), units.workingHour);
  return minutes === 0 ? hours : `${hours} ${plural(minutes, ['minute', 'minutes'])}`;
}

function plural(amount: number, [one, many]: readonly [string, string]): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
