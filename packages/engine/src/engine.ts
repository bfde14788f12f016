import { randomUUID } from 'node:crypto';
import type { Calendar } from './calendar/calendar-data.ts';
import { vietnam } from './calendar/packs/vietnam.ts';
import { ActivityService } from './cases/activity-service.ts';
import { type CaseCall, CaseService } from './cases/case-service.ts';
import { IncidentService } from './cases/incident-service.ts';
import { ProcedureService } from './cases/procedure-service.ts';
import { TaskService } from './cases/task-service.ts';
import { ErrorCode, MotcuaError } from './errors.ts';
import type { Effect } from './model/effect.ts';
import type { JsonObject } from './model/json.ts';
import type { Languages } from './model/language.ts';
import type { Notice } from './model/notice.ts';
import { CaseRunner } from './runtime/case-runner.ts';
import { type Clock, systemClock } from './runtime/clock.ts';
import { Committer } from './runtime/committer.ts';
import { Definitions } from './runtime/definitions.ts';
import { BROADCAST_SIGNAL, NOTIFY, PUBLISH_MESSAGE } from './runtime/effects/jobs.ts';
import type { Handler } from './runtime/handlers.ts';
import { Jobs } from './runtime/jobs.ts';
import { type Delivery, type Message, Messages } from './runtime/messages.ts';
import { type Numbering, unitDayNumbering } from './runtime/numbering.ts';
import { scriptHandlers } from './runtime/scripts.ts';
import { type Signal, Signals } from './runtime/signals.ts';
import { Starts } from './runtime/starts.ts';
import { Timers } from './runtime/timers.ts';
import { Worker } from './runtime/worker.ts';
import type { Store } from './store/store.ts';

/** What an engine tells its host, beside what its calls give back. */
export interface Logger {
  readonly error: (message: string, details: Readonly<Record<string, unknown>>) => void;
}

/** Who is told of what: warnings of a clock, an expiry, a date that has moved. */
export interface Notification extends Notice {
  readonly caseId: string;
  /** The same at every attempt. */
  readonly idempotencyKey: string;
}

/** How an engine is made. Only `store` is needed. */
export interface EngineOptions {
  /** Where everything lives: `sqlite({ file })` of `@motcua/engine/sqlite`. */
  readonly store: Store;
  /** The work of service tasks, by the name that the model gives it (`motcua:handler`). */
  readonly handlers?: Readonly<Record<string, Handler>>;
  /** Tells people: called at least once for each notice, and again until it does not fail. Default: nobody is told. */
  readonly notifier?: (notification: Notification) => Promise<void> | void;
  /** Languages of scripts and expressions beside FEEL, by the format that models name (`''`: none named). */
  readonly languages?: Languages;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Default: nothing is logged. */
  readonly logger?: Logger;
  /** The calendars that terms count in. Default: Vietnam's. */
  readonly calendars?: readonly Calendar[];
  /** The id of the one that is used. Default: `vn`. */
  readonly calendar?: string;
  /** How case numbers are made. Default: `<unit>-YYMMDD-XXXX` of the day in the calendar's zone. */
  readonly numbering?: Numbering;
  /** Ids of cases: unique for ever. Default: random UUIDs after the time, so that newer cases sort last. */
  readonly newId?: () => string;
}

/** The engine: procedures in, cases through, all of it durable. Everything is async, takes one options object and gives plain JSON. */
export interface Engine {
  readonly procedures: ProcedureService;
  readonly cases: CaseService;
  readonly activities: ActivityService;
  readonly tasks: TaskService;
  readonly incidents: IncidentService;
  readonly messages: { publish(message: Message): Promise<Delivery> };
  readonly signals: { broadcast(signal: Signal): Promise<{ readonly delivered: number }> };
  /** Begins a case of every procedure (or of one) whose conditional start event holds over the data; gives the cases. */
  readonly conditions: {
    evaluate(options: { readonly data: JsonObject; readonly procedure?: string }): Promise<{
      readonly cases: readonly string[];
    }>;
  };
  readonly history: { of(call: Pick<CaseCall, 'caseId' | 'actor'>): ReturnType<CaseService['history']> };
  /** Resolves when no job and no timer is due any more. */
  settle(): Promise<void>;
  /** When the next job or timer is due; undefined where nothing waits. */
  nextDue(): Promise<string | undefined>;
  /** Lets what runs come to its end and closes the store. */
  close(): Promise<void>;
}

const silent: Logger = { error: () => undefined };

/** Ids that sort by time: milliseconds in hexadecimal, then randomness. */
function newCaseId(clock: Clock): string {
  const time = new Date(clock.now()).getTime().toString(16).padStart(12, '0');
  return `${time}-${randomUUID().slice(9)}`;
}

function handlersOf(
  options: EngineOptions,
  ports: { readonly messages: Messages; readonly signals: Signals; readonly clock: Clock },
): ReadonlyMap<string, Handler> {
  const { messages, signals, clock } = ports;
  const own: [string, Handler][] = [
    [
      PUBLISH_MESSAGE,
      async ({ input, idempotencyKey }) => {
        await messages.publish({ ...(input as unknown as Message), id: idempotencyKey });
        return {};
      },
    ],
    [
      NOTIFY,
      async ({ caseId, input, idempotencyKey }) => {
        await options.notifier?.({ ...(input as unknown as Notice), caseId, idempotencyKey });
        return {};
      },
    ],
    [
      BROADCAST_SIGNAL,
      async ({ input, idempotencyKey }) => {
        await signals.broadcast({ ...(input as unknown as Signal), id: idempotencyKey });
        return {};
      },
    ],
  ];
  return new Map([
    ...Object.entries(options.handlers ?? {}),
    ...scriptHandlers(options.languages ?? {}, clock),
    ...own,
  ]);
}

/**
 * Makes an engine on a store, brings the store's schema forward, and begins to do what is due.
 *
 * Throws `STORE_INCOMPATIBLE` where a newer version wrote the store, `INVALID_ARGUMENT` where the calendar cannot be used.
 *
 * @example
 * const engine = await createEngine({ store: sqlite({ file: 'motcua.db' }) });
 * await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: xml }] });
 * const { caseId } = await engine.cases.start({ procedure: 'leave-request', data: { days: 3 } });
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const {
    store,
    clock = systemClock,
    logger = silent,
    calendars = [vietnam],
    calendar = vietnam.id,
  } = options;
  await store.open();
  const definitions = new Definitions({
    store,
    calendars,
    calendar,
    ...(options.languages === undefined ? {} : { extensions: { languages: options.languages } }),
  });
  const committer = new Committer(store);
  const closing = new AbortController();
  const numbering = options.numbering ?? unitDayNumbering({ timeZone: definitions.timeZone });
  const nudge = (effects: readonly Effect[]): void => {
    if (effects.some(({ type }) => type === 'subscribe')) messages.lookAgain();
    worker.nudge();
  };
  const newId = options.newId ?? (() => newCaseId(clock));
  const runner = new CaseRunner({ store, committer, definitions, clock, numbering, nudge });
  const starts = new Starts({ store, runner, definitions, clock, newId });
  const messages = new Messages({ store, runner, committer, starts, clock });
  const signals = new Signals({ store, runner, starts });
  const handlers = handlersOf(options, { messages, signals, clock });
  const jobs = new Jobs({ store, committer, runner, clock, handlers, signal: closing.signal });
  const timers = new Timers({ store, runner, starts });
  const onError = (error: unknown): void =>
    logger.error('Work that was due failed and will be tried again', { error });
  const worker = new Worker({ jobs, timers, messages, clock, onError });
  const cases = new CaseService({ store, runner, definitions, clock, newId });
  await store.watch?.(worker.nudge);
  worker.nudge();
  return {
    procedures: new ProcedureService({
      store,
      committer,
      definitions,
      clock,
      define: (files) => definitions.examine(files, clock.now()),
      published: () => {
        messages.lookAgain();
        worker.nudge();
      },
    }),
    cases,
    activities: new ActivityService({ store, runner, definitions }),
    tasks: new TaskService({ store, runner, definitions, clock }),
    incidents: new IncidentService({ store, runner }),
    messages: { publish: (message) => messages.publish(message) },
    signals: { broadcast: async (signal) => ({ delivered: await signals.broadcast(signal) }) },
    conditions: { evaluate: async ({ data, procedure }) => ({ cases: await starts.weigh(data, procedure) }) },
    history: { of: (call) => cases.history(call) },
    settle: () => worker.settle(),
    nextDue: () => timers.nextDue(),
    async close() {
      closing.abort(new MotcuaError(ErrorCode.ENGINE_CLOSED, 'The engine is being closed'));
      await worker.close();
      await store.close();
    },
  };
}
