import type { Actor } from '../model/actor.ts';
import type { Command } from '../model/command.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { JobTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import type { Write } from '../store/write-set.ts';
import type { CaseRunner } from './case-runner.ts';
import type { Clock } from './clock.ts';
import type { Committer } from './committer.ts';
import { later } from './later.ts';
import type { Patience } from './patience.ts';
import { sealWrites } from './seal-writes.ts';

const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 3_600_000;

/** The topic of what could not be handed on: nobody fetches it. */
export const DEAD_LETTERS = 'motcua:dead-letters';

/** How a job failed, and when it may be tried again at the earliest; default: after a pause that grows. */
export interface Failure {
  readonly reason: string;
  readonly retryAfterMilliseconds?: number;
  /** No further attempt would mend it. */
  readonly isFinal?: true;
}

/** Who says how a job ended, and whose patience it is. Nothing: the engine itself did it. */
export interface JobReport {
  readonly actor?: Actor | undefined;
  readonly patience?: Patience;
}

/** Between 0 and 1, the same for the same text: what failed together is not tried again together. */
function fractionOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  return (hash % 1000) / 1000;
}

/** The pause before the next attempt: doubled each time, and shorter by up to a quarter. */
function pauseAfter(attempts: number, jobId: string): number {
  const longest = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** (attempts - 1), LONGEST_PAUSE_MILLISECONDS);
  return Math.round(longest * (1 - fractionOf(`${jobId}:${attempts}`) / 4));
}

export interface JobOutcomePorts {
  readonly store: Pick<Store, 'query'>;
  readonly keys: KeyRing;
  readonly committer: Committer;
  readonly runner: CaseRunner;
  readonly clock: Clock;
  /** Something will be due at a moment. */
  readonly wakeAt: (due: string) => void;
}

/** What becomes of a job, whoever did it: the engine's own process or a worker outside. */
export class JobOutcomes {
  readonly #ports: JobOutcomePorts;

  constructor(ports: JobOutcomePorts) {
    this.#ports = ports;
  }

  /** Its result goes into the case. */
  async complete(job: JobTable, data: JsonObject, report: JobReport = {}): Promise<void> {
    const { token, scope } = job;
    if (token === null) await this.#ports.committer.commit([removal(job)], report.patience);
    else await this.#run(job, 'complete-job', { type: 'complete', scope, token, data }, report);
  }

  /** It ended with an error that the process knows. */
  async throwError(
    job: JobTable,
    { code, data }: { code: string; data: JsonObject },
    report: JobReport = {},
  ): Promise<void> {
    const { token, scope } = job;
    if (token !== null) await this.#run(job, 'throw', { type: 'throw', scope, token, code, data }, report);
  }

  /** It is tried again later. Where its attempts are used up it is an incident; what belongs to no step is set aside. */
  async fail(
    job: JobTable,
    { reason, retryAfterMilliseconds, isFinal }: Failure,
    report: JobReport = {},
  ): Promise<void> {
    const { token, scope, element, handler } = job;
    const attempts = job.attempts + 1;
    const isLast = isFinal === true || attempts >= job.retries;
    if (isLast && token === null) {
      const values = { job_id: job.job_id, attempts, failure: reason, topic: DEAD_LETTERS };
      await this.#note(job, { statement: 'setJobAside', values }, report);
      return;
    }
    if (!isLast) {
      const pause = retryAfterMilliseconds ?? pauseAfter(attempts, job.job_id);
      const due = later(this.#ports.clock.now(), pause);
      await this.#retry(job, { attempts, failure: reason, due_at: due }, report);
      return;
    }
    if (token === null) return;
    const params: Record<string, Json> = { handler, attempts, reason };
    const problem: Problem = { code: 'HANDLER_FAILED', severity: 'error', element, params };
    await this.#run(job, 'fail', { type: 'fail', scope, token, problem }, report);
  }

  /** Not an attempt: it is only done later. */
  async postpone(job: JobTable, dueAt: string): Promise<void> {
    await this.#retry(job, { attempts: job.attempts, failure: job.failure, due_at: dueAt });
  }

  async #retry(
    job: JobTable,
    again: Pick<JobTable, 'attempts' | 'failure' | 'due_at'>,
    report: JobReport = {},
  ): Promise<void> {
    await this.#note(job, { statement: 'retryJob', values: { job_id: job.job_id, ...again } }, report);
    this.#ports.wakeAt(again.due_at);
  }

  /** What went wrong can name people: it is sealed with the key of the case, where the job belongs to one. */
  async #note(job: JobTable, write: Write, { patience }: JobReport): Promise<void> {
    const { store, keys, committer } = this.#ports;
    const [row] =
      write.values.failure === null ? [] : await store.query('caseById', { case_id: job.case_id });
    const key = row === undefined ? undefined : await keys.ofCase(row);
    await committer.commit(sealWrites([write], key), patience);
  }

  /** The job is over with the command: the kernel closes it, or it would be run again. A job whose token has gone is nothing to do. */
  async #run(job: JobTable, type: string, command: Command, { actor, patience }: JobReport): Promise<void> {
    await this.#ports.runner.run({
      caseId: job.case_id,
      type,
      id: `${job.job_id}:${type}:${job.attempts}`,
      ...(actor === undefined ? {} : { actor }),
      ...(patience === undefined ? {} : { patience }),
      prepare: () => ({ command, writes: [removal(job)], records: [job.scope] }),
    });
  }
}

function removal(job: JobTable): Write {
  return { statement: 'removeJob', values: { job_id: job.job_id } };
}
