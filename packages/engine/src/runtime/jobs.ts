import type { Json, JsonObject } from '../model/json.ts';
import type { JobTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { CaseRunner } from './case-runner.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';
import { BpmnError, type Handler } from './handlers.ts';

/** How long a job belongs to who took it. */
const LEASE_MILLISECONDS = 60_000;
const HEARTBEAT_MILLISECONDS = LEASE_MILLISECONDS / 3;
const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 3_600_000;

export interface JobPorts {
  readonly store: Store;
  readonly committer: Committer;
  readonly runner: CaseRunner;
  readonly clock: Clock;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly signal: AbortSignal;
}

function later(now: string, milliseconds: number): string {
  return new Date(new Date(now).getTime() + milliseconds).toISOString();
}

/** The pause before the next attempt: doubled each time. */
function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_MILLISECONDS);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs the jobs of the outbox: at least once each, with a lease, tried again with growing pauses, an incident when that does not help. */
export class Jobs {
  readonly #ports: JobPorts;

  constructor(ports: JobPorts) {
    this.#ports = ports;
  }

  /** Takes jobs that are due and that nobody has, the oldest first. */
  async claim(limit: number): Promise<readonly JobTable[]> {
    const now = this.#ports.clock.now();
    return this.#ports.store.claimJobs({ now, lease_until: later(now, LEASE_MILLISECONDS), limit });
  }

  /** Carries out a job that was claimed. */
  async carryOut(job: JobTable): Promise<void> {
    const heartbeat = this.#keep(job);
    try {
      await this.#complete(job, await this.#call(job));
    } catch (error) {
      if (error instanceof BpmnError) await this.#throw(job, error);
      else await this.#failed(job, error);
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

  async #complete(job: JobTable, data: JsonObject): Promise<void> {
    const { token } = job;
    if (token === null) {
      await this.#ports.committer.commit([{ statement: 'removeJob', values: { job_id: job.job_id } }]);
      return;
    }
    await this.#run(job, 'complete-job', { type: 'complete', scope: job.scope, token, data });
  }

  async #throw(job: JobTable, error: BpmnError): Promise<void> {
    const { code, data } = error;
    if (job.token !== null)
      await this.#run(job, 'throw', { type: 'throw', scope: job.scope, token: job.token, code, data });
  }

  async #failed(job: JobTable, error: unknown): Promise<void> {
    const attempts = job.attempts + 1;
    const failure = messageOf(error);
    const now = this.#ports.clock.now();
    const values = { job_id: job.job_id, attempts, failure, due_at: later(now, pauseAfter(attempts)) };
    if (attempts < job.retries || job.token === null) {
      await this.#ports.committer.commit([{ statement: 'retryJob', values }]);
      return;
    }
    const params: Record<string, Json> = { handler: job.handler, attempts, reason: failure };
    const problem = { code: 'HANDLER_FAILED', severity: 'error', element: job.element, params } as const;
    await this.#run(job, 'fail', { type: 'fail', scope: job.scope, token: job.token, problem });
  }

  /** The job is over with the command: the kernel closes it, or it would be run again. A job whose token has gone is nothing to do. */
  async #run(job: JobTable, type: string, command: Parameters<typeof commandOf>[0]): Promise<void> {
    const removal = { statement: 'removeJob', values: { job_id: job.job_id } } as const;
    await this.#ports.runner.run({
      caseId: job.case_id,
      type,
      id: `${job.job_id}:${type}:${job.attempts}`,
      prepare: () => ({ command: commandOf(command), writes: [removal], records: [job.scope] }),
    });
  }
}

type JobCommand =
  | { readonly type: 'complete'; readonly scope: string; readonly token: string; readonly data: JsonObject }
  | {
      readonly type: 'throw';
      readonly scope: string;
      readonly token: string;
      readonly code: string;
      readonly data: JsonObject;
    }
  | {
      readonly type: 'fail';
      readonly scope: string;
      readonly token: string;
      readonly problem: {
        readonly code: string;
        readonly severity: 'error';
        readonly element: string;
        readonly params: Readonly<Record<string, Json>>;
      };
    };

function commandOf(command: JobCommand): JobCommand {
  return command;
}
