import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Committer } from '../runtime/committer.ts';
import { DEAD_LETTERS } from '../runtime/job-outcomes.ts';
import { type CommandLimits, Patience } from '../runtime/patience.ts';
import type { Store } from '../store/store.ts';

/** Something that the engine could not hand on however often it tried: events for a sink, a message, a notice. */
export interface DeadLetter {
  readonly jobId: string;
  readonly caseId: string;
  readonly handler: string;
  readonly attempts: number;
  /** What was said when it failed last. */
  readonly failure: string | null;
}

export interface OutboxPorts {
  readonly store: Store;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly nudge: () => void;
}

/** What could not be handed on. For the host and its administrators. */
export class OutboxService {
  readonly #ports: OutboxPorts;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
  }

  /** What was set aside, the oldest first. */
  async list(options: { readonly limit?: number } = {}): Promise<{ readonly items: readonly DeadLetter[] }> {
    const rows = await this.#ports.store.reads
      .selectFrom('jobs')
      .select(['job_id', 'case_id', 'handler', 'attempts', 'failure'])
      .where('topic', '=', DEAD_LETTERS)
      .orderBy('due_at')
      .orderBy('job_id')
      .limit(options.limit ?? 50)
      .execute();
    const items = rows.map(({ job_id: jobId, case_id: caseId, ...row }) => ({ jobId, caseId, ...row }));
    return { items };
  }

  /** Tries again what was set aside, with the same ids, as often as at first. */
  async replay({ jobId, ...limits }: { readonly jobId: string } & CommandLimits): Promise<void> {
    const { committer, clock, nudge } = this.#ports;
    const values = { job_id: jobId, due_at: clock.now(), dead: DEAD_LETTERS };
    const replay = { statement: 'replayJob', values, expect: { rows: 1, otherwise: 'gone' } } as const;
    const patience = new Patience(limits);
    const written = await patience.over(() => committer.commit([replay], patience));
    if (!written.written) {
      const message = `Expected '${jobId}' to be something that was set aside, but it is not`;
      throw new MotcuaError(ErrorCode.JOB_NOT_HELD, message, { jobId });
    }
    nudge();
  }
}
