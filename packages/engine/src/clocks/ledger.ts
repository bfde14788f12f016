import { formatInstant, instantOfLocal } from '../calendar/instant.ts';
import type { ClockState, LedgerEntry } from './clock-state.ts';
import type { Act, ClockCalendars, Replayed } from './replay.ts';

/** The entries since the last start: a clock that was stopped and started again begins a new run. */
export function currentRun(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return ledger.slice(
    Math.max(
      0,
      ledger.findLastIndex(({ effect }) => effect === 'start'),
    ),
  );
}

/** The version of what a clock is counted by. */
export function versionOfCalendars({ calendar, intake }: ClockCalendars): string {
  return intake === undefined || intake === calendar
    ? calendar.version
    : `${calendar.version}+${intake.version}`;
}

/** The clock after a replay, with the act written into its ledger. */
export function recordAct(
  calendars: ClockCalendars,
  clock: ClockState | Pick<ClockState, 'id' | 'kind' | 'ledger'>,
  replayed: Replayed,
  act: Act | (Omit<Act, 'effect'> & { readonly effect: 'recalculate' }),
): ClockState {
  const { zone } = calendars.calendar;
  const dueAt = formatInstant(instantOfLocal(replayed.due, zone), zone);
  const calendarVersion = versionOfCalendars(calendars);
  const entry: LedgerEntry = {
    ...act,
    ...('dueAt' in clock && { dueBefore: clock.dueAt }),
    dueAfter: dueAt,
    calendarVersion,
  };
  return {
    id: clock.id,
    kind: clock.kind,
    status: replayed.status === 'none' ? 'running' : replayed.status,
    term: replayed.term,
    startedAt: replayed.startedAt,
    ...(replayed.pausedAt !== undefined && { pausedAt: replayed.pausedAt }),
    ...(replayed.stoppedAt !== undefined && { stoppedAt: replayed.stoppedAt }),
    dueAt,
    dueOn: dueAt.slice(0, 10),
    calendarVersion,
    ledger: [...clock.ledger, entry],
  };
}
