import type { ActivityService } from '../../cases/activity-service.ts';
import type { CalendarService } from '../../cases/calendar-service.ts';
import type { CaseService } from '../../cases/case-service.ts';
import type { ClockService } from '../../cases/clock-service.ts';
import type { HistoryService } from '../../cases/history-service.ts';
import type { IncidentService } from '../../cases/incident-service.ts';
import type { JobService } from '../../cases/job-service.ts';
import type { OutboxService } from '../../cases/outbox-service.ts';
import type { ProcedureService } from '../../cases/procedure-service.ts';
import type { TaskService } from '../../cases/task-service.ts';
import type { Actor } from '../../model/actor.ts';
import type { JsonObject } from '../../model/json.ts';
import type { PrivacyService } from '../../privacy/privacy-service.ts';

/** What of an engine is reached over HTTP. */
export interface HttpEngine {
  readonly procedures: ProcedureService;
  readonly cases: CaseService;
  readonly activities: ActivityService;
  readonly tasks: TaskService;
  readonly clocks: ClockService;
  readonly calendars: CalendarService;
  readonly history: HistoryService;
  readonly incidents: IncidentService;
  readonly jobs: JobService;
  readonly outbox: OutboxService;
  readonly privacy: PrivacyService;
  readonly messages: { publish(message: never): Promise<unknown> };
  readonly signals: { broadcast(signal: never): Promise<unknown> };
  readonly conditions: { evaluate(options: never): Promise<unknown> };
}

/** The JSON Schema of one option. */
export type OptionSchema = JsonObject;

/**
 * One method of the API. `options` are the names that its body may have and their schemas; the actor is never among them: the host says who
 * it is. `administrative` methods are for administrators only, those `forWorkers` also for programs that do the work of handlers.
 */
export interface Method {
  /** What it does, in a sentence. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSchema>>;
  readonly required?: readonly string[];
  readonly administrative?: true;
  /** For programs that work outside: whoever holds the role `worker`, and administrators. */
  readonly forWorkers?: true;
  /** It changes nothing, so it may also be called with GET and the options as the query. A GET that writes would let any link give orders. */
  readonly reads?: true;
  readonly call: (engine: HttpEngine, options: never) => Promise<unknown>;
}

/** What the body of a method must be. */
export function optionsSchema({ options, required = [] }: Method): JsonObject {
  return { type: 'object', properties: options, required, additionalProperties: false };
}

/** The role that administrative methods ask for, unless the host decides otherwise. */
export const ADMINISTRATOR = 'administrator';

/** The role that methods for workers ask for. */
export const WORKER = 'worker';

export function isAdministrator(actor: Actor): boolean {
  return actor.roles.includes(ADMINISTRATOR);
}
