import { yearWarnings } from '../calendar/calendar.ts';
import type { CalendarText } from '../calendar/calendar-data.ts';
import { dateOfDay } from '../calendar/civil-time.ts';
import type { LocalTime } from '../calendar/instant.ts';
import { type Deferral, lastPhase } from '../calendar/progress.ts';
import type { ResolvedCalendar } from '../calendar/resolved-calendar.ts';
import { countsMinutes, phasesOf, type Term } from '../calendar/term.ts';
import { replayClock } from './clock.ts';
import type { ClockState } from './clock-state.ts';
import { currentRun } from './ledger.ts';
import type { ClockCalendars, Replayed, ReplayedAct } from './replay.ts';

/** A day off or a worked day that the count met, with its reason by locale. */
export interface SpecialDays {
  readonly from: string;
  readonly to: string;
  readonly reason?: CalendarText;
}

/** A moment on the clock of the office. */
export interface Moment {
  readonly date: string;
  readonly minute: number;
}

interface StepParams {
  /** `effect`: whether the clock was started or began again from zero. `deferral`: why it counts only from `countsFrom`. */
  received: {
    readonly effect: 'start' | 'restart';
    readonly at: Moment;
    readonly countsFrom: Moment;
    readonly deferral?: Deferral;
    readonly cutoff?: string;
    readonly minutesBeforeClose?: number;
    readonly reason?: string;
  };
  term: { readonly term: Term };
  /** `amount` in days of the phase, or in opening minutes where it counts those. */
  paused: {
    readonly from: Moment;
    readonly to: Moment;
    readonly amount: number;
    readonly measure: 'workingDay' | 'calendarDay' | 'workingMinute';
    readonly reason?: string;
    readonly legalBasis?: string;
  };
  waiting: { readonly from: Moment; readonly reason?: string; readonly legalBasis?: string };
  extended: { readonly term: Term; readonly at: Moment; readonly reason?: string; readonly by?: string };
  daysOff: { readonly days: readonly SpecialDays[] };
  workedDays: { readonly days: readonly SpecialDays[] };
  /** The last day was a day off. */
  rolled: { readonly from: string; readonly to: string; readonly reason?: CalendarText };
  recalculated: { readonly on: string; readonly from: string; readonly to: string; readonly reason?: string };
  undecided: { readonly year: number };
  due: { readonly at: Moment };
  stopped: { readonly at: Moment; readonly isLate: boolean };
}

export type ExplanationStepKind = keyof StepParams;

/** One step of an explanation as data; the locales make a sentence of each. */
export type ExplanationStep = {
  readonly [Kind in ExplanationStepKind]: { readonly kind: Kind } & StepParams[Kind];
}[ExplanationStepKind];

export type ExplanationStepOf<Kind extends ExplanationStepKind> = Extract<
  ExplanationStep,
  { readonly kind: Kind }
>;

/** One sentence for each kind of step; a locale that lacks one does not compile. */
export type Sentences = {
  readonly [Kind in ExplanationStepKind]: (step: ExplanationStepOf<Kind>) => string;
};

/** How the due date of a clock came about, step by step, from its ledger and the calendar. */
export function explainSteps(
  options: ClockCalendars & { readonly clock: ClockState },
): readonly ExplanationStep[] {
  const { clock, calendar } = options;
  const { replayed } = replayClock(options, clock);
  return [
    ...replayed.acts.flatMap((act, index) => stepsOfAct(replayed, act, index)),
    ...specialDays(calendar, replayed),
    ...rolling(calendar, replayed),
    ...recalculations(clock),
    ...undecidedYears(calendar, replayed),
    { kind: 'due', at: momentOf(replayed.due) },
    ...stops(replayed),
  ];
}

function momentOf({ day, minute }: LocalTime): Moment {
  return { date: dateOfDay(day), minute };
}

function stepsOfAct(replayed: Replayed, replayedAct: ReplayedAct, index: number): readonly ExplanationStep[] {
  const { act, local, start, paused } = replayedAct;
  const at = momentOf(local);
  const reason = act.reason === undefined ? {} : { reason: act.reason };
  if (start !== undefined) return receivedSteps(replayed, replayedAct);
  if (act.effect === 'extend' && act.term !== undefined) {
    return [{ kind: 'extended', term: act.term, at, ...reason, ...(act.by !== undefined && { by: act.by }) }];
  }
  if (paused === undefined) {
    const legalBasis = act.legalBasis === undefined ? {} : { legalBasis: act.legalBasis };
    const isOpen = act.effect === 'pause' && replayed.pausedAt !== undefined && index === lastPause(replayed);
    return isOpen ? [{ kind: 'waiting', from: at, ...reason, ...legalBasis }] : [];
  }
  return [
    { kind: 'paused', from: momentOf(paused.from), to: at, ...paidBy(replayed, index), ...measured(paused) },
  ];
}

function lastPause({ acts }: Replayed): number {
  return acts.findLastIndex(({ act }) => act.effect === 'pause');
}

/** Why it was paused stands at the pause, not at the resume that tells how long it was. */
function paidBy(
  { acts }: Replayed,
  index: number,
): { readonly reason?: string; readonly legalBasis?: string } {
  const { reason, legalBasis } =
    acts.slice(0, index).findLast(({ act }) => act.effect === 'pause')?.act ?? {};
  return { ...(reason !== undefined && { reason }), ...(legalBasis !== undefined && { legalBasis }) };
}

function measured({
  amount,
  phase,
}: NonNullable<ReplayedAct['paused']>): Pick<StepParams['paused'], 'amount' | 'measure'> {
  if (countsMinutes(phase)) return { amount, measure: 'workingMinute' };
  return { amount, measure: phase.unit === 'workingDay' ? 'workingDay' : 'calendarDay' };
}

function receivedSteps({ term }: Replayed, { act, local, start }: ReplayedAct): readonly ExplanationStep[] {
  const { cutoff, minutesBeforeClose } = term.receivedAs ?? {};
  return [
    {
      kind: 'received',
      effect: act.effect === 'restart' ? 'restart' : 'start',
      at: momentOf(local),
      countsFrom: momentOf(start ?? local),
      ...(start?.deferral !== undefined && { deferral: start.deferral }),
      ...(cutoff !== undefined && { cutoff }),
      ...(minutesBeforeClose !== undefined && { minutesBeforeClose }),
      ...(act.reason !== undefined && { reason: act.reason }),
    },
    { kind: 'term', term },
  ];
}

/** The days off and worked days from the receipt to the due date; for calendar terms, to the day from which it counts. */
function specialDays(calendar: ResolvedCalendar, { term, acts, due }: Replayed): readonly ExplanationStep[] {
  const [first] = acts;
  if (first?.start === undefined) return [];
  const counts = phasesOf(term).some(({ unit }) => unit === 'workingDay' || unit === 'workingHour');
  const last = counts ? Math.max(due.day, first.start.day) : first.start.day;
  const daysOff = daysThatDiffer(calendar, first.local.day, last, 'closed');
  const workedDays = daysThatDiffer(calendar, first.local.day, last, 'working');
  return [
    ...(daysOff.length > 0 ? [{ kind: 'daysOff', days: daysOff } as const] : []),
    ...(workedDays.length > 0 ? [{ kind: 'workedDays', days: workedDays } as const] : []),
  ];
}

/** The days of the calendar's exceptions whose week would have it otherwise; neighbours with one reason come as one. */
function daysThatDiffer(
  calendar: ResolvedCalendar,
  firstDay: number,
  lastDay: number,
  kind: 'closed' | 'working',
): readonly SpecialDays[] {
  const timeline = calendar.timeline(firstDay, lastDay);
  const found: (SpecialDays & { readonly last: number })[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const index = day - timeline.firstDay;
    const exception = timeline.exceptions[index];
    if (exception?.kind !== kind || timeline.isOpenByWeek[index] === (kind === 'working' ? 1 : 0)) continue;
    const before = found.at(-1);
    const isNext = before !== undefined && before.reason === exception.reason && before.last === day - 1;
    const reason = exception.reason === undefined ? {} : { reason: exception.reason };
    const from = isNext ? before.from : dateOfDay(day);
    if (isNext) found.pop();
    found.push({ from, to: dateOfDay(day), last: day, ...reason });
  }
  return found.map(({ last: _, ...days }) => days);
}

function rolling(calendar: ResolvedCalendar, { progress, due }: Replayed): readonly ExplanationStep[] {
  const last = progress && lastPhase(calendar, progress);
  if (last === undefined || last.day === due.day) return [];
  const timeline = calendar.timeline(last.day, due.day);
  const reason = timeline.exceptions[last.day - timeline.firstDay]?.reason;
  return [
    {
      kind: 'rolled',
      from: dateOfDay(last.day),
      to: dateOfDay(due.day),
      ...(reason !== undefined && { reason }),
    },
  ];
}

function recalculations(clock: ClockState): readonly ExplanationStep[] {
  return currentRun(clock.ledger).flatMap(({ effect, recordedAt, dueBefore = '', dueAfter, reason }) =>
    effect === 'recalculate'
      ? [
          {
            kind: 'recalculated',
            on: recordedAt.slice(0, 10),
            from: dueBefore.slice(0, 10),
            to: dueAfter.slice(0, 10),
            ...(reason !== undefined && { reason }),
          } as const,
        ]
      : [],
  );
}

function undecidedYears(
  calendar: ResolvedCalendar,
  { term, acts, due }: Replayed,
): readonly ExplanationStep[] {
  const from = acts[0]?.local.day ?? due.day;
  return yearWarnings(calendar, term, from, due.day).map(({ params }) => ({
    kind: 'undecided',
    year: Number(params.year),
  }));
}

function stops({ acts, due, stoppedAt }: Replayed): readonly ExplanationStep[] {
  const local = stoppedAt === undefined ? undefined : acts.at(-1)?.local;
  if (local === undefined) return [];
  const isLate = local.day > due.day || (local.day === due.day && local.minute > due.minute);
  return [{ kind: 'stopped', at: momentOf(local), isLate }];
}
