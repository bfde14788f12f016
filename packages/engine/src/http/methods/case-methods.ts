import type { Method } from './method.ts';
import { limit, limits, object, page, text } from './options.ts';

const onCase = { caseId: text, commandId: text, reason: text, ...limits };
const version = { anyOf: [{ type: 'integer', minimum: 1 }, text] };
const onIncident = { caseId: text, incidentId: text, commandId: text, reason: text, ...limits };

/** Cases: begun, read, steered, and what went wrong in them. */
export const caseMethods: Readonly<Record<string, Method>> = {
  'cases/start': {
    summary: 'Begins a case with a submission of the start form.',
    options: {
      procedure: text,
      data: object,
      businessKey: text,
      unit: text,
      applicant: text,
      commandId: text,
      ...limits,
    },
    required: ['procedure'],
    call: (engine, options) => engine.cases.start(options),
  },
  'cases/get': {
    summary: 'A case: where it stands, its data, clocks, what it waits for and what went wrong.',
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.cases.get(options),
  },
  'cases/explain': {
    summary: 'How a clock of a case comes to its due date, sentence by sentence.',
    reads: true,
    options: { caseId: text, clock: text, locale: { enum: ['vi', 'en'] } },
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.cases.explain(options),
  },
  'cases/list': {
    summary: 'The cases that the person may see, the newest first.',
    reads: true,
    options: { procedure: text, status: text, unit: text, number: text, businessKey: text, text, ...page },
    call: (engine, options) => engine.cases.list(options),
  },
  'cases/setData': {
    summary: 'Writes variables of a case.',
    options: { ...onCase, data: object },
    required: ['caseId', 'data'],
    administrative: true,
    call: (engine, options) => engine.cases.setData(options),
  },
  'cases/withdraw': {
    summary: 'Ends a case because the applicant wants it so.',
    options: onCase,
    required: ['caseId'],
    call: (engine, options) => engine.cases.withdraw(options),
  },
  'cases/cancel': {
    summary: 'Ends a case from outside.',
    options: onCase,
    required: ['caseId', 'reason'],
    administrative: true,
    call: (engine, options) => engine.cases.cancel(options),
  },
  'cases/migrate': {
    summary: 'Takes running cases over into another version, or with dryRun says what would become of each.',
    options: {
      caseIds: { type: 'array', items: text, maxItems: 10_000 },
      procedure: text,
      from: version,
      to: version,
      mapping: { type: 'object', additionalProperties: text },
      dryRun: { type: 'boolean' },
      reason: text,
      commandId: text,
      ...page,
      ...limits,
    },
    administrative: true,
    call: (engine, options) => engine.cases.migrate(options),
  },
  'cases/suspend': {
    summary: 'A case stands still, and the clocks that say so with it.',
    options: onCase,
    required: ['caseId', 'reason'],
    call: (engine, options) => engine.cases.suspend(options),
  },
  'cases/resume': {
    summary: 'A case that stood still goes on.',
    options: onCase,
    required: ['caseId', 'reason'],
    call: (engine, options) => engine.cases.resume(options),
  },
  'activities/list': {
    summary: 'The activities of an ad-hoc part that can be begun.',
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.activities.list(options),
  },
  'activities/begin': {
    summary: 'Begins an activity of an ad-hoc part.',
    options: { ...onCase, element: text, scope: text },
    required: ['caseId', 'element'],
    call: (engine, options) => engine.activities.begin(options),
  },
  'history/of': {
    summary: 'Every element entered and left, in order, with who and when.',
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.history.of(options),
  },
  'history/commands': {
    summary:
      'Every command that a case was given: who, when, why, from where, on which version. For who works on the case.',
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.history.commands(options),
  },
  'incidents/list': {
    summary: 'What went wrong and waits for an administrator.',
    reads: true,
    options: { caseId: text, limit },
    administrative: true,
    call: (engine, options) => engine.incidents.list(options),
  },
  'incidents/retry': {
    summary: 'Tries again what went wrong.',
    options: onIncident,
    required: ['caseId', 'incidentId'],
    administrative: true,
    call: (engine, options) => engine.incidents.retry(options),
  },
  'incidents/resolve': {
    summary: 'Takes the case past what went wrong, to a step that is named.',
    options: { ...onIncident, moveTo: text },
    required: ['caseId', 'incidentId', 'moveTo'],
    administrative: true,
    call: (engine, options) => engine.incidents.resolve(options),
  },
};
