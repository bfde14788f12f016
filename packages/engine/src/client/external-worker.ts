import type { JsonObject } from '../model/json.ts';
import { BpmnError, type Handler, HandlerFailure } from '../runtime/handlers.ts';
import { type ApiOptions, callApi } from './api-client.ts';

/** How a worker outside is made. */
export interface WorkerOptions extends ApiOptions {
  /** Its name: unique among those that work at the same time, e.g. of the machine and process. */
  readonly worker: string;
  /** The work, by the names that models give it. The same functions as the `handlers` of an engine. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Most jobs at once. Default: 4. */
  readonly concurrent?: number;
  /** For so long a job is the worker's; it is extended while the handler works. Default: 60. */
  readonly lockSeconds?: number;
  /** How long a call waits for a job to come. Default: 30. */
  readonly waitSeconds?: number;
  /** Told of what fails beside the work itself: the API is out of reach, a lock was lost. Default: nobody is told. */
  readonly onError?: (error: unknown) => void;
}

/** A worker that runs. */
export interface ExternalWorker {
  /** Begins nothing more; resolves when what it has in hand is done. */
  close(): Promise<void>;
}

/** A job as the API hands it out. */
interface FetchedJob {
  readonly jobId: string;
  readonly caseId: string;
  readonly element: string;
  readonly topic: string;
  readonly input: JsonObject;
  readonly attempt: number;
}

const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

class Worker implements ExternalWorker {
  readonly #options: Required<Pick<WorkerOptions, 'concurrent' | 'lockSeconds' | 'waitSeconds' | 'onError'>> &
    WorkerOptions;
  readonly #closing = new AbortController();
  readonly #inHand = new Set<Promise<void>>();
  readonly #running: Promise<void>;

  constructor(options: WorkerOptions) {
    const defaults = { concurrent: 4, lockSeconds: 60, waitSeconds: 30, onError: () => undefined };
    this.#options = { ...defaults, ...options };
    this.#running = this.#loop();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
    await Promise.all(this.#inHand);
  }

  async #loop(): Promise<void> {
    let pause = FIRST_PAUSE_MILLISECONDS;
    while (!this.#closing.signal.aborted) {
      try {
        await this.#round();
        pause = FIRST_PAUSE_MILLISECONDS;
      } catch (error) {
        if (this.#closing.signal.aborted) return;
        this.#options.onError(error);
        await this.#sleep(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      }
    }
  }

  async #round(): Promise<void> {
    const { concurrent, handlers, lockSeconds, waitSeconds } = this.#options;
    const limit = concurrent - this.#inHand.size;
    if (limit <= 0) {
      await Promise.race(this.#inHand);
      return;
    }
    const body = { topics: Object.keys(handlers), limit, lockSeconds, waitSeconds };
    const answer = await this.#call('jobs/fetch', body, this.#closing.signal);
    for (const job of (answer as { readonly items: readonly FetchedJob[] }).items) this.#begin(job);
  }

  #begin(job: FetchedJob): void {
    const done = this.#carryOut(job)
      // What could not be said is done again by whoever gets the job next.
      .catch((error: unknown) => this.#options.onError(error))
      .then(() => {
        this.#inHand.delete(done);
      });
    this.#inHand.add(done);
  }

  async #carryOut(job: FetchedJob): Promise<void> {
    const { jobId } = job;
    const lost = new AbortController();
    const heartbeat = setInterval(() => void this.#extend(job, lost), (this.#options.lockSeconds * 1000) / 3);
    try {
      const data = await this.#work(job, lost.signal);
      await this.#call('jobs/complete', { jobId, data });
    } catch (error) {
      if (lost.signal.aborted) throw error;
      if (error instanceof BpmnError)
        await this.#call('jobs/throwError', { jobId, code: error.code, data: error.data });
      else await this.#call('jobs/fail', { jobId, ...failureOf(error) });
    } finally {
      clearInterval(heartbeat);
    }
  }

  async #work(job: FetchedJob, signal: AbortSignal): Promise<JsonObject> {
    const { caseId, element, input, attempt, jobId: idempotencyKey, topic } = job;
    const handler = this.#options.handlers[topic];
    if (handler === undefined) throw new RangeError(`Expected a handler '${topic}'`);
    return (await handler({ caseId, element, input, attempt, idempotencyKey, signal })) ?? {};
  }

  async #extend({ jobId }: FetchedJob, lost: AbortController): Promise<void> {
    const { lockSeconds, onError } = this.#options;
    try {
      await this.#call('jobs/extend', { jobId, lockSeconds });
    } catch (error) {
      onError(error);
      // Another has it now: the handler is told, and nothing it says counts any more.
      if (error instanceof Error && 'code' in error && error.code === 'JOB_NOT_HELD') lost.abort(error);
    }
  }

  #call(method: string, body: object, signal?: AbortSignal): Promise<unknown> {
    const { worker } = this.#options;
    return callApi(this.#options, {
      method,
      body: { worker, ...body },
      ...(signal === undefined ? {} : { signal }),
    });
  }

  #sleep(milliseconds: number): Promise<void> {
    const { signal } = this.#closing;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

function failureOf(error: unknown): object {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof HandlerFailure)) return { reason };
  const { retry, retryAfterMilliseconds } = error;
  return {
    reason,
    retry,
    ...(retryAfterMilliseconds === undefined
      ? {}
      : { retrySeconds: Math.ceil(retryAfterMilliseconds / 1000) }),
  };
}

/**
 * Does the work of handlers outside the engine, in a process of its own: fetches jobs over HTTP, calls the handler, and says how it ended. It
 * begins at once and goes on until it is closed; while the API is out of reach it tries again with growing pauses. Name the handlers as
 * `externalHandlers` of the engine.
 *
 * @example
 * const worker = createWorker({
 *   url: 'https://motcua.example',
 *   worker: 'register-1',
 *   headers: () => ({ authorization: `Bearer ${token}` }),
 *   handlers: { 'population.lookup': async ({ input, idempotencyKey }) => register.find(input, idempotencyKey) },
 * });
 */
export function createWorker(options: WorkerOptions): ExternalWorker {
  return new Worker(options);
}
