import { randomUUID } from 'node:crypto';
import type { Calendar } from './calendar/calendar-data.ts';
import { vietnam } from './calendar/packs/vietnam.ts';
import { type CaseCall, CaseService } from './cases/case-service.ts';
import { IncidentService } from './cases/incident-service.ts';
import { ProcedureService } from './cases/procedure-service.ts';
import { TaskService } from './cases/task-service.ts';
import { ErrorCode, MotcuaError } from './errors.ts';
import type { Languages } from './model/language.ts';
import { CaseRunner } from './runtime/case-runner.ts';
import { type Clock, systemClock } from './runtime/clock.ts';
import { Committer } from './runtime/committer.ts';
import { Definitions } from './runtime/definitions.ts';
import { BROADCAST_SIGNAL, PUBLISH_MESSAGE } from './runtime/effects/jobs.ts';
import type { Handler } from './runtime/handlers.ts';
import { Jobs } from './runtime/jobs.ts';
import { type Message, Messages, type Signal } from './runtime/messages.ts';
import { type Numbering, unitDayNumbering } from './runtime/numbering.ts';
import { scriptHandlers } from './runtime/scripts.ts';
import { Timers } from './runtime/timers.ts';
import { Worker } from './runtime/worker.ts';
import type { Store } from './store/store.ts';

/** What an engine tells its host, beside what its calls give back. */
export interface Logger {
  readonly error: (message: string, details: Readonly<Record<string, unknown>>) => void;
}

/** How an engine is made. Only `store` is needed. */
export interface EngineOptions {
  /** Where everything lives: `sqlite({ file })` of `@motcua/engine/sqlite`. */
  readonly store: Store;
  /** The work of service tasks, by the name that the model gives it (`motcua:handler`). */
  readonly handlers?: Readonly<Record<string, Handler>>;
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
  readonly tasks: TaskService;
  readonly incidents: IncidentService;
  readonly messages: { publish(message: Message): Promise<{ readonly delivered: boolean }> };
  readonly signals: { broadcast(signal: Signal): Promise<{ readonly delivered: number }> };
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

function handlersOf(options: EngineOptions, messages: Messages, clock: Clock): ReadonlyMap<string, Handler> {
  const own: [string, Handler][] = [
    [
      PUBLISH_MESSAGE,
      async ({ input, idempotencyKey }) => {
        await messages.publish({ ...(input as unknown as Message), id: idempotencyKey });
        return {};
      },
    ],
    [
      BROADCAST_SIGNAL,
      async ({ input }) => {
        await messages.broadcast(input as unknown as Signal);
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
  const nudge = (): void => worker.nudge();
  const runner = new CaseRunner({ store, committer, definitions, clock, numbering, nudge });
  const messages = new Messages({ store, runner });
  const handlers = handlersOf(options, messages, clock);
  const jobs = new Jobs({ store, committer, runner, clock, handlers, signal: closing.signal });
  const timers = new Timers({ store, runner });
  const onError = (error: unknown): void =>
    logger.error('Work that was due failed and will be tried again', { error });
  const worker = new Worker({ jobs, timers, clock, onError });
  const newId = options.newId ?? (() => newCaseId(clock));
  const cases = new CaseService({ store, runner, definitions, clock, newId });
  await store.watch?.(nudge);
  worker.nudge();
  return {
    procedures: new ProcedureService({
      store,
      committer,
      definitions,
      clock,
      define: (files) => definitions.examine(files),
    }),
    cases,
    tasks: new TaskService({ store, runner, definitions, clock }),
    incidents: new IncidentService({ store, runner }),
    messages: { publish: async (message) => ({ delivered: await messages.publish(message) }) },
    signals: { broadcast: async (signal) => ({ delivered: await messages.broadcast(signal) }) },
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
