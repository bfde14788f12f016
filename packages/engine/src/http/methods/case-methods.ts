import type { Method } from './method.ts';
import { limit, object, page, text } from './options.ts';

const onCase = { caseId: text, commandId: text, reason: text };
const onIncident = { caseId: text, incidentId: text, reason: text };

/** Cases: begun, read, steered, and what went wrong in them. */
export const caseMethods: Readonly<Record<string, Method>> = {
  'cases/start': {
    options: {
      procedure: text,
      data: object,
      businessKey: text,
      unit: text,
      applicant: text,
      commandId: text,
    },
    required: ['procedure'],
    call: (engine, options) => engine.cases.start(options),
  },
  'cases/get': {
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.cases.get(options),
  },
  'cases/explain': {
    reads: true,
    options: { caseId: text, clock: text, locale: { enum: ['vi', 'en'] } },
    required: ['caseId', 'clock'],
    call: (engine, options) => engine.cases.explain(options),
  },
  'cases/list': {
    reads: true,
    options: { procedure: text, status: text, unit: text, text, ...page },
    call: (engine, options) => engine.cases.list(options),
  },
  'cases/setData': {
    options: { ...onCase, data: object },
    required: ['caseId', 'data'],
    administrative: true,
    call: (engine, options) => engine.cases.setData(options),
  },
  'cases/withdraw': {
    options: onCase,
    required: ['caseId'],
    call: (engine, options) => engine.cases.withdraw(options),
  },
  'cases/cancel': {
    options: onCase,
    required: ['caseId', 'reason'],
    administrative: true,
    call: (engine, options) => engine.cases.cancel(options),
  },
  'cases/suspend': {
    options: onCase,
    required: ['caseId', 'reason'],
    call: (engine, options) => engine.cases.suspend(options),
  },
  'cases/resume': {
    options: onCase,
    required: ['caseId', 'reason'],
    call: (engine, options) => engine.cases.resume(options),
  },
  'activities/list': {
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.activities.list(options),
  },
  'activities/begin': {
    options: { ...onCase, element: text, scope: text },
    required: ['caseId', 'element'],
    call: (engine, options) => engine.activities.begin(options),
  },
  'history/of': {
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.history.of(options),
  },
  'history/commands': {
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.history.commands(options),
  },
  'incidents/list': {
    reads: true,
    options: { caseId: text, limit },
    administrative: true,
    call: (engine, options) => engine.incidents.list(options),
  },
  'incidents/retry': {
    options: onIncident,
    required: ['caseId', 'incidentId'],
    administrative: true,
    call: (engine, options) => engine.incidents.retry(options),
  },
  'incidents/resolve': {
    options: { ...onIncident, moveTo: text },
    required: ['caseId', 'incidentId', 'moveTo'],
    administrative: true,
    call: (engine, options) => engine.incidents.resolve(options),
  },
};
