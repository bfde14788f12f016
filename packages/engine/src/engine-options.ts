import type { Calendar } from './calendar/calendar-data.ts';
import type { EventSink } from './model/cloud-event.ts';
import type { Languages } from './model/language.ts';
import type { PrivacyOptions } from './privacy/privacy-options.ts';
import type { Clock } from './runtime/clock.ts';
import type { Handler } from './runtime/handlers.ts';
import type { Notification } from './runtime/notifications.ts';
import type { Numbering } from './runtime/numbering.ts';
import type { PerSecond } from './runtime/rate-limits.ts';
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
  /** Who is told what happens in cases, e.g. `webhook({ … })` of `@motcua/engine/events`. Default: nobody. */
  readonly sinks?: readonly EventSink[];
  /** What events name as their source, a URI. Default: `urn:motcua`. */
  readonly eventSource?: string;
  /** Tells people: called at least once for each notice, and again until it does not fail. Default: nobody is told. */
  readonly notifier?: (notification: Notification) => Promise<void> | void;
  /**
   * Handlers whose work is done outside, by workers that fetch it (`jobs/fetch`, `createWorker` of `@motcua/engine/worker`). Default: none;
   * what has no handler fails.
   */
  readonly externalHandlers?: readonly string[];
  /** How often a second this process calls a handler at most, by its name, e.g. a register that takes five requests. Default: no limit. */
  readonly perSecond?: PerSecond;
  /** How many jobs this process does at once, all handlers together. Default: 32. */
  readonly concurrentJobs?: number;
  /** Languages of scripts and expressions beside FEEL, by the format that models name (`''`: none named). */
  readonly languages?: Languages;
  /** How personal data are kept and erased. Default: under keys that lie in the database as they are. */
  readonly privacy?: PrivacyOptions;
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
  /**
   * How large the young generation of Node's heap may become. `small` (default): 32 MB, in all of the process, as in Node 22, collected without
   * helping threads on one or two processors. `node`: what Node allows, 128 MB and more where there is much memory, which makes steps a few percent
   * faster. Where Node was started with a size of its own (`--max-semi-space-size`), and for an engine in a worker thread, nothing is changed; nor
   * while the host has worker threads of its own, which would starve. Threads that the host started before it loaded the engine are not known: give
   * `node` there.
   */
  readonly youngGeneration?: 'small' | 'node';
  /** Ids of cases: unique for ever. Default: random UUIDs after the time, so that newer cases sort last. */
  readonly newId?: () => string;
}
