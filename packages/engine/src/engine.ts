import { AuditService } from './audit/audit-service.ts';
import { ActivityService } from './cases/activity-service.ts';
import { BatchService } from './cases/batch-service.ts';
import { CalendarService } from './cases/calendar-service.ts';
import { CaseService } from './cases/case-service.ts';
import { ClockService } from './cases/clock-service.ts';
import { HistoryService } from './cases/history-service.ts';
import { IncidentService } from './cases/incident-service.ts';
import { JobService } from './cases/job-service.ts';
import { MigrationService } from './cases/migration-service.ts';
import { OutboxService } from './cases/outbox-service.ts';
import { ProcedureService } from './cases/procedure-service.ts';
import { TaskService } from './cases/task-service.ts';
import type { EngineOptions } from './engine-options.ts';
import { isAdministrator } from './http/methods/method.ts';
import { PrivacyService } from './privacy/privacy-service.ts';
import type { Delivery, Message } from './runtime/messages.ts';
import type { CommandLimits } from './runtime/patience.ts';
import type { Broadcast, Signal } from './runtime/signals.ts';
import type { Weighed, Weighing } from './runtime/starts.ts';
import { holdYoungGeneration } from './runtime/young-generation.ts';
import { type Runtime, wire } from './wiring.ts';

/** The engine: procedures in, cases through, all of it durable. Everything is async, takes one options object and gives plain JSON. */
export interface Engine {
  readonly procedures: ProcedureService;
  readonly cases: CaseService;
  readonly activities: ActivityService;
  readonly tasks: TaskService;
  readonly clocks: ClockService;
  readonly calendars: CalendarService;
  readonly incidents: IncidentService;
  readonly audit: AuditService;
  /** Personal data: erased, kept no longer than the procedures say, and given to those whose they are. */
  readonly privacy: PrivacyService;
  /** What could not be handed on. */
  readonly outbox: OutboxService;
  /** For workers outside. */
  readonly jobs: JobService;
  /** Many commands at once, each with its own result. */
  readonly batch: BatchService['run'];
  readonly messages: { publish(message: Message & CommandLimits): Promise<Delivery> };
  readonly signals: { broadcast(signal: Signal & CommandLimits): Promise<Broadcast> };
  /** Begins a case of every procedure (or of one) whose conditional start event holds over the data; gives the cases. */
  readonly conditions: {
    evaluate(options: Weighing): Promise<Weighed>;
  };
  readonly history: HistoryService;
  /** Resolves when no job and no timer is due any more. */
  settle(): Promise<void>;
  /** When the next job or timer is due; undefined where nothing waits. */
  nextDue(): Promise<string | undefined>;
  /** Lets what runs come to its end and closes the store. */
  close(): Promise<void>;
}

function procedureService(runtime: Runtime): ProcedureService {
  const { store, committer, definitions, clock, messages, nudge } = runtime;
  return new ProcedureService({
    store,
    committer,
    definitions,
    clock,
    define: (files) => definitions.examine(files, clock.now()),
    published: () => {
      messages.lookAgain();
      nudge();
    },
  });
}

function calendarService(runtime: Runtime): CalendarService {
  return new CalendarService({ ...runtime, changed: runtime.nudge });
}

function privacyService({ privacy: options = {} }: EngineOptions, runtime: Runtime): PrivacyService {
  return new PrivacyService({ ...runtime, options, isAdministrator });
}

/**
 * Makes an engine on a store, brings the store's schema forward, and begins to do what is due.
 *
 * Throws `STORE_INCOMPATIBLE` where a newer version wrote the store, `INVALID_ARGUMENT` where an option cannot be used, e.g. the calendar.
 *
 * @example
 * const engine = await createEngine({ store: sqlite({ file: 'motcua.db' }) });
 * await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: xml }] });
 * const { caseId } = await engine.cases.start({ procedure: 'leave-request', data: { days: 3 } });
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  await options.store.open();
  const runtime = await wire(options);
  const { store, runner, starts, messages, signals, worker, timers, nudge } = runtime;
  const clocks = new ClockService(runtime);
  const cases = new CaseService({ ...runtime, clocks, migrations: new MigrationService(runtime) });
  const tasks = new TaskService(runtime);
  const activities = new ActivityService(runtime);
  const incidents = new IncidentService({ store, runner });
  const occurrences: Pick<Engine, 'messages' | 'signals' | 'conditions'> = {
    messages: { publish: (message) => messages.publish(message) },
    signals: { broadcast: (signal) => signals.broadcast(signal) },
    conditions: { evaluate: (weighing) => starts.weigh(weighing) },
  };
  const jobs = new JobService(runtime);
  const outbox = new OutboxService(runtime);
  const commands = { cases, tasks, clocks, activities, incidents, jobs, outbox, ...occurrences };
  const batch = new BatchService(commands);
  await store.watch?.(nudge);
  const { youngGeneration = 'small' } = options;
  const letGo = youngGeneration === 'small' ? holdYoungGeneration() : undefined;
  nudge();
  return {
    procedures: procedureService(runtime),
    cases,
    activities,
    tasks,
    clocks,
    calendars: calendarService(runtime),
    incidents,
    batch: (many) => batch.run(many),
    jobs,
    outbox,
    audit: new AuditService(runtime),
    privacy: privacyService(options, runtime),
    ...occurrences,
    history: new HistoryService(runtime),
    settle: () => worker.settle(),
    nextDue: () => timers.nextDue(),
    async close() {
      letGo?.();
      await runtime.close();
      await store.close();
    },
  };
}
