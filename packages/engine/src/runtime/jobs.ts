import type { JsonObject } from '../model/json.ts';
import type { JobTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { isOutOfReach } from '../store/store-failure.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';
import { firstOfSameOrder } from './events/event-jobs.ts';
import { BpmnError, type Handler, HandlerFailure } from './handlers.ts';
import type { Failure, JobOutcomes } from './job-outcomes.ts';
import { later } from './later.ts';
import { LEASE_MILLISECONDS } from './own-jobs.ts';
import type { RateLimits } from './rate-limits.ts';

const HEARTBEAT_MILLISECONDS = LEASE_MILLISECONDS / 3;

/** So long after one that must be first is the next looked at. */
const AFTER_MILLISECONDS = 50;

/** So long after the store was out of reach a job is done again. */
const STORE_PAUSE_MILLISECONDS = 1000;

export interface JobPorts {
  readonly store: Store;
  readonly committer: Committer;
  readonly outcomes: JobOutcomes;
  readonly limits: RateLimits;
  readonly clock: Clock;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly signal: AbortSignal;
}

function failureOf(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof HandlerFailure)) return { reason };
  const { retry, retryAfterMilliseconds } = error;
  return {
    reason,
    ...(retry ? {} : { isFinal: true }),
    ...(retryAfterMilliseconds === undefined ? {} : { retryAfterMilliseconds }),
  };
}

/** Runs the jobs of the outbox: at least once each, with a lease, tried again with growing pauses, an incident when that does not help. */
export class Jobs {
  readonly #ports: JobPorts;

  constructor(ports: JobPorts) {
    this.#ports = ports;
  }

  /** Takes jobs that are due and that nobody has, by priority and age. */
  async claim(limit: number): Promise<readonly JobTable[]> {
    const now = this.#ports.clock.now();
    const lease = later(now, LEASE_MILLISECONDS);
    return this.#ports.store.claimJobs({ now, lease_until: lease, topic: '', worker: null, limit });
  }

  /** Carries out a job that was claimed, or puts it off where its handler may not be called so often. */
  async carryOut(job: JobTable): Promise<void> {
    const { outcomes, limits, clock } = this.#ports;
    const now = clock.now();
    const before = await this.#before(job);
    if (before !== undefined) {
      await outcomes.postpone(job, later(before, AFTER_MILLISECONDS));
      return;
    }
    const turn = limits.turnOf(job.handler, job.job_id, now);
    if (turn > now) await outcomes.postpone(job, turn);
    else await this.#carryOut(job);
  }

  /** When the one is due that must be done before it. */
  async #before(job: JobTable): Promise<string | undefined> {
    const first = firstOfSameOrder(job);
    if (first === undefined) return undefined;
    const [found] = await this.#ports.store.query('jobBefore', { first, job_id: job.job_id });
    if (found === undefined) return undefined;
    const now = this.#ports.clock.now();
    // One that was due long ago is in hand at this moment.
    return [found.due_at, now].sort().at(-1);
  }

  async #carryOut(job: JobTable): Promise<void> {
    const { outcomes, clock } = this.#ports;
    try {
      await outcomes.complete(job, await this.#work(job));
    } catch (error) {
      if (error instanceof BpmnError) await outcomes.throwError(job, error);
      // Says nothing of the handler: it is no attempt, however often a database fails over.
      else if (isOutOfReach(error))
        await outcomes.postpone(job, later(clock.now(), STORE_PAUSE_MILLISECONDS));
      else await outcomes.fail(job, failureOf(error));
    }
  }

  /** The job is this node's for as long as the handler works, and no longer: what became of it may be that it is tried again soon. */
  async #work(job: JobTable): Promise<JsonObject> {
    const heartbeat = this.#keep(job);
    try {
      return await this.#call(job);
    } finally {
      heartbeat.cancel();
    }
  }

  /** Extends the lease for as long as the handler works, so that no other node begins the same job. */
  #keep(job: JobTable): { readonly cancel: () => void } {
    const { schedule, now } = this.#ports.clock;
    if (schedule === undefined) return { cancel: () => undefined };
    const extend = (): void => {
      const values = { job_id: job.job_id, lease_until: later(now(), LEASE_MILLISECONDS) };
      // Where the store is out of reach the lease ends: the job is done again, which handlers must bear in any case.
      void this.#ports.committer.commit([{ statement: 'extendLease', values }]).catch(() => undefined);
      next = schedule(HEARTBEAT_MILLISECONDS, extend);
    };
    let next = schedule(HEARTBEAT_MILLISECONDS, extend);
    return { cancel: () => next.cancel() };
  }

  async #call(job: JobTable): Promise<JsonObject> {
    const handler = this.#ports.handlers.get(job.handler);
    if (handler === undefined) throw new Error(`No handler '${job.handler}' is registered`);
    const result = await handler({
      caseId: job.case_id,
      element: job.element,
      input: JSON.parse(job.input) as JsonObject,
      idempotencyKey: job.job_id,
      attempt: job.attempts,
      signal: this.#ports.signal,
    });
    return JSON.parse(JSON.stringify(result ?? {})) as JsonObject;
  }
}
