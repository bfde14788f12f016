import type { Problem } from '../model/problem.ts';
import { resolveCalendar } from './calendar.ts';
import type { Calendar } from './calendar-data.ts';
import type { ResolvedCalendar } from './resolved-calendar.ts';

/** What an office counts by: its days, and the hours in which it takes things in where those are others. */
export interface OfficeCalendars {
  readonly calendar: ResolvedCalendar;
  readonly intake?: ResolvedCalendar;
}

/** A unit and the units above it, the lowest first: `H56.12.05`, `H56.12`, `H56`. */
function unitsAbove(unit: string): readonly string[] {
  const parts = unit.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** The calendars of a nation, its provinces and offices: which one counts for whom. Each is compiled once, when it is first asked for. */
export class CalendarSet {
  readonly #calendars: readonly Calendar[];
  readonly #usual: string;
  readonly #found = new Map<string, OfficeCalendars | undefined>();
  readonly #byUnit = new Map<string, string>();

  /** `usual`: the id of the calendar of cases whose unit no calendar names. */
  constructor(calendars: readonly Calendar[], usual: string) {
    this.#calendars = calendars;
    this.#usual = usual;
    for (const { id, units = [] } of calendars)
      for (const unit of Array.isArray(units) ? units : []) this.#byUnit.set(unit, id);
  }

  /** What the cases of a unit count by; undefined where it cannot be used. */
  of(unit: string | undefined): OfficeCalendars | undefined {
    return this.#resolve(this.#idOf(unit));
  }

  /** What is wrong with any of them. */
  problems(): readonly Problem[] {
    const own = this.#calendars.flatMap(({ id }) => resolveCalendar(this.#calendars, id).problems);
    const intakes = this.#calendars.flatMap(({ id, intake }) =>
      intake === undefined
        ? []
        : this.#calendars.some((other) => other.id === intake)
          ? []
          : [unknown(id, intake)],
    );
    const distinct = new Map(
      [...own, ...intakes, ...this.#unitsTwice()].map((one) => [JSON.stringify(one), one]),
    );
    return [...distinct.values()];
  }

  #idOf(unit: string | undefined): string {
    const known = unit === undefined ? undefined : unitsAbove(unit).find((one) => this.#byUnit.has(one));
    return (known === undefined ? undefined : this.#byUnit.get(known)) ?? this.#usual;
  }

  #resolve(id: string): OfficeCalendars | undefined {
    if (!this.#found.has(id)) this.#found.set(id, this.#compile(id));
    return this.#found.get(id);
  }

  #compile(id: string): OfficeCalendars | undefined {
    const { calendar } = resolveCalendar(this.#calendars, id);
    if (calendar === undefined) return undefined;
    const intakeId = calendar.chain.findLast(({ intake }) => intake !== undefined)?.intake;
    if (intakeId === undefined || intakeId === id) return { calendar };
    const { calendar: intake } = resolveCalendar(this.#calendars, intakeId);
    return intake === undefined ? undefined : { calendar, intake };
  }

  #unitsTwice(): readonly Problem[] {
    return this.#calendars.flatMap(({ id, units = [] }) =>
      (Array.isArray(units) ? units : [])
        .filter((unit) => this.#byUnit.get(unit) !== id)
        .map((unit) => ({
          code: 'CALENDAR_UNIT_REPEATED',
          severity: 'error' as const,
          path: `${id}#/units`,
          params: { unit, found: this.#byUnit.get(unit) ?? '' },
        })),
    );
  }
}

function unknown(id: string, found: string): Problem {
  return { code: 'CALENDAR_UNKNOWN', severity: 'error', path: `${id}#/intake`, params: { found } };
}
