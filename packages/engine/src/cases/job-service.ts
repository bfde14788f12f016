import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Committer } from '../runtime/committer.ts';
import { DEAD_LETTERS, type Failure, type JobOutcomes, type JobReport } from '../runtime/job-outcomes.ts';
import { later } from '../runtime/later.ts';
import { type CommandLimits, Patience } from '../runtime/patience.ts';
import type { WorkSignal } from '../runtime/work-signal.ts';
import type { JobTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { plainObject } from '../util/plain-json.ts';

/** A job that a worker outside has fetched. */
export interface ExternalJob {
  /** Also its idempotency key: the same at every attempt. */
  readonly jobId: string;
  readonly caseId: string;
  readonly element: string;
  readonly topic: string;
  readonly input: JsonObject;
  /** How often it was tried before. */
  readonly attempt: number;
  /** Until this moment nobody else gets it. */
  readonly lockedUntil: string;
}

interface JobCall extends CommandLimits {
  readonly jobId: string;
  /** Who fetched it. */
  readonly worker: string;
  /** On whose account the worker says it: kept with the command. */
  readonly actor?: Actor;
}

const DEFAULT_LOCK_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 55;
/** Longest that a job is kept or put off: a year. Moments are compared as text, which later ones would outgrow. */
const LONGEST_SECONDS = 366 * 86_400;
/** How often a waiting call looks by itself: what another process left is found then. */
const LOOK_MILLISECONDS = 1000;

export interface JobServicePorts {
  readonly store: Store;
  readonly committer: Committer;
  readonly outcomes: JobOutcomes;
  readonly clock: Clock;
  readonly work: WorkSignal;
}

/**
 * Work of the handlers that are named as external: workers outside fetch it, do it and say how it ended. At least once: who does not come back
 * before the lock is over loses the job to the next.
 */
export class JobService {
  readonly #ports: JobServicePorts;

  constructor(ports: JobServicePorts) {
    this.#ports = ports;
  }

  /**
   * Takes up to `limit` jobs of the topics for `lockSeconds` (default 60). Where there are none it waits up to `waitSeconds` (at most 55,
   * default 0) for one to come, or until `signal` ends the wait.
   */
  async fetch(options: {
    readonly worker: string;
    readonly topics: readonly string[];
    readonly limit?: number;
    readonly lockSeconds?: number;
    readonly waitSeconds?: number;
    readonly signal?: AbortSignal;
  }): Promise<{ readonly items: readonly ExternalJob[] }> {
    const { waitSeconds = 0, signal, limit = 1, lockSeconds = DEFAULT_LOCK_SECONDS } = options;
    requireNumber('waitSeconds', waitSeconds, waitSeconds >= 0);
    requireNumber('limit', limit, Number.isSafeInteger(limit) && limit >= 1);
    requireLock(lockSeconds);
    const end = later(this.#ports.clock.now(), Math.min(waitSeconds, LONGEST_WAIT_SECONDS) * 1000);
    for (;;) {
      const changed = this.#ports.work.next(LOOK_MILLISECONDS);
      const items = await this.#claim(options);
      const isOver = this.#ports.clock.now() >= end || signal?.aborted === true;
      if (items.length > 0 || isOver || changed === undefined) {
        changed?.cancel();
        return { items };
      }
      await changed.done;
    }
  }

  /** Keeps a job for further `lockSeconds` from now on. */
  async extend(
    options: JobCall & { readonly lockSeconds?: number },
  ): Promise<{ readonly lockedUntil: string }> {
    const { jobId, worker, lockSeconds = DEFAULT_LOCK_SECONDS } = options;
    requireLock(lockSeconds);
    const lockedUntil = later(this.#ports.clock.now(), lockSeconds * 1000);
    const values = { job_id: jobId, worker, lease_until: lockedUntil };
    const extension = { statement: 'extendLock', values, expect: { rows: 1, otherwise: 'gone' } } as const;
    const patience = new Patience(options);
    const written = await patience.over(() => this.#ports.committer.commit([extension], patience));
    return written.written ? { lockedUntil } : refuseJob(options);
  }

  /** The work is done: its result goes into the case. Said twice it counts once. */
  async complete(options: JobCall & { readonly data?: JsonObject }): Promise<void> {
    const data = plainObject(options.data ?? {});
    await this.#report(options, 'complete-job', (job, report) =>
      this.#ports.outcomes.complete(job, data, report),
    );
  }

  /** The work ended with an error that the process knows. */
  async throwError(options: JobCall & { readonly code: string; readonly data?: JsonObject }): Promise<void> {
    const { code } = options;
    const data = plainObject(options.data ?? {});
    await this.#report(options, 'throw', (job, report) =>
      this.#ports.outcomes.throwError(job, { code, data }, report),
    );
  }

  /**
   * The work failed: it is tried again, after `retrySeconds` or a pause that grows, or is an incident where its attempts are used up
   * or no other would help (`retry: false`).
   */
  async fail(
    options: JobCall & { readonly reason: string; readonly retrySeconds?: number; readonly retry?: boolean },
  ): Promise<void> {
    const { reason, retrySeconds, retry } = options;
    if (retrySeconds !== undefined)
      requireNumber('retrySeconds', retrySeconds, retrySeconds >= 0 && retrySeconds <= LONGEST_SECONDS);
    const pause = retrySeconds === undefined ? {} : { retryAfterMilliseconds: retrySeconds * 1000 };
    const failure: Failure = { reason, ...pause, ...(retry === false ? { isFinal: true } : {}) };
    await this.#report(options, 'fail', (job, report) => this.#ports.outcomes.fail(job, failure, report));
  }

  /** What a worker says of a job that it has; where it has said the same before, it is done. */
  async #report(
    call: JobCall,
    outcome: string,
    write: (job: JobTable, report: JobReport) => Promise<void>,
  ): Promise<void> {
    const patience = new Patience(call);
    await patience.over(async () => {
      const job = await this.#held(call, outcome);
      patience.check();
      if (job !== undefined) await write(job, { actor: call.actor, patience });
    });
  }

  async #claim(options: {
    readonly worker: string;
    readonly topics: readonly string[];
    readonly limit?: number;
    readonly lockSeconds?: number;
  }): Promise<readonly ExternalJob[]> {
    const { worker, topics, limit = 1, lockSeconds = DEFAULT_LOCK_SECONDS } = options;
    const now = this.#ports.clock.now();
    const lease = later(now, lockSeconds * 1000);
    const found: ExternalJob[] = [];
    for (const topic of topics) {
      const left = limit - found.length;
      if (left <= 0) break;
      // Those of the engine's own are nobody else's: its work, and what was set aside.
      if (topic === '' || topic === DEAD_LETTERS) continue;
      const claim = { now, lease_until: lease, topic, worker, limit: left };
      found.push(...(await this.#ports.store.claimJobs(claim)).map(externalJob));
    }
    return found;
  }

  /** The job, where the worker still has it; undefined where it has said the same before. */
  async #held(call: JobCall, outcome: string): Promise<JobTable | undefined> {
    const [job] = await this.#ports.store.query('jobById', { job_id: call.jobId });
    if (job !== undefined) return job.worker === call.worker ? job : refuseJob(call);
    return (await this.#wasDone(call.jobId, outcome)) ? undefined : refuseJob(call);
  }

  async #wasDone(jobId: string, outcome: string): Promise<boolean> {
    const row = await this.#ports.store.reads
      .selectFrom('commands')
      .select('seq')
      .where('command_id', '>=', `${jobId}:${outcome}:`)
      .where('command_id', '<', `${jobId}:${outcome};`)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}

function externalJob(job: JobTable): ExternalJob {
  return {
    jobId: job.job_id,
    caseId: job.case_id,
    element: job.element,
    topic: job.topic,
    input: JSON.parse(job.input) as Readonly<Record<string, Json>>,
    attempt: job.attempts,
    lockedUntil: job.lease_until ?? '',
  };
}

function requireLock(lockSeconds: number): void {
  requireNumber('lockSeconds', lockSeconds, lockSeconds > 0 && lockSeconds <= LONGEST_SECONDS);
}

function requireNumber(option: string, value: unknown, isUsable: boolean): void {
  if (typeof value === 'number' && isUsable) return;
  const message = `Expected '${option}' to be a number that can be used, but found ${String(value)}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { option });
}

function refuseJob({ jobId, worker }: JobCall): never {
  const message = `Expected worker '${worker}' to have the job '${jobId}', but it has not: its time was over and another has it, or it is done`;
  throw new MotcuaError(ErrorCode.JOB_NOT_HELD, message, { jobId, worker });
}
