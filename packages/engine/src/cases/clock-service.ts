import { readMoment } from '../calendar/read-moment.ts';
import type { Appointment } from '../clocks/appointment.ts';
import { appointByHand, type ClockMove, moveByHand } from '../clocks/by-hand.ts';
import { explain } from '../clocks/explain.ts';
import type { ClockCalendars } from '../clocks/replay.ts';
import { ifSupplemented } from '../clocks/time-left.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseStatus } from '../model/record.ts';
import type { Calendars } from '../runtime/calendars.ts';
import type { CaseView, Prepared } from '../runtime/case-command.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import type { Clock } from '../runtime/clock.ts';
import { idGiven } from '../runtime/command-id.ts';
import type { Definitions } from '../runtime/definitions.ts';
import { type CommandLimits, limitsOf } from '../runtime/patience.ts';
import type { Store } from '../store/store.ts';
import { refuseCase, requireStatus } from './access.ts';
import {
  type ClockView,
  clockView,
  rulesOf,
  type StoredClock,
  storedClock,
  withoutNames,
} from './clock-view.ts';
import { mayWorkOn, type ReadableCase, readableCase } from './readable-case.ts';

/** What every call on a clock takes. */
export interface ClockCall {
  readonly caseId: string;
  /** The id of the clock in `procedure.json`. */
  readonly clock: string;
  /** Who acts; absent: the host itself. */
  readonly actor?: Actor;
}

/** What every call takes that does something to a clock. */
export interface ClockCommand extends ClockCall, CommandLimits {
  /** A call with an id that was made before is not made again; its first answer is given. */
  readonly commandId?: string;
  /** Why: it stands in the ledger. */
  readonly reason: string;
  readonly legalBasis?: string;
  /** When it happened, where that is not now: a paper from yesterday. With an offset, or as the clock of the office shows it. */
  readonly at?: string;
}

/** What a call did to a clock: when it is due now, and what deserves a look. */
export interface ClockAnswer {
  readonly dueAt: string;
  readonly dueOn: string;
  readonly status: string;
  readonly warnings: readonly Problem[];
}

export interface ClockPorts {
  readonly store: Store;
  readonly runner: CaseRunner;
  readonly definitions: Definitions;
  readonly calendars: Calendars;
  readonly clock: Clock;
}

const OPEN: readonly CaseStatus[] = ['active', 'suspended'];

function invalid(message: string, problems: readonly Problem[]): MotcuaError {
  return new MotcuaError(ErrorCode.DATA_INVALID, message, { problems });
}

function refuseOn(id: string, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const codes = errors.map(({ code }) => code).join(', ');
  throw invalid(`Expected the clock '${id}' to take this, but found ${codes}`, errors);
}

function refuseClock(id: string): never {
  const params = { clock: id, name: id };
  throw invalid(`Expected the procedure to have a clock '${id}' that was started`, [
    { code: 'CLOCK_UNKNOWN', severity: 'error', params },
  ]);
}

/** Reading the clocks of a case, and what people do to them by hand. */
export class ClockService {
  readonly #ports: ClockPorts;

  constructor(ports: ClockPorts) {
    this.#ports = ports;
  }

  /** A clock with how urgent it is, what is left of it, its appointment and its ledger. */
  async get({ caseId, clock: id, actor }: ClockCall): Promise<ClockView> {
    const found = await readableCase(this.#ports, caseId, actor);
    const clock = (await this.#find(caseId, id)) ?? refuseClock(id);
    return this.#view(found, clock);
  }

  /** The clocks of a case that were ever started, by their ids. */
  async of(found: ReadableCase): Promise<Readonly<Record<string, ClockView>>> {
    const rows = await this.#ports.store.reads
      .selectFrom('clocks')
      .select('state')
      .where('case_id', '=', found.row.case_id)
      // those that were erased show when they were due, and no more
      .where('state', '!=', '')
      .execute();
    const views = rows.map((row) => this.#view(found, storedClock(row)));
    return Object.fromEntries(views.map((view) => [view.id, view]));
  }

  /**
   * How a clock comes to its due date, sentence by sentence, and what makes the date doubtful. Empty where the clock was never started. One that
   * has stopped is explained by the calendars of its time.
   */
  async explain(
    options: ClockCall & {
      /** Default: `vi`. */
      readonly locale?: 'vi' | 'en';
    },
  ): Promise<{ readonly sentences: readonly string[]; readonly warnings: readonly Problem[] }> {
    const { caseId, clock: id, actor, locale = 'vi' } = options;
    const found = await readableCase(this.#ports, caseId, actor);
    const clock = await this.#find(caseId, id);
    if (clock === undefined) return { sentences: [], warnings: [] };
    const calendars = this.#calendarsOf(found, clock);
    const { warnings } = this.#view(found, clock);
    const shown = found.isOfficer
      ? clock
      : { ...clock, ledger: clock.ledger.map(({ by: _by, ...entry }) => entry) };
    return { sentences: explain({ clock: shown, ...calendars, locale }), warnings };
  }

  /** «What if it is supplemented today»: when a paused clock would be due if what it waits for came at `at` (default: now). Nothing is recorded. */
  async ifSupplemented(
    options: ClockCall & { readonly at?: string },
  ): Promise<ReturnType<typeof ifSupplemented>> {
    const { caseId, clock: id, actor } = options;
    const found = await readableCase(this.#ports, caseId, actor);
    const clock = (await this.#find(caseId, id)) ?? refuseClock(id);
    const calendars = this.#ports.calendars.of(found.row.unit);
    const at =
      options.at === undefined ? this.#ports.clock.now() : readMoment(options.at, calendars.calendar.zone);
    if (at === undefined) {
      const params = { found: options.at ?? '', expected: '2026-01-05T08:00' };
      throw invalid(`Expected a moment, but found '${options.at}'`, [
        { code: 'TIME_INVALID', severity: 'error', params },
      ]);
    }
    return ifSupplemented({ clock, definition: rulesOf(found.definition, clock), at, ...calendars });
  }

  /** Stops the time of a clock until it is resumed: as often, and by whom, as its rules allow. */
  async pause(options: ClockCommand): Promise<ClockAnswer> {
    return this.#move(options, 'pause');
  }

  /** The time of a paused clock goes on. */
  async resume(options: ClockCommand): Promise<ClockAnswer> {
    return this.#move(options, 'resume');
  }

  /** Gives a clock more time, e.g. `3 workingDay`: as often, by whom, and by as much, as its rules allow. */
  async extend(options: ClockCommand & { readonly term: string }): Promise<ClockAnswer> {
    return this.#move(options, 'extend');
  }

  /** What a paused clock waited for has come: it does what its rules say, from zero unless they say otherwise. */
  async supplement(options: ClockCommand): Promise<ClockAnswer> {
    return this.#move(options, 'supplement');
  }

  /** Does anything to a clock, also what only the process does otherwise: for an administrator who mends what went wrong. */
  async correct(
    options: ClockCommand & Pick<ClockMove, 'effect'> & { readonly term?: string },
  ): Promise<ClockAnswer> {
    return this.#move(options, options.effect);
  }

  /**
   * Tells the applicant another date (default: when the clock is due), by the rules of the procedure: how often, and how long before. The dates
   * before stay on record.
   */
  async appoint(
    options: Omit<ClockCommand, 'at' | 'legalBasis'> & { readonly to?: string },
  ): Promise<Appointment> {
    const { clock: id, to, reason } = options;
    const answer = await this.#run(options, 'appoint', (view, clock) => {
      const { appointment, problems } = appointByHand({
        clock: clock ?? refuseClock(id),
        appointment: clock?.appointment,
        ...this.#byHand(view, options),
        reason,
        ...(to === undefined ? {} : { to }),
      });
      refuseOn(id, problems);
      const command = { type: 'appoint', clock: id, reason, ...(to === undefined ? {} : { to }) } as const;
      return { command, answer: (appointment ?? {}) as never };
    });
    return answer as Appointment;
  }

  async #move(
    options: ClockCommand & { readonly term?: string },
    effect: ClockMove['effect'],
  ): Promise<ClockAnswer> {
    const { clock: id, at, reason, legalBasis, term } = options;
    const move: ClockMove = {
      effect,
      reason,
      ...(at === undefined ? {} : { at }),
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(term === undefined ? {} : { term }),
    };
    const answer = await this.#run(options, `clock-${effect}`, (view, clock) => {
      const result = moveByHand({ ...move, clock, ...this.#byHand(view, options) });
      refuseOn(id, result.problems);
      const { dueAt, dueOn, status } = result.clock ?? refuseClock(id);
      const given = { dueAt, dueOn, status, warnings: result.problems };
      return { command: { type: 'move-clock', clock: id, ...move }, answer: given as never };
    });
    return answer as ClockAnswer;
  }

  /** Looks at the case as it is now, again where somebody else was first; whoever may not work on it is refused. */
  async #run(
    options: Omit<ClockCommand, 'at' | 'legalBasis'>,
    type: string,
    prepare: (view: CaseView, clock: StoredClock | undefined) => Prepared,
  ): Promise<unknown> {
    const { caseId, clock: id, actor, commandId, reason } = options;
    return this.#ports.runner.run({
      caseId,
      type,
      reason,
      ...limitsOf(options),
      ...(actor === undefined ? {} : { actor }),
      ...idGiven(commandId),
      prepare: async (view) => {
        if (!mayWorkOn(actor, view.row, view.definition)) refuseCase(caseId);
        requireStatus(view.row, OPEN);
        return prepare(view, await this.#find(caseId, id));
      },
    });
  }

  #byHand({ row, definition }: CaseView, { clock: id, actor }: ClockCall) {
    const known = definition.bundle.procedure?.clocks?.find((one) => one.id === id);
    return {
      definition: known ?? refuseClock(id),
      actor,
      now: this.#ports.clock.now(),
      ...this.#ports.calendars.of(row.unit),
    };
  }

  #view(found: ReadableCase, clock: StoredClock): ClockView {
    const { definition } = found;
    const calendars = this.#calendarsOf(found, clock);
    const view = clockView({ clock, definition, calendars, now: this.#ports.clock.now() });
    return found.isOfficer ? view : withoutNames(view);
  }

  #calendarsOf({ row }: ReadableCase, clock: StoredClock): ClockCalendars {
    const last = clock.ledger.at(-1);
    return clock.status === 'stopped' && last !== undefined
      ? this.#ports.calendars.asOf(row.unit, last.recordedAt)
      : this.#ports.calendars.of(row.unit);
  }

  async #find(caseId: string, id: string): Promise<StoredClock | undefined> {
    const row = await this.#ports.store.reads
      .selectFrom('clocks')
      .select('state')
      .where('case_id', '=', caseId)
      .where('clock_id', '=', id)
      .where('state', '!=', '')
      .executeTakeFirst();
    return row === undefined ? undefined : storedClock(row);
  }
}
