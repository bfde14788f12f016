export {
  addWorkingDays,
  type DueDate,
  dueDate,
  isWorkingDay,
  type ResolvedCalendar,
  resolveCalendar,
  workingDaysBetween,
} from './calendar/calendar.ts';
export type {
  Calendar,
  CalendarException,
  CalendarText,
  Grounds,
  Season,
  Shift,
  Validity,
  Week,
  WeekdayName,
} from './calendar/calendar-data.ts';
export { vietnam, vietnamSaturdayIntake } from './calendar/packs/vietnam.ts';
export { checkTerm, type ReceivedAs, type Term, type TermUnit, termUnits } from './calendar/term.ts';
export { formatTerm, parseTerm } from './calendar/term-text.ts';
export {
  applyClockEffect,
  type ClockEffectOptions,
  type ClockResult,
  expireClock,
} from './clocks/clock.ts';
export type { ClockDefinition, ExpiryRule, WarningRule } from './clocks/clock-definition.ts';
export type {
  ClockEffect,
  ClockEffectKind,
  ClockKind,
  ClockState,
  ClockStatus,
  LedgerEntry,
} from './clocks/clock-state.ts';
export type { ClockCalendars } from './clocks/replay.ts';
