import type { Appointment, AppointmentDrift } from '../clocks/appointment.ts';
import { driftOf } from '../clocks/appointment.ts';
import { type ClockDefinition, type ClockState, clockWarnings } from '../clocks/clock.ts';
import { type ClockLevel, clockLevel } from '../clocks/moments.ts';
import type { ClockCalendars } from '../clocks/replay.ts';
import { type TimeLeft, timeLeft } from '../clocks/time-left.ts';
import type { Problem } from '../model/problem.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { ClockTable } from '../store/schema.ts';

/** A clock as the store keeps it: its state, and what the case keeps beside it. */
export type StoredClock = ClockState & {
  readonly appointment?: Appointment;
  /** What the law took the silence for when it ran out. */
  readonly tacit?: 'accept' | 'refuse';
};

/** A clock as its participants see it. */
export type ClockView = StoredClock & {
  /** As `procedure.json` calls it, by locale. */
  readonly name: Readonly<Record<string, string>> | null;
  /** How urgent it is. Colour must never be the only sign of it. */
  readonly level: ClockLevel;
  readonly left: TimeLeft;
  /** What makes the due date doubtful, e.g. that the days off of a year are not decided: `CALENDAR_YEAR_UNDECIDED`. */
  readonly warnings: readonly Problem[];
  /** The promised date no longer agrees with the due date; absent where it does. */
  readonly drift?: AppointmentDrift;
};

export function storedClock({ state }: Pick<ClockTable, 'state'>): StoredClock {
  return JSON.parse(state) as StoredClock;
}

/** What the procedure says of a clock; of one that it does not know: what the clock itself knows. */
export function rulesOf({ bundle }: Definition, clock: ClockState): ClockDefinition {
  const known = bundle.procedure?.clocks?.find(({ id }) => id === clock.id);
  return known ?? { id: clock.id, kind: clock.kind, term: clock.term };
}

/** A clock at `now`. */
export function clockView(options: {
  readonly clock: StoredClock;
  readonly definition: Definition;
  readonly calendars: ClockCalendars;
  readonly now: string;
}): ClockView {
  const { clock, definition, calendars, now } = options;
  const known = definition.bundle.procedure?.clocks?.find(({ id }) => id === clock.id);
  const { appointment } = clock;
  const drift = appointment === undefined ? undefined : driftOf(appointment, clock);
  return {
    ...clock,
    name: known === undefined ? null : { ...known.name },
    level: clockLevel({ clock, definition: rulesOf(definition, clock), now, ...calendars }),
    left: timeLeft({ clock, now, ...calendars }),
    warnings: clock.status === 'stopped' ? [] : clockWarnings({ clock, ...calendars }),
    ...(drift === undefined || clock.status === 'stopped' ? {} : { drift }),
  };
}

/** What applicants see of a clock: everything but who in the office did what. */
export function withoutNames(view: ClockView): ClockView {
  const { appointment } = view;
  const anonymous = <Act extends { readonly by?: string }>({ by: _by, ...act }: Act): Omit<Act, 'by'> => act;
  return {
    ...view,
    ledger: view.ledger.map(anonymous),
    ...(appointment === undefined
      ? {}
      : { appointment: { ...appointment, acts: appointment.acts.map(anonymous) } }),
  };
}
