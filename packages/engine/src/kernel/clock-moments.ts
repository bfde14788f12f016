import { parseInstant } from '../calendar/instant.ts';
import { expireClock } from '../clocks/clock.ts';
import type { ClockDefinition, ExpiryRule } from '../clocks/clock-definition.ts';
import type { ClockMoment } from '../clocks/moments.ts';
import type { ClockNotice } from '../model/notice.ts';
import {
  calendarsOf,
  definitionOf,
  type KeptClock,
  keepClock,
  keptClock,
  momentsOf,
  nameOfMoment,
  refuseClock,
} from './clock-records.ts';
import { closeCase } from './ending.ts';
import type { Run } from './run.ts';
import { tellSignal } from './signals.ts';

interface Due {
  readonly id: string;
  readonly kept: KeptClock;
  readonly definition: ClockDefinition;
}

type MomentOf<Kind extends ClockMoment['kind']> = Extract<ClockMoment, { readonly kind: Kind }>;

function tell(run: Run, { id, kept }: Due, notice: Omit<ClockNotice, 'clock' | 'dueAt'>): void {
  run.effects.push({ type: 'notify', notice: { clock: id, dueAt: kept.clock.dueAt, ...notice } });
}

function remember(run: Run, { id, kept }: Due, moment: ClockMoment): void {
  keepClock(run, id, { ...kept, told: [...(kept.told ?? []), nameOfMoment(moment)] });
}

function warn(run: Run, due: Due, moment: MomentOf<'warning'>): void {
  const { level } = moment;
  const rule = due.definition.warnings?.find((one) => one.level === level);
  run.outcomes.push({ type: 'clock-warned', element: due.id, level, dueAt: due.kept.clock.dueAt });
  tell(run, due, { topic: 'clock-warning', level, ...(rule?.tell === undefined ? {} : { role: rule.tell }) });
  remember(run, due, moment);
}

function limitPause(run: Run, due: Due, moment: MomentOf<'pauseLimit'>): void {
  run.outcomes.push({
    type: 'clock-warned',
    element: due.id,
    level: 'pauseLimit',
    dueAt: due.kept.clock.dueAt,
  });
  tell(run, due, { topic: 'clock-pause-limit' });
  remember(run, due, moment);
}

/** What follows from an expiry, in the same step as the expiry itself. */
function expire(run: Run, due: Due, moment: MomentOf<'expiry'>): void {
  const { id, kept, definition } = due;
  const { clock, problems, consequences } = expireClock({
    clock: kept.clock,
    definition,
    at: moment.at,
    recordedAt: run.now,
    ...calendarsOf(run),
  });
  if (clock === kept.clock) refuseClock(problems[0], id);
  const { tacit, escalateTo } = consequences;
  keepClock(run, id, { ...kept, clock, ...(tacit === undefined ? {} : { tacit }) });
  const outcome = { type: 'clock-expired', element: id, dueAt: clock.dueAt } as const;
  run.outcomes.push({ ...outcome, ...(tacit === undefined ? {} : { tacit }) });
  tell(run, due, { topic: 'clock-expired', ...(escalateTo === undefined ? {} : { role: escalateTo }) });
  carryOn(run, id, clock.dueAt, consequences);
}

function carryOn(run: Run, id: string, dueAt: string, { event, tacit, close }: ExpiryRule): void {
  if (close === true) closeCase(run, tacit === 'accept' ? 'completed' : 'terminated', id);
  else if (event !== undefined)
    tellSignal(run, event, { clock: id, dueAt, ...(tacit === undefined ? {} : { tacit }) });
}

const performers: {
  readonly [Kind in ClockMoment['kind']]: (run: Run, due: Due, moment: MomentOf<Kind>) => void;
} = {
  warning: warn,
  pauseLimit: limitPause,
  expiry: expire,
};

/** The first moment that has come and was not told yet. */
function nextMoment(run: Run, id: string, { clock, told = [] }: KeptClock): ClockMoment | undefined {
  const now = parseInstant(run.now);
  return momentsOf(run, id, clock).find(
    (moment) => parseInstant(moment.at) <= now && !told.includes(nameOfMoment(moment)),
  );
}

/** The timer of a clock has fired: does what its moments ask for, each once, in their order. One that moved meanwhile is set again. */
export function clockDue(run: Run, id: string): void {
  const found = keptClock(run, id);
  if (found === undefined) return;
  const { timer: _fired, ...rest } = found;
  keepClock(run, id, rest);
  for (;;) {
    const kept = keptClock(run, id);
    const definition = definitionOf(run, id, kept?.clock);
    const moment = kept === undefined ? undefined : nextMoment(run, id, kept);
    if (kept === undefined || definition === undefined || moment === undefined) return;
    performers[moment.kind](run, { id, kept, definition }, moment as never);
  }
}
