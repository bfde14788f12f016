import type { JobTable } from '../store/schema.ts';
import type { Write, WriteSet } from '../store/write-set.ts';
import type { Clock } from './clock.ts';
import { firstOfSameOrder } from './events/event-jobs.ts';
import { later } from './later.ts';

/** How long a job belongs to who took it. */
export const LEASE_MILLISECONDS = 60_000;

/** The places of this process for jobs. */
export interface JobPlaces {
  reserve(wanted: number): number;
  useReserved(places: number, jobs: readonly JobTable[]): void;
}

/** What a command writes, with the jobs that this process takes at once. */
export interface WithOwnJobs {
  readonly writes: WriteSet;
  /** Called once, when the writes were committed or refused. */
  readonly ended: (written: boolean) => void;
}

const NOTHING_TO_DO = (): void => undefined;

/**
 * Jobs that a command makes, done by the process that carried it out: it takes them in the transaction that writes them, which saves the
 * looking for them and a transaction that claims them. Where its places are taken the jobs are left to whoever looks next.
 */
export class OwnJobs {
  readonly #places: JobPlaces;
  readonly #clock: Clock;

  constructor(ports: { readonly places: JobPlaces; readonly clock: Clock }) {
    this.#places = ports.places;
    this.#clock = ports.clock;
  }

  take(writes: WriteSet): WithOwnJobs {
    const now = this.#clock.now();
    const mayTake = (write: Write): boolean => write.statement === 'addJob' && isFree(jobOf(write), now);
    const wanted = writes.filter(mayTake).length;
    const places = wanted === 0 ? 0 : this.#places.reserve(wanted);
    if (places === 0) return { writes, ended: NOTHING_TO_DO };
    const leaseUntil = later(now, LEASE_MILLISECONDS);
    const taken: JobTable[] = [];
    const withLeases = writes.map((write): Write => {
      if (taken.length === places || !mayTake(write)) return write;
      const job = { ...jobOf(write), lease_until: leaseUntil };
      taken.push(job);
      return { ...write, values: { ...job } };
    });
    return {
      writes: withLeases,
      ended: (written) => this.#places.useReserved(places, written ? taken : []),
    };
  }
}

function jobOf({ values }: Write): JobTable {
  return values as unknown as JobTable;
}

/** Due, nobody's, done by the engine's own processes, and not one of those that must come one after the other. */
function isFree(job: JobTable, now: string): boolean {
  const isDue = job.due_at <= now && job.lease_until === null;
  return isDue && job.topic === '' && firstOfSameOrder(job) === undefined;
}

/** What a command left to do that nobody has taken. */
export interface WorkLeft {
  /** When the first job or timer of it is due. */
  readonly due?: string;
  /** Whether a case began to wait for something, which may have come already. */
  readonly waits: boolean;
}

/** Undefined where nothing is left. */
export function workLeft(writes: WriteSet): WorkLeft | undefined {
  const waits = writes.some(({ statement }) => statement === 'addSubscription');
  const [due] = writes.flatMap((write) => dueOf(write)).sort();
  if (due === undefined && !waits) return undefined;
  return { waits, ...(due === undefined ? {} : { due }) };
}

function dueOf({ statement, values }: Write): readonly string[] {
  const isFreeJob = statement === 'addJob' && values.lease_until === null;
  return isFreeJob || statement === 'putTimer' ? [String(values.due_at)] : [];
}
