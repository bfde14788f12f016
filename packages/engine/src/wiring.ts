import { vietnam } from './calendar/packs/vietnam.ts';
import type { EngineOptions, Logger } from './engine-options.ts';
import { ErrorCode, MotcuaError } from './errors.ts';
import { FORGET_FILES, forgetFiles } from './privacy/referred-files.ts';
import { Calendars } from './runtime/calendars.ts';
import { CaseRunner } from './runtime/case-runner.ts';
import { type Clock, systemClock } from './runtime/clock.ts';
import { Committer } from './runtime/committer.ts';
import type { EventSinks } from './runtime/compose-writes.ts';
import { Definitions } from './runtime/definitions.ts';
import { BROADCAST_SIGNAL, NOTIFY, PUBLISH_MESSAGE, RECOMPUTE_CLOCKS } from './runtime/effects/jobs.ts';
import { SEND_EVENTS, sendEvents } from './runtime/events/event-jobs.ts';
import type { Handler } from './runtime/handlers.ts';
import { JobOutcomes } from './runtime/job-outcomes.ts';
import { Jobs } from './runtime/jobs.ts';
import { type Message, Messages } from './runtime/messages.ts';
import { newCaseId } from './runtime/new-case-id.ts';
import { notifyHandler } from './runtime/notifications.ts';
import { unitDayNumbering } from './runtime/numbering.ts';
import { OwnJobs } from './runtime/own-jobs.ts';
import { RateLimits } from './runtime/rate-limits.ts';
import { Recomputation } from './runtime/recomputation.ts';
import { scriptHandlers } from './runtime/scripts.ts';
import { type Signal, Signals } from './runtime/signals.ts';
import { Starts } from './runtime/starts.ts';
import { Timers } from './runtime/timers.ts';
import { WorkSignal } from './runtime/work-signal.ts';
import { Worker } from './runtime/worker.ts';
import { KeyRing, lookUpIn } from './store/seal/key-ring.ts';
import { MasterKeys } from './store/seal/master-keys.ts';
import { openingStore } from './store/seal/opening-store.ts';
import type { Store } from './store/store.ts';

const silent: Logger = { error: () => undefined };

/** What a sink is sent is kept under its name, in its order: of two with one name, neither would have its own. */
function requireNames(sinks: EventSinks['all']): void {
  const names = sinks.map(({ name }) => name);
  const wrong = names.find((name, index) => name === '' || names.indexOf(name) !== index);
  if (wrong === undefined) return;
  const message = `Expected each sink to have a name of its own, but found ${JSON.stringify(wrong)}${wrong === '' ? '' : ' twice'}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { sink: wrong });
}

function handlersOf(
  options: EngineOptions,
  ports: Pick<Runtime, 'messages' | 'signals' | 'recomputation' | 'clock'>,
): ReadonlyMap<string, Handler> {
  const { messages, signals, recomputation, clock } = ports;
  const own: [string, Handler][] = [
    [SEND_EVENTS, sendEvents(options.sinks ?? [])],
    [FORGET_FILES, forgetFiles(options.privacy?.files)],
    [
      PUBLISH_MESSAGE,
      async ({ input, idempotencyKey }) => {
        await messages.publish({ ...(input as unknown as Message), id: idempotencyKey });
        return {};
      },
    ],
    [RECOMPUTE_CLOCKS, ({ input }) => recomputation.carryOut(input)],
    [NOTIFY, notifyHandler(options)],
    [
      BROADCAST_SIGNAL,
      async ({ input, idempotencyKey }) => {
        await signals.relay({ ...(input as unknown as Signal), id: idempotencyKey });
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

/** The parts of a running engine, connected: what the services of its API are made from. */
export interface Runtime {
  /** With what is sealed opened. */
  readonly store: Store;
  /** As it is written. */
  readonly written: Store;
  readonly keys: KeyRing;
  readonly sinks: EventSinks;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly definitions: Definitions;
  readonly calendars: Calendars;
  readonly recomputation: Recomputation;
  readonly committer: Committer;
  readonly runner: CaseRunner;
  readonly starts: Starts;
  readonly messages: Messages;
  readonly signals: Signals;
  readonly outcomes: JobOutcomes;
  readonly timers: Timers;
  readonly worker: Worker;
  readonly work: WorkSignal;
  /** Something may be due: looks soon, and tells who waits. */
  readonly nudge: () => void;
  /** Lets what runs come to its end. */
  close(): Promise<void>;
}

async function calendarsOf(store: Store, options: EngineOptions, clock: Clock): Promise<Calendars> {
  const { calendars: given = [vietnam], calendar = vietnam.id } = options;
  const calendars = new Calendars({ store, clock, calendars: given, calendar });
  await calendars.load();
  return calendars;
}

function definitionsOf(store: Store, { languages }: EngineOptions, calendars: Calendars): Definitions {
  return new Definitions({
    store,
    calendars,
    ...(languages === undefined ? {} : { extensions: { languages } }),
  });
}

/** What the parts of an engine work on. */
type Ground = Pick<
  Runtime,
  'store' | 'written' | 'keys' | 'clock' | 'calendars' | 'definitions' | 'committer' | 'sinks'
>;

/** The store with what is sealed opened, and what is known of time and procedures. */
async function groundOf(options: EngineOptions): Promise<Ground> {
  const { store: written, clock = systemClock, privacy = {} } = options;
  const keys = new KeyRing({ lookUp: lookUpIn(written), masterKeys: new MasterKeys(privacy) });
  const store = openingStore(written, keys);
  const calendars = await calendarsOf(store, options, clock);
  const definitions = definitionsOf(store, options, calendars);
  requireNames(options.sinks ?? []);
  const sinks = { all: options.sinks ?? [], source: options.eventSource ?? 'urn:motcua' };
  const committer = new Committer(store);
  return { store, written, keys, clock, calendars, definitions, committer, sinks };
}

/** Logs work that was due and that failed. */
function failedWork(logger: Logger): (error: unknown) => void {
  return (error) => logger.error('Work that was due failed and will be tried again', { error });
}

/** Connects the parts of an engine on a store that is open. */
export async function wire(options: EngineOptions): Promise<Runtime> {
  const { logger = silent, concurrentJobs } = options;
  const ground = await groundOf(options);
  const { store, keys, clock, calendars, definitions, committer, sinks } = ground;
  const closing = new AbortController();
  const work = new WorkSignal(clock);
  const nudge = (): void => {
    work.announce();
    worker.nudge();
  };
  const runner: CaseRunner = new CaseRunner({
    store,
    committer,
    definitions,
    calendars,
    clock,
    keys,
    numbering: options.numbering ?? unitDayNumbering({ timeZone: calendars.timeZone }),
    external: new Set(options.externalHandlers),
    sinks,
    ownJobs: { take: (writes) => ownJobs.take(writes) },
    left({ due, waits }) {
      if (waits) messages.lookAgain();
      if (waits || due === undefined) return nudge();
      work.announce();
      worker.wakeAt(due);
    },
  });
  const newId = options.newId ?? (() => newCaseId(new Date(clock.now()).getTime()));
  const recomputation = new Recomputation({ store, runner, calendars, clock });
  const starts = new Starts({ store, runner, definitions, clock, newId });
  const messages = new Messages({
    ...{ store, runner, committer, starts, clock },
    masterKeys: keys.masterKeys,
  });
  const signals = new Signals({ store, runner, starts });
  const outcomes: JobOutcomes = new JobOutcomes({
    store,
    keys,
    committer,
    runner,
    clock,
    wakeAt: (due) => worker.wakeAt(due),
  });
  const jobs = new Jobs({
    store,
    committer,
    outcomes,
    limits: new RateLimits(options.perSecond),
    clock,
    handlers: handlersOf(options, { messages, signals, recomputation, clock }),
    signal: closing.signal,
  });
  const timers = new Timers({ store, runner, starts });
  const onError = failedWork(logger);
  const worker: Worker = new Worker({ jobs, timers, messages, clock, onError, concurrentJobs });
  const ownJobs = new OwnJobs({ places: worker, clock });
  return {
    ...ground,
    ...{ newId, runner, starts, messages, signals },
    ...{ recomputation, outcomes, timers, worker, work, nudge },
    async close() {
      closing.abort(new MotcuaError(ErrorCode.ENGINE_CLOSED, 'The engine is being closed'));
      await worker.close();
    },
  };
}
