import type { Method } from './method.ts';
import { limit, limits, object, ofClock, text } from './options.ts';

const onClock = { ...ofClock, commandId: text, reason: text, legalBasis: text, at: text, ...limits };
const clockEffects = ['start', 'stop', 'pause', 'resume', 'restart', 'extend', 'supplement'];

/** Clocks of cases, and the calendars that they count in. */
export const clockMethods: Readonly<Record<string, Method>> = {
  'clocks/get': {
    summary: 'A clock of a case with its ledger, how urgent it is and how much is left.',
    reads: true,
    options: ofClock,
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.clocks.get(options),
  },
  'clocks/explain': {
    summary: 'How a clock comes to its due date, sentence by sentence.',
    reads: true,
    options: { ...ofClock, locale: { enum: ['vi', 'en'] } },
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.clocks.explain(options),
  },
  'clocks/ifSupplemented': {
    summary: 'When a clock that waits would be due if it were supplemented now, or at a moment.',
    reads: true,
    options: { ...ofClock, at: text },
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.clocks.ifSupplemented(options),
  },
  'clocks/pause': {
    summary: 'A clock stands still.',
    options: onClock,
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.pause(options),
  },
  'clocks/resume': {
    summary: 'A clock that stood still goes on.',
    options: onClock,
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.resume(options),
  },
  'clocks/supplement': {
    summary: 'What was asked for has come: the clock goes on as its rules say.',
    options: onClock,
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.supplement(options),
  },
  'clocks/extend': {
    summary: 'More time, as far as the rules allow.',
    options: { ...onClock, term: text },
    required: ['caseId', 'clock', 'reason', 'term'],
    call: (engine, options) => engine.clocks.extend(options),
  },
  'clocks/appoint': {
    summary: 'Tells the applicant another date.',
    options: { ...ofClock, commandId: text, reason: text, to: text, ...limits },
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.appoint(options),
  },
  'clocks/correct': {
    summary: 'Any effect on a clock, to put a mistake right.',
    options: { ...onClock, effect: { enum: [...clockEffects] }, term: text },
    required: ['caseId', 'clock', 'reason', 'effect'],
    administrative: true,
    call: (engine, options) => engine.clocks.correct(options),
  },
  'calendars/list': {
    summary: 'The calendars that count now.',
    reads: true,
    options: {},
    call: (engine) => engine.calendars.list(),
  },
  'calendars/versions': {
    summary: 'Who changed a calendar, when and why.',
    reads: true,
    options: { calendar: text },
    required: ['calendar'],
    administrative: true,
    call: (engine, options) => engine.calendars.versions(options),
  },
  'calendars/preview': {
    summary: 'What a calendar would move; nothing is stored.',
    options: { calendar: object, limit },
    required: ['calendar'],
    administrative: true,
    call: (engine, options) => engine.calendars.preview(options),
  },
  'calendars/deploy': {
    summary: 'Puts a calendar in place; open clocks and steps are counted anew.',
    options: { calendar: object, reason: text, ...limits },
    required: ['calendar', 'reason'],
    administrative: true,
    call: (engine, options) => engine.calendars.deploy(options),
  },
  'calendars/recompute': {
    summary: 'Counts the open clocks and steps anew.',
    options: { reason: text, ...limits },
    required: ['reason'],
    administrative: true,
    call: (engine, options) => engine.calendars.recompute(options),
  },
  'calendars/moved': {
    summary: 'The clocks that a version of a calendar moved.',
    reads: true,
    options: {
      calendar: text,
      version: { type: 'integer', minimum: 1 },
      promised: { type: 'boolean' },
      limit,
    },
    required: ['calendar', 'version'],
    administrative: true,
    call: (engine, options) => engine.calendars.moved(options),
  },
};
