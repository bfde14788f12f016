import type { Calendar } from '../calendar/calendar-data.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { Problem } from '../model/problem.ts';
import { type Calendars, LONGEST_STALE_MILLISECONDS } from '../runtime/calendars.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Committer } from '../runtime/committer.ts';
import { ownJob, RECOMPUTE_CLOCKS } from '../runtime/effects/jobs.ts';
import { later } from '../runtime/later.ts';
import { type CommandLimits, Patience } from '../runtime/patience.ts';
import type {
  AffectedClock,
  CalendarChange,
  CalendarPreview,
  Recomputation,
} from '../runtime/recomputation.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import { canonicalJson } from '../util/canonical-json.ts';

/** A calendar that cases count by. `version` 0: as the host gave it. */
export interface CalendarSummary {
  readonly id: string;
  readonly version: number;
  readonly calendar: Calendar;
}

/** What became of a calendar that was put in place. With an error among the problems nothing was. */
export interface DeployedCalendar {
  readonly calendar: string;
  readonly version?: number;
  readonly problems: readonly Problem[];
}

/** A calendar that is to count from now on. */
interface NewCalendar {
  readonly calendar: Calendar;
  /** Why, e.g. the decision that it follows: it stands in the ledgers. */
  readonly reason: string;
  readonly actor?: Actor;
}

export interface CalendarPorts {
  readonly store: Store;
  readonly committer: Committer;
  readonly calendars: Calendars;
  readonly recomputation: Recomputation;
  readonly clock: Clock;
  /** Called when clocks are to be counted anew. */
  readonly changed: () => void;
}

const USUAL_LIMIT = 200;

const NOTHING_MOVES = { moved: [], count: 0, unchanged: 0, steps: [], stepCount: 0, failed: [] } as const;

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The calendars of a nation, its provinces and offices, which people edit; and what an edit does to the clocks that run. */
export class CalendarService {
  readonly #ports: CalendarPorts;

  constructor(ports: CalendarPorts) {
    this.#ports = ports;
  }

  /** The calendars as they count now. */
  async list(): Promise<{ readonly items: readonly CalendarSummary[] }> {
    const rows = await this.#ports.store.reads
      .selectFrom('calendars')
      .select(({ fn }) => ['calendar_id', fn.max('version').as('version')])
      .groupBy('calendar_id')
      .execute();
    const versions = new Map(rows.map((row) => [row.calendar_id, Number(row.version)]));
    const items = this.#ports.calendars.all.map((calendar) => ({
      id: calendar.id,
      version: versions.get(calendar.id) ?? 0,
      calendar,
    }));
    return { items: items.sort((one, other) => (one.id < other.id ? -1 : 1)) };
  }

  /**
   * What a changed or new calendar would do: its problems, and each open clock and step that would move, with the dates before and after and the
   * promised date that would no longer agree. Nothing is stored.
   */
  async preview(options: {
    readonly calendar: Calendar;
    /** How many moved clocks are listed. Default: 200. */
    readonly limit?: number;
  }): Promise<CalendarPreview & { readonly problems: readonly Problem[] }> {
    const { calendar, limit = USUAL_LIMIT } = options;
    const set = this.#ports.calendars.with(calendar);
    const problems = set.problems();
    if (hasError(problems)) return { ...NOTHING_MOVES, problems };
    return { ...(await this.#ports.recomputation.preview(set, limit)), problems };
  }

  /**
   * Puts a calendar in place as its next version. From then on everything counts by it, and the open clocks are counted anew by a durable job:
   * each that moves gets a line in its ledger, `moved` lists them, and who was promised another date is told. The same calendar again is the
   * version that it is already.
   */
  deploy(options: NewCalendar & CommandLimits): Promise<DeployedCalendar> {
    const patience = new Patience(options);
    return patience.over(() => this.#putInPlace(options, patience));
  }

  async #putInPlace(options: NewCalendar, patience: Patience): Promise<DeployedCalendar> {
    const { calendar, reason, actor } = options;
    const problems = this.#ports.calendars.with(calendar).problems();
    if (hasError(problems)) return { calendar: calendar.id, problems };
    for (;;) {
      patience.again();
      const last = await this.#last(calendar.id);
      if (last !== undefined && canonicalJson(JSON.parse(last.body)) === canonicalJson(calendar as never))
        return { calendar: calendar.id, version: last.version, problems };
      const version = (last?.version ?? 0) + 1;
      const by = actor === undefined ? {} : { by: actor.id };
      const writes: readonly Write[] = [
        {
          statement: 'insertCalendar',
          values: {
            calendar_id: calendar.id,
            version,
            body: canonicalJson(calendar as never),
            deployed_at: this.#ports.clock.now(),
            deployed_by: actor?.id ?? null,
            reason,
          },
        },
        ...this.#jobs({ calendar: calendar.id, version, reason, ...by }),
      ];
      const { written } = await this.#ports.committer.commit(writes, patience);
      if (!written) continue;
      await this.#ports.calendars.load();
      this.#ports.changed();
      return { calendar: calendar.id, version, problems };
    }
  }

  /** Counts the open clocks anew although no calendar was put in place: after a release of the engine brought other days off. */
  async recompute(
    options: { readonly reason: string; readonly actor?: Actor } & CommandLimits,
  ): Promise<void> {
    const { reason, actor } = options;
    // the moment is its name: a second call at another moment is another one
    const version = new Date(this.#ports.clock.now()).getTime();
    const by = actor === undefined ? {} : { by: actor.id };
    const patience = new Patience(options);
    const writes = this.#jobs({ calendar: '', version, reason, ...by });
    await patience.over(() => this.#ports.committer.commit(writes, patience));
    this.#ports.changed();
  }

  /** Who is affected by a version of a calendar: every clock that it moved, so far as they were counted. */
  async moved(options: {
    readonly calendar: string;
    readonly version: number;
    /** Only those whose promised date no longer agrees. */
    readonly promised?: boolean;
    /** Default: 200. */
    readonly limit?: number;
  }): Promise<{ readonly items: readonly AffectedClock[] }> {
    const { calendar, version, promised = false, limit = USUAL_LIMIT } = options;
    let query = this.#ports.store.reads
      .selectFrom('moved_clocks')
      .innerJoin('cases', 'cases.case_id', 'moved_clocks.case_id')
      .selectAll('moved_clocks')
      .select(['cases.number', 'cases.unit'])
      .where('calendar_id', '=', calendar)
      .where('version', '=', version);
    if (promised) query = query.where('appointed_at', 'is not', null);
    const rows = await query.orderBy('moved_clocks.case_id').orderBy('clock_id').limit(limit).execute();
    const items = rows.map((row) => ({
      caseId: row.case_id,
      number: row.number,
      unit: row.unit,
      clock: row.clock_id,
      dueBefore: row.due_before,
      dueAfter: row.due_after,
      ...(row.appointed_at === null ? {} : { appointedAt: row.appointed_at }),
    }));
    return { items };
  }

  /** The versions of a calendar, the last one first: who put it there, when, and why. */
  async versions({ calendar }: { readonly calendar: string }): Promise<{
    readonly items: readonly {
      readonly version: number;
      readonly at: string;
      readonly by: string | null;
      readonly reason: string | null;
      readonly calendar: Calendar;
    }[];
  }> {
    const rows = await this.#ports.store.reads
      .selectFrom('calendars')
      .selectAll()
      .where('calendar_id', '=', calendar)
      .orderBy('version', 'desc')
      .execute();
    const items = rows.map(({ version, deployed_at: at, deployed_by: by, reason, body }) => ({
      version,
      at,
      by,
      reason,
      calendar: JSON.parse(body) as Calendar,
    }));
    return { items };
  }

  async #last(id: unknown) {
    if (typeof id !== 'string' || id === '')
      throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, `Expected a calendar with an id, but found '${id}'`);
    return this.#ports.store.reads
      .selectFrom('calendars')
      .selectAll()
      .where('calendar_id', '=', id)
      .orderBy('version', 'desc')
      .executeTakeFirst();
  }

  /** Where other processes may still count by the calendar before for a moment, they are looked at again when that is over. */
  #jobs(change: CalendarChange): readonly Write[] {
    const { store, clock } = this.#ports;
    const passes = store.capabilities.manyNodes ? [0, 3 * LONGEST_STALE_MILLISECONDS] : [0];
    return passes.map((wait, pass) => {
      const now = later(clock.now(), wait);
      const id = `${change.calendar}@${change.version}.${pass}`;
      return ownJob(RECOMPUTE_CLOCKS, { ...change, pass }, { caseId: '', now }, id);
    });
  }
}
