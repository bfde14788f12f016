/** How a term counts. A working day is a day of the calendar, never «24 business hours»; a month is a calendar month. */
export type TermUnit = 'workingDay' | 'workingHour' | 'calendarDay' | 'week' | 'month';

/** A length of time as the law states it. */
export interface Term {
  readonly unit: TermUnit;
  readonly amount: number;
  /** When a receipt counts. Default: no cut-off. `cutoff` and `resumeAt` are local times, `HH:MM`. */
  readonly receivedAs?: { readonly cutoff?: string; readonly resumeAt?: string };
  /** Whether the day of the start counts. Default: `excluded`. */
  readonly firstDay?: 'excluded' | 'included' | 'sameInstant';
  /** A further phase that starts on the day on which this one is due. */
  readonly then?: Term;
}
