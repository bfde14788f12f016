import type { Store } from '@motcua/engine';
import type { Life } from './life.ts';

type Job = Awaited<ReturnType<Store['claimJobs']>>[number];
type WriteSet = Parameters<Store['commit']>[0][number];

/** What gives a job back to whoever comes first. */
const GIVES_BACK: ReadonlySet<string> = new Set(['retryJob', 'removeJob', 'setJobAside', 'replayJob']);
const EXTENDS: ReadonlySet<string> = new Set(['extendLease', 'extendLock']);

/** Watches that no job is taken from a node that is at it and whose time is not over. */
export class Leases {
  readonly faults: string[] = [];
  readonly #held = new Map<string, { readonly life: Life; until: string }>();

  claimed(jobs: readonly Job[], life: Life, now: string): void {
    for (const { job_id: id, lease_until: until } of jobs) {
      const holder = this.#held.get(id);
      if (holder !== undefined && holder.until > now && !holder.life.isOver)
        this.faults.push(`job ${id} was taken at ${now} from who has it until ${holder.until}`);
      this.#held.set(id, { life, until: until ?? '' });
    }
  }

  /** A node may take a job in the transaction that makes it. */
  wrote(set: WriteSet, life: Life): void {
    for (const { statement, values } of set) {
      if (statement === 'addJob' && values.lease_until !== null)
        this.#held.set(String(values.job_id), { life, until: String(values.lease_until) });
      const holder = this.#held.get(String(values.job_id));
      if (holder === undefined) continue;
      if (GIVES_BACK.has(statement)) this.#held.delete(String(values.job_id));
      else if (EXTENDS.has(statement)) holder.until = String(values.lease_until);
    }
  }
}
