import type { CalendarSet, OfficeCalendars } from '../calendar/calendar-set.ts';
import type { Appointment } from '../clocks/appointment.ts';
import type { ClockState } from '../clocks/clock.ts';
import { type MovedClock, type RecomputationResult, recomputeClocks } from '../clocks/recompute.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { CaseTable, ClockTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import type { Calendars } from './calendars.ts';
import type { CaseRunner } from './case-runner.ts';
import type { Clock } from './clock.ts';
import { type AffectedStep, movedTerms, openTerms, openTermsOf } from './open-terms.ts';

/** How many clocks are counted at a time. */
const PAGE = 1000;

const OPEN = ['running', 'paused', 'expired'];

/** A clock whose date a changed calendar moves. */
export interface AffectedClock {
  readonly caseId: string;
  readonly number: string | null;
  readonly unit: string | null;
  readonly clock: string;
  readonly dueBefore: string;
  readonly dueAfter: string;
  /** The date that the applicant was promised and that no longer agrees: they must be told. */
  readonly appointedAt?: string;
}

/** What a changed calendar does to all open clocks and steps. Those that have stopped are never looked at. */
export interface CalendarPreview {
  readonly moved: readonly AffectedClock[];
  /** How many move; `moved` has the first of them. */
  readonly count: number;
  readonly unchanged: number;
  /** The first of the open steps whose term, counted in working time, ends at another moment. */
  readonly steps: readonly AffectedStep[];
  /** How many such steps there are. */
  readonly stepCount: number;
  readonly failed: readonly {
    readonly caseId: string;
    readonly clock: string;
    readonly problems: readonly Problem[];
  }[];
}

type ClockPreview = Omit<CalendarPreview, 'steps' | 'stepCount'>;

/** Which change clocks are counted anew for. */
export interface CalendarChange {
  readonly calendar: string;
  readonly version: number;
  readonly reason?: string;
  readonly by?: string;
}

type OpenRow = Pick<ClockTable, 'case_id' | 'clock_id' | 'state'> & Pick<CaseTable, 'number' | 'unit'>;

/** The open clocks of all cases, a page at a time. */
async function* openClocks({ reads }: Store): AsyncGenerator<readonly OpenRow[]> {
  for (let after = ['', '']; ; ) {
    const [caseId = '', clockId = ''] = after;
    const rows = await reads
      .selectFrom('clocks')
      .innerJoin('cases', 'cases.case_id', 'clocks.case_id')
      .select(['clocks.case_id', 'clocks.clock_id', 'clocks.state', 'cases.number', 'cases.unit'])
      .where('clocks.status', 'in', OPEN)
      .where((where) =>
        where.or([
          where('clocks.case_id', '>', caseId),
          where.and([where('clocks.case_id', '=', caseId), where('clocks.clock_id', '>', clockId)]),
        ]),
      )
      .orderBy('clocks.case_id')
      .orderBy('clocks.clock_id')
      .limit(PAGE)
      .execute();
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = [last.case_id, last.clock_id];
  }
}

type Kept = ClockState & { readonly appointment?: Appointment };

/** Counts clocks anew, each by the calendars of its unit. */
function recount(
  rows: readonly OpenRow[],
  calendarsOf: (unit: string | null) => OfficeCalendars,
  recordedAt: string,
) {
  const units = new Set(rows.map(({ unit }) => unit));
  return [...units].map((unit) =>
    recomputeClocks({
      ...calendarsOf(unit),
      recordedAt,
      clocks: rows
        .filter((row) => row.unit === unit)
        .map((row) => {
          const { appointment, ...clock } = JSON.parse(row.state) as Kept;
          return { key: keyOf(row), clock, ...(appointment === undefined ? {} : { appointment }) };
        }),
    }),
  );
}

function keyOf({ case_id, clock_id }: Pick<OpenRow, 'case_id' | 'clock_id'>): string {
  return JSON.stringify([case_id, clock_id]);
}

function affected(row: OpenRow, { dueBefore, dueAfter, appointment }: MovedClock): AffectedClock {
  return {
    caseId: row.case_id,
    number: row.number,
    unit: row.unit,
    clock: row.clock_id,
    dueBefore,
    dueAfter,
    ...(appointment === undefined ? {} : { appointedAt: appointment.appointedAt }),
  };
}

/** What a page of clocks comes to. */
function previewOf(rows: readonly OpenRow[], results: readonly RecomputationResult[]): ClockPreview {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const moved = results.flatMap((result) => result.moved);
  const failed = results.flatMap((result) => result.failed);
  return {
    moved: moved.flatMap((one) => {
      const row = byKey.get(one.key);
      return row === undefined ? [] : [affected(row, one)];
    }),
    count: moved.length,
    unchanged: results.reduce((sum, result) => sum + result.unchanged, 0),
    failed: failed.flatMap(({ key, problems }) => {
      const row = byKey.get(key);
      return row === undefined ? [] : [{ caseId: row.case_id, clock: row.clock_id, problems }];
    }),
  };
}

/** Counts the open clocks anew when a calendar has changed: first as a preview, then each case in a command of its own. */
export class Recomputation {
  readonly #store: Store;
  readonly #runner: CaseRunner;
  readonly #calendars: Calendars;
  readonly #clock: Clock;

  constructor(ports: {
    readonly store: Store;
    readonly runner: CaseRunner;
    readonly calendars: Calendars;
    readonly clock: Clock;
  }) {
    this.#store = ports.store;
    this.#runner = ports.runner;
    this.#calendars = ports.calendars;
    this.#clock = ports.clock;
  }

  /** What other calendars would do to the open clocks. Nothing is stored. */
  async preview(set: CalendarSet, limit: number): Promise<CalendarPreview> {
    const calendarsOf = (unit: string | null) => set.of(unit ?? undefined) ?? this.#calendars.of(unit);
    let preview: ClockPreview = { moved: [], count: 0, unchanged: 0, failed: [] };
    for await (const rows of openClocks(this.#store)) {
      const page = previewOf(rows, recount(rows, calendarsOf, this.#clock.now()));
      preview = {
        moved: [...preview.moved, ...page.moved].slice(0, limit),
        count: preview.count + page.count,
        unchanged: preview.unchanged + page.unchanged,
        failed: [...preview.failed, ...page.failed],
      };
    }
    const steps: AffectedStep[] = [];
    for await (const terms of openTerms(this.#store)) steps.push(...movedTerms(terms, calendarsOf));
    return { ...preview, steps: steps.slice(0, limit), stepCount: steps.length };
  }

  /** Carries a change out: every case whose clocks or steps move gets a command. It can be done again: what was moved does not move once more. */
  async carryOut(input: JsonObject): Promise<JsonObject> {
    const change = input as unknown as CalendarChange & { readonly pass: number };
    await this.#calendars.load();
    let cases = 0;
    for await (const ids of this.#affectedCases()) {
      for (const caseId of ids) await this.#recompute(caseId, change);
      cases += ids.size;
    }
    return { cases };
  }

  /** The cases in which something moves, page by page. What a command has moved does not come again. */
  async *#affectedCases(): AsyncGenerator<ReadonlySet<string>> {
    const calendarsOf = (unit: string | null) => this.#calendars.of(unit);
    for await (const rows of openClocks(this.#store)) {
      const results = recount(rows, calendarsOf, this.#clock.now());
      const keys = results.flatMap(({ moved, failed }) => [...moved, ...failed].map(({ key }) => key));
      yield new Set(keys.map((key) => String((JSON.parse(key) as readonly string[])[0])));
    }
    for await (const terms of openTerms(this.#store))
      yield new Set(movedTerms(terms, calendarsOf).map(({ caseId }) => caseId));
  }

  async #recompute(caseId: string, change: CalendarChange & { readonly pass: number }): Promise<void> {
    const { calendar, version, reason, by, pass } = change;
    await this.#runner.run({
      caseId,
      type: 'recompute-clocks',
      id: `recompute:${calendar}@${version}:${pass}:${caseId}`,
      ...(reason === undefined ? {} : { reason }),
      ...(by === undefined ? {} : { actor: { id: by, roles: [] } }),
      prepare: async ({ row }) => {
        if (row.ended_at !== null) return {};
        const writes = await this.#movesOf(row, change);
        const terms = await openTermsOf(this.#store, caseId);
        const command = {
          type: 'recompute-clocks',
          ...(reason === undefined ? {} : { reason }),
          ...(terms.length === 0 ? {} : { terms }),
        } as const;
        return { command, writes };
      },
    });
  }

  /** Notes who is affected, in the same transaction as the clocks move. */
  async #movesOf(
    { case_id, number, unit }: CaseTable,
    { calendar, version }: CalendarChange,
  ): Promise<readonly Write[]> {
    const clocks = await this.#store.reads
      .selectFrom('clocks')
      .select(['case_id', 'clock_id', 'state'])
      .where('case_id', '=', case_id)
      .where('status', 'in', OPEN)
      .execute();
    const rows = clocks.map((clock) => ({ ...clock, number, unit }));
    const [result] = recount(rows, () => this.#calendars.of(unit), this.#clock.now());
    return (result?.moved ?? []).map(({ clock, dueBefore, dueAfter, appointment }) => ({
      statement: 'noteMovedClock',
      values: {
        calendar_id: calendar,
        version,
        case_id,
        clock_id: clock.id,
        due_before: dueBefore,
        due_after: dueAfter,
        appointed_at: appointment?.appointedAt ?? null,
      },
    }));
  }
}
