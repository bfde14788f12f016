/** A text by locale, e.g. `{ vi: 'Quốc khánh', en: 'National Day' }`. */
export interface CalendarText {
  readonly [locale: string]: string;
}

/** From when to when an office is open on a day: local times `HH:MM`, the second up to `24:00`. */
export type Shift = readonly [opens: string, closes: string];

/** The days of a week, Monday first, as ISO 8601 counts them. */
export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type WeekdayName = (typeof weekdayNames)[number];

/** Opening hours by weekday. A weekday that is not named is inherited; `[]` closes it. */
export type Week = { readonly [Weekday in WeekdayName]?: readonly Shift[] };

/** The days on which something holds, both included, `YYYY-MM-DD`. Absent: without end. */
export interface Validity {
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Why something stands in a calendar, and where that was decided. */
export interface Grounds {
  readonly reason?: CalendarText;
  readonly source?: string;
}

/** Other hours in a part of each year, e.g. summer hours. `from` and `to` are `MM-DD`, both included; a season may pass the new year. */
export interface Season extends Validity, Grounds {
  readonly from: string;
  readonly to: string;
  readonly week: Week;
}

/**
 * A day, or days, that differ from the week: `closed`, or `working` (a worked Saturday; with `hours`, a half day).
 *
 * Hours of a working day, in this order: `hours`; those of the weekday in `like`; those of its own weekday; those of the fullest weekday.
 */
export interface CalendarException extends Validity, Grounds {
  readonly from: string;
  /** The last day. Default: `from` alone. */
  readonly to?: string;
  readonly kind: 'closed' | 'working';
  readonly hours?: readonly Shift[];
  readonly like?: WeekdayName;
  /** The same days of each year, from the year of `from` on. A 29 February comes in leap years only. */
  readonly yearly?: boolean;
}

/**
 * The working time of a nation, a province or an office, as plain JSON. What a calendar does not say it takes from the one that it
 * inherits; where both speak about a day, the lower one counts.
 */
export interface Calendar extends Validity {
  readonly id: string;
  readonly name?: CalendarText;
  /** The id of the calendar above. */
  readonly inherits?: string;
  /** The units whose cases count by it, and those below them: `H56` is for `H56.12.05` too, unless a calendar names that itself. */
  readonly units?: readonly string[];
  /** The id of the calendar of intake hours that receipts are judged by. Default: this one. Inherited. */
  readonly intake?: string;
  /** IANA name, e.g. `Asia/Ho_Chi_Minh`. */
  readonly timeZone?: string;
  readonly week?: Week;
  readonly seasons?: readonly Season[];
  readonly exceptions?: readonly CalendarException[];
  /** The years whose days off are decided. A date that depends on another year comes with a warning. Absent throughout: no warnings. */
  readonly decidedYears?: readonly number[];
  /** How many minutes a working day stands for where it is divided. Default: 480. */
  readonly minutesPerWorkingDay?: number;
}
