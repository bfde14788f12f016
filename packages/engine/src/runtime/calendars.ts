import type { Calendar } from '../calendar/calendar-data.ts';
import { CalendarSet, type OfficeCalendars } from '../calendar/calendar-set.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { CalendarTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { utcText } from '../util/utc-text.ts';
import { type Clock, elapsedOf } from './clock.ts';

/** At the latest after so long another process's change is seen. */
export const LONGEST_STALE_MILLISECONDS = 2000;

/** What was put into the store comes in the place of what the host gave under the same id. */
function layered(given: readonly Calendar[], stored: readonly Calendar[]): readonly Calendar[] {
  const ids = new Set(stored.map(({ id }) => id));
  return [...given.filter(({ id }) => !ids.has(id)), ...stored];
}

/** The version of each calendar of the store that counts, by its id. */
export type CalendarVersions = Readonly<Record<string, number>>;

function lastVersions(rows: readonly CalendarTable[]): CalendarVersions {
  const last = new Map<string, number>();
  for (const { calendar_id: id, version } of rows) last.set(id, Math.max(version, last.get(id) ?? 0));
  return Object.fromEntries([...last].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function calendarsOf(rows: readonly CalendarTable[], versions: CalendarVersions): readonly Calendar[] {
  return rows
    .filter(({ calendar_id: id, version }) => Object.hasOwn(versions, id) && versions[id] === version)
    .map(({ body }) => JSON.parse(body) as Calendar);
}

/** The calendars that cases count by: those that the host gave, and over them those that people put into the store. */
export class Calendars {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #given: readonly Calendar[];
  readonly #usual: string;
  readonly timeZone: string;
  #set: CalendarSet;
  #all: readonly Calendar[];
  #looked = 0;
  /** Every version, in the order in which they were put in place. */
  #rows: readonly CalendarTable[] = [];
  #versions: CalendarVersions = {};
  /** What counted earlier, by its versions. */
  readonly #earlier = new Map<string, CalendarSet>();

  /** Throws `INVALID_ARGUMENT` where the calendars that the host gives cannot be used. */
  constructor(options: {
    readonly store: Store;
    readonly clock: Clock;
    readonly calendars: readonly Calendar[];
    /** The id of the one for cases whose unit no calendar names. */
    readonly calendar: string;
  }) {
    this.#store = options.store;
    this.#clock = options.clock;
    this.#given = options.calendars;
    this.#usual = options.calendar;
    this.#all = options.calendars;
    this.#set = new CalendarSet(options.calendars, options.calendar);
    this.timeZone = this.of(undefined).calendar.zone.id;
  }

  /** What the cases of a unit count by. */
  of(unit: string | null | undefined): OfficeCalendars {
    return this.#found(this.#set, unit);
  }

  /** What they counted by at a moment: a clock that has stopped is explained by the calendars of its time. */
  asOf(unit: string | null | undefined, instant: string): OfficeCalendars {
    const moment = utcText(new Date(instant).getTime());
    return this.ofVersions(unit, lastVersions(this.#rows.filter(({ deployed_at }) => deployed_at <= moment)));
  }

  /**
   * What they counted by when these versions were in place. A command is audited by those that it names, since its time does not tell: another
   * process counts by the calendar before for a moment, and clocks of machines go back.
   */
  ofVersions(unit: string | null | undefined, versions: CalendarVersions): OfficeCalendars {
    const key = JSON.stringify(versions);
    if (key === JSON.stringify(this.#versions)) return this.of(unit);
    const set =
      this.#earlier.get(key) ??
      new CalendarSet(layered(this.#given, calendarsOf(this.#rows, versions)), this.#usual);
    this.#earlier.set(key, set);
    return this.#found(set, unit);
  }

  /** The versions that count now. */
  get versions(): CalendarVersions {
    return this.#versions;
  }

  /** All of them, as they count now. */
  get all(): readonly Calendar[] {
    return this.#all;
  }

  /** What would count with one calendar changed, or added. */
  with(changed: Calendar): CalendarSet {
    return new CalendarSet(layered(this.#all, [changed]), this.#usual);
  }

  /** Looks into the store. */
  async load(): Promise<void> {
    this.#looked = elapsedOf(this.#clock);
    const rows = this.#store.reads.selectFrom('calendars').selectAll();
    this.#rows = await rows.orderBy('deployed_at').orderBy('version').execute();
    this.#earlier.clear();
    this.#versions = lastVersions(this.#rows);
    this.#all = layered(this.#given, calendarsOf(this.#rows, this.#versions));
    this.#set = new CalendarSet(this.#all, this.#usual);
  }

  /** Whether another process may have changed something for so long that the store is to be looked into again. */
  get isStale(): boolean {
    if (!this.#store.capabilities.manyNodes) return false;
    const passed = elapsedOf(this.#clock) - this.#looked;
    // Also where a clock that knows no more was put back: it must not keep the node from looking until it is where it was.
    return Math.abs(passed) >= LONGEST_STALE_MILLISECONDS;
  }

  /** Looks into the store again where it does not know versions that somebody counted by: `ofVersions` can be asked for them then. */
  async know(all: readonly CalendarVersions[]): Promise<void> {
    const known = new Set(this.#rows.map(({ calendar_id: id, version }) => `${id}@${version}`));
    const wanted = all.flatMap((versions) =>
      Object.entries(versions).map(([id, version]) => `${id}@${version}`),
    );
    if (wanted.some((one) => !known.has(one))) await this.load();
  }

  #found(set: CalendarSet, unit: string | null | undefined): OfficeCalendars {
    const found = set.of(unit ?? undefined);
    if (found !== undefined) return found;
    const problems = set.problems();
    const message = `Expected usable calendars for ${unit ?? this.#usual}, but found problems`;
    throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { problems });
  }
}
