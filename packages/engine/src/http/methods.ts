import type { ActivityService } from '../cases/activity-service.ts';
import type { CalendarService } from '../cases/calendar-service.ts';
import type { CaseService } from '../cases/case-service.ts';
import type { ClockService } from '../cases/clock-service.ts';
import type { IncidentService } from '../cases/incident-service.ts';
import type { JobService } from '../cases/job-service.ts';
import type { OutboxService } from '../cases/outbox-service.ts';
import type { ProcedureService } from '../cases/procedure-service.ts';
import type { TaskService } from '../cases/task-service.ts';
import type { Actor } from '../model/actor.ts';
import type { JsonObject } from '../model/json.ts';

/** What of an engine is reached over HTTP. */
export interface HttpEngine {
  readonly procedures: ProcedureService;
  readonly cases: CaseService;
  readonly activities: ActivityService;
  readonly tasks: TaskService;
  readonly clocks: ClockService;
  readonly calendars: CalendarService;
  readonly incidents: IncidentService;
  readonly jobs: JobService;
  readonly outbox: OutboxService;
  readonly messages: { publish(message: never): Promise<unknown> };
  readonly signals: { broadcast(signal: never): Promise<unknown> };
  readonly conditions: { evaluate(options: never): Promise<unknown> };
}

/** The JSON Schema of one option. */
type OptionSchema = JsonObject;

const text: OptionSchema = { type: 'string', minLength: 1, maxLength: 500 };
const object: OptionSchema = { type: 'object' };
const limit: OptionSchema = { type: 'integer', minimum: 1, maximum: 500 };
const files: OptionSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['name', 'content'],
    properties: { name: text, content: { type: 'string' } },
    additionalProperties: false,
  },
};

/**
 * One method of the API. `options` are the names that its body may have and their schemas; the actor is never among them: the host says who
 * it is. `administrative` methods are for administrators only, those `forWorkers` also for programs that do the work of handlers.
 */
export interface Method {
  readonly options: Readonly<Record<string, OptionSchema>>;
  readonly required?: readonly string[];
  readonly administrative?: true;
  /** For programs that work outside: whoever holds the role `worker`, and administrators. */
  readonly forWorkers?: true;
  /** It changes nothing, so it may also be called with GET and the options as the query. A GET that writes would let any link give orders. */
  readonly reads?: true;
  readonly call: (engine: HttpEngine, options: never) => Promise<unknown>;
}

const onCase = { caseId: text, commandId: text, reason: text };
const onTask = { taskId: text, commandId: text };
const onIncident = { caseId: text, incidentId: text, reason: text };
const onJob = { jobId: text, worker: text };
const seconds: OptionSchema = { type: 'number', minimum: 0, maximum: 86_400 };
const ofClock = { caseId: text, clock: text };
const onClock = { ...ofClock, commandId: text, reason: text, legalBasis: text, at: text };
const clockEffects = ['start', 'stop', 'pause', 'resume', 'restart', 'extend', 'supplement'];
const page = { after: text, limit };
const ofVersion = { procedure: text, version: text };

/** Every method, as `<group>/<method>` of DESIGN's API. */
export const methods: Readonly<Record<string, Method>> = {
  'procedures/list': { reads: true, options: {}, call: (engine) => engine.procedures.list() },
  'procedures/get': {
    reads: true,
    options: ofVersion,
    required: ['procedure'],
    call: (engine, options) => engine.procedures.get(options),
  },
  'procedures/form': {
    reads: true,
    options: { ...ofVersion, form: text },
    required: ['procedure', 'form'],
    call: (engine, options) => engine.procedures.form(options),
  },
  'procedures/files': {
    reads: true,
    options: ofVersion,
    required: ['procedure'],
    administrative: true,
    call: (engine, options) => engine.procedures.files(options),
  },
  'procedures/deploy': {
    options: { files },
    required: ['files'],
    administrative: true,
    call: (engine, options) => engine.procedures.deploy(options),
  },
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
  'history/of': {
    reads: true,
    options: { caseId: text },
    required: ['caseId'],
    call: (engine, options) => engine.cases.history(options),
  },
  'tasks/list': {
    reads: true,
    options: { assignee: text, role: text, unit: text, caseId: text, state: text, text, ...page },
    call: (engine, options) => engine.tasks.list(options),
  },
  'tasks/get': {
    reads: true,
    options: { taskId: text },
    required: ['taskId'],
    call: (engine, options) => engine.tasks.get(options),
  },
  'tasks/claim': {
    options: onTask,
    required: ['taskId'],
    call: (engine, options) => engine.tasks.claim(options),
  },
  'tasks/release': {
    options: onTask,
    required: ['taskId'],
    call: (engine, options) => engine.tasks.release(options),
  },
  'tasks/delegate': {
    options: { ...onTask, to: text },
    required: ['taskId', 'to'],
    call: (engine, options) => engine.tasks.delegate(options),
  },
  'tasks/complete': {
    options: { ...onTask, data: object },
    required: ['taskId'],
    call: (engine, options) => engine.tasks.complete(options),
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
  'jobs/fetch': {
    options: {
      worker: text,
      topics: { type: 'array', minItems: 1, maxItems: 100, items: text },
      limit,
      lockSeconds: seconds,
      waitSeconds: seconds,
    },
    required: ['worker', 'topics'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.fetch(options),
  },
  'jobs/extend': {
    options: { ...onJob, lockSeconds: seconds },
    required: ['jobId', 'worker'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.extend(options),
  },
  'jobs/complete': {
    options: { ...onJob, data: object },
    required: ['jobId', 'worker'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.complete(options),
  },
  'jobs/throwError': {
    options: { ...onJob, code: text, data: object },
    required: ['jobId', 'worker', 'code'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.throwError(options),
  },
  'jobs/fail': {
    options: { ...onJob, reason: { type: 'string', maxLength: 5000 }, retrySeconds: seconds },
    required: ['jobId', 'worker', 'reason'],
    forWorkers: true,
    call: (engine, options) => engine.jobs.fail(options),
  },
  'outbox/list': {
    reads: true,
    options: { limit },
    administrative: true,
    call: (engine, options) => engine.outbox.list(options),
  },
  'outbox/replay': {
    options: { jobId: text },
    required: ['jobId'],
    administrative: true,
    call: (engine, options) => engine.outbox.replay(options),
  },
  'messages/publish': {
    options: { name: text, correlationKey: text, data: object, id: text, timeToLive: text },
    required: ['name'],
    administrative: true,
    call: (engine, options) => engine.messages.publish(options),
  },
  'signals/broadcast': {
    options: { name: text, data: object, id: text },
    required: ['name'],
    administrative: true,
    call: (engine, options) => engine.signals.broadcast(options),
  },
  'conditions/evaluate': {
    options: { data: object, procedure: text },
    required: ['data'],
    administrative: true,
    call: (engine, options) => engine.conditions.evaluate(options),
  },
};

/** The role that administrative methods ask for, unless the host decides otherwise. */
export const ADMINISTRATOR = 'administrator';

/** The role that methods for workers ask for. */
export const WORKER = 'worker';

export function isAdministrator(actor: Actor): boolean {
  return actor.roles.includes(ADMINISTRATOR);
}
