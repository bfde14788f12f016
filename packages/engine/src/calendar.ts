export { exceeds, type StepTerm, type TermTotal, totalOfTerms } from './calendar/budget.ts';
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
export { type LunarSuggestions, suggestLunarDays } from './calendar/packs/vietnam-lunar.ts';
export { checkTerm, type ReceivedAs, type Term, type TermUnit, termUnits } from './calendar/term.ts';
export { formatTerm, parseTerm } from './calendar/term-text.ts';
export {
  type Appointment,
  type AppointmentAct,
  type AppointmentDrift,
  type AppointmentRules,
  driftOf,
  makeAppointment,
  reappoint,
} from './clocks/appointment.ts';
export { type CaseClock, pauseWithCase, resumeWithCase } from './clocks/case-pause.ts';
export { applyClockEffect, type ClockEffectOptions, type ClockResult, expireClock } from './clocks/clock.ts';
export type { ClockDefinition, ExpiryRule, WarningRule } from './clocks/clock-definition.ts';
export type {
  ClockEffect,
  ClockEffectKind,
  ClockKind,
  ClockState,
  ClockStatus,
  LedgerEntry,
} from './clocks/clock-state.ts';
export { type ExplanationLocale, explain } from './clocks/explain.ts';
export { type ExplanationStep, explainSteps } from './clocks/explanation.ts';
export { type ClockLevel, type ClockMoment, clockLevel, clockMoments } from './clocks/moments.ts';
export { type CalendarProblemCode, describeCalendarProblem } from './clocks/problem-texts.ts';
export {
  type MovedClock,
  type OpenClock,
  type Recomputation,
  type RecomputationResult,
  recomputeClock,
  recomputeClocks,
} from './clocks/recompute.ts';
export type { ClockCalendars } from './clocks/replay.ts';
export { ifSupplemented, type TimeLeft, timeLeft } from './clocks/time-left.ts';
