import { momentBefore } from '../calendar/before.ts';
import { isOpenDay } from '../calendar/counting.ts';
import { formatInstant, localOfInstant, parseInstant } from '../calendar/instant.ts';
import { orProblems } from '../calendar/refusal.ts';
import type { ResolvedCalendar } from '../calendar/resolved-calendar.ts';
import type { Term } from '../calendar/term.ts';
import type { Problem } from '../model/problem.ts';
import type { ClockState } from './clock-state.ts';

/** An appointment that was made. `dueAt` is what the law asked for at that time. */
export type AppointmentAct = {
  readonly appointedAt: string;
  readonly dueAt: string;
  readonly recordedAt: string;
  readonly by?: string;
  readonly reason?: string;
};

/**
 * When the applicant was told to come, as printed on the receipt. It is not the due date: a clock that moves never moves it, and a new
 * one is an act of its own that stays in `acts`.
 */
export type Appointment = { readonly appointedAt: string; readonly acts: readonly AppointmentAct[] };

/** How often a procedure lets an appointment be made anew, and how long before the one that stands. */
export type AppointmentRules = { readonly most?: number; readonly notice?: Term };

/** An appointment that does not agree with the due date. `early`: the applicant comes before the office must be done. */
export interface AppointmentDrift {
  readonly appointedAt: string;
  readonly dueAt: string;
  readonly side: 'early' | 'late';
}

interface ActOptions {
  readonly clock: ClockState;
  readonly calendar: ResolvedCalendar;
  readonly recordedAt: string;
  readonly by?: string;
  readonly reason?: string;
}

/** Makes the first appointment, by default at the moment at which the clock is due. */
export function makeAppointment(options: ActOptions & { readonly to?: string }): {
  readonly appointment: Appointment | undefined;
  readonly problems: readonly Problem[];
} {
  const to = options.to ?? options.clock.dueAt;
  const attempt = orProblems(() => ({ act: actOf(options, to), problems: checkMoment(options, to) }));
  if ('problems' in attempt) return { appointment: undefined, problems: attempt.problems };
  const { act, problems } = attempt.result;
  const isRefused = problems.some(({ severity }) => severity === 'error');
  return { appointment: isRefused ? undefined : { appointedAt: act.appointedAt, acts: [act] }, problems };
}

/**
 * Makes an appointment anew by the rules of the procedure: not more often than `most`, and not later than `notice` before the one that
 * stands. Refused, it comes back as it was.
 */
export function reappoint(
  options: ActOptions & {
    readonly appointment: Appointment;
    readonly rules: AppointmentRules;
    readonly to: string;
  },
): { readonly appointment: Appointment; readonly problems: readonly Problem[] } {
  const { appointment, to } = options;
  const attempt = orProblems(() => ({
    act: actOf(options, to),
    problems: [...checkRules(options), ...checkMoment(options, to)],
  }));
  if ('problems' in attempt) return { appointment, problems: attempt.problems };
  const { act, problems } = attempt.result;
  if (problems.some(({ severity }) => severity === 'error')) return { appointment, problems };
  return { appointment: { appointedAt: act.appointedAt, acts: [...appointment.acts, act] }, problems };
}

function actOf({ clock, calendar, recordedAt, by, reason }: ActOptions, to: string): AppointmentAct {
  return {
    appointedAt: formatInstant(parseInstant(to), calendar.zone),
    dueAt: clock.dueAt,
    recordedAt,
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
  };
}

function checkMoment({ calendar, clock, recordedAt }: ActOptions, to: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (parseInstant(to) <= parseInstant(recordedAt))
    problems.push(problem('APPOINTMENT_PAST', 'error', { to, recordedAt }));
  const { day } = localOfInstant(parseInstant(to), calendar.zone);
  if (!isOpenDay(calendar, day)) problems.push(problem('APPOINTMENT_DAY_OFF', 'warning', { to }));
  if (parseInstant(to) > parseInstant(clock.dueAt)) {
    problems.push(problem('APPOINTMENT_AFTER_DUE', 'warning', { to, dueAt: clock.dueAt }));
  }
  return problems;
}

function checkRules(options: Parameters<typeof reappoint>[0]): readonly Problem[] {
  const { appointment, rules, recordedAt, calendar } = options;
  const already = appointment.acts.length - 1;
  const problems: Problem[] = [];
  if (rules.most !== undefined && already >= rules.most) {
    problems.push(problem('APPOINTMENT_LIMIT_REACHED', 'error', { most: rules.most, already }));
  }
  if (rules.notice !== undefined) {
    const latest = momentBefore(
      calendar,
      localOfInstant(parseInstant(appointment.appointedAt), calendar.zone),
      rules.notice,
    );
    const now = localOfInstant(parseInstant(recordedAt), calendar.zone);
    if (now.day > latest.day)
      problems.push(problem('APPOINTMENT_TOO_LATE', 'error', { notice: { ...rules.notice }, recordedAt }));
  }
  return problems;
}

/** Whether what was promised still agrees with the due date of the clock, to the day; absent where it does. */
export function driftOf(appointment: Appointment, clock: ClockState): AppointmentDrift | undefined {
  const { appointedAt } = appointment;
  if (appointedAt.slice(0, 10) === clock.dueOn) return undefined;
  return { appointedAt, dueAt: clock.dueAt, side: appointedAt.slice(0, 10) < clock.dueOn ? 'early' : 'late' };
}

function problem(code: string, severity: Problem['severity'], params: Problem['params']): Problem {
  return { code, severity, params };
}
