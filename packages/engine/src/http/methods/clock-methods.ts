import type { Method } from './method.ts';
import { limit, object, ofClock, text } from './options.ts';

const onClock = { ...ofClock, commandId: text, reason: text, legalBasis: text, at: text };
const clockEffects = ['start', 'stop', 'pause', 'resume', 'restart', 'extend', 'supplement'];

/** Clocks of cases, and the calendars that they count in. */
export const clockMethods: Readonly<Record<string, Method>> = {
  'clocks/get': {
    reads: true,
    options: ofClock,
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.clocks.get(options),
  },
  'clocks/explain': {
    reads: true,
    options: { ...ofClock, locale: { enum: ['vi', 'en'] } },
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.clocks.explain(options),
  },
  'clocks/ifSupplemented': {
    reads: true,
    options: { ...ofClock, at: text },
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.clocks.ifSupplemented(options),
  },
  'clocks/pause': {
    options: onClock,
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.pause(options),
  },
  'clocks/resume': {
    options: onClock,
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.resume(options),
  },
  'clocks/supplement': {
    options: onClock,
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.supplement(options),
  },
  'clocks/extend': {
    options: { ...onClock, term: text },
    required: ['caseId', 'clock', 'reason', 'term'],
    call: (engine, options) => engine.clocks.extend(options),
  },
  'clocks/appoint': {
    options: { ...ofClock, commandId: text, reason: text, to: text },
    required: ['caseId', 'clock', 'reason'],
    call: (engine, options) => engine.clocks.appoint(options),
  },
  'clocks/correct': {
    options: { ...onClock, effect: { enum: [...clockEffects] }, term: text },
    required: ['caseId', 'clock', 'reason', 'effect'],
    administrative: true,
    call: (engine, options) => engine.clocks.correct(options),
  },
  'calendars/list': { reads: true, options: {}, call: (engine) => engine.calendars.list() },
  'calendars/versions': {
    reads: true,
    options: { calendar: text },
    required: ['calendar'],
    administrative: true,
    call: (engine, options) => engine.calendars.versions(options),
  },
  'calendars/preview': {
    options: { calendar: object, limit },
    required: ['calendar'],
    administrative: true,
    call: (engine, options) => engine.calendars.preview(options),
  },
  'calendars/deploy': {
    options: { calendar: object, reason: text },
    required: ['calendar', 'reason'],
    administrative: true,
    call: (engine, options) => engine.calendars.deploy(options),
  },
  'calendars/recompute': {
    options: { reason: text },
    required: ['reason'],
    administrative: true,
    call: (engine, options) => engine.calendars.recompute(options),
  },
  'calendars/moved': {
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
