import { ErrorCode, MotcuaError } from '../errors.ts';
import type { JobTable } from '../store/schema.ts';
import type { Clock } from './clock.ts';
import type { Jobs } from './jobs.ts';
import type { Messages } from './messages.ts';
import type { Timers } from './timers.ts';

const CONCURRENT_JOBS = 32;
/** How many timers are read at once. */
const TIMER_PAGE = 100;
const PAUSE_AFTER_FAILURE_MILLISECONDS = 1000;
/** At the latest after so long the store is asked again: what other processes wrote is found then. */
const LONGEST_WAIT_MILLISECONDS = 30_000;
const SHORTEST_WAIT_MILLISECONDS = 5;

export interface WorkerPorts {
  readonly jobs: Jobs;
  readonly timers: Timers;
  readonly messages: Pick<Messages, 'match' | 'lookAgain'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  /** How many jobs run at once. Default 32. */
  readonly concurrentJobs?: number | undefined;
}

function placesOf({ concurrentJobs = CONCURRENT_JOBS }: WorkerPorts): number {
  if (Number.isSafeInteger(concurrentJobs) && concurrentJobs > 0) return concurrentJobs;
  const message = `Expected 'concurrentJobs' to be a whole number of at least 1, but it is ${concurrentJobs}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message);
}

/**
 * Does what is due, jobs and timers, until nothing is: at once after a commit that left something, and by the clock. Without a `schedule` in
 * its clock it does nothing by itself; a host with a virtual clock calls `settle`.
 */
export class Worker {
  readonly #ports: WorkerPorts;
  readonly #places: number;
  #running: Promise<void> | undefined;
  #again = false;
  /** Whether all places are taken, so that more jobs may be due than are in hand. */
  #jobsWait = false;
  #closed = false;
  readonly #inHand = new Set<Promise<void>>();
  /** Places that are kept for jobs which are being written. */
  #reserved = 0;
  #nudged: () => void = () => undefined;
  #wakeUp: { readonly cancel: () => void; readonly at: number } | undefined;

  constructor(ports: WorkerPorts) {
    this.#ports = ports;
    this.#places = placesOf(ports);
  }

  /** Something may be due: looks soon. */
  readonly nudge = (): void => {
    this.#again = true;
    this.#nudged();
    if (this.#closed || this.#running !== undefined || this.#ports.clock.schedule === undefined) return;
    // Where the store is out of reach: again in a while.
    this.settle().catch((error: unknown) => {
      this.#ports.onError(error);
      this.#wakeIn(PAUSE_AFTER_FAILURE_MILLISECONDS);
    });
  };

  /** Something will be due at a moment: looks then, or soon where it is due already. */
  readonly wakeAt = (due: string): void => {
    const wait = this.#until(due);
    if (wait <= 0 || this.#running !== undefined || this.#wakeUp === undefined) this.nudge();
    else if (this.#now() + wait < this.#wakeUp.at) this.#wakeIn(wait);
  };

  /** Places for jobs that are about to be written: fewer than `wanted` or none where places are taken, or jobs that wait come first. */
  reserve(wanted: number): number {
    if (this.#closed || this.#jobsWait || this.#ports.clock.schedule === undefined) return 0;
    const places = Math.min(wanted, this.#free);
    this.#reserved += places;
    return places;
  }

  /** Gives reserved places back and does the jobs that were written for them. */
  useReserved(places: number, jobs: readonly JobTable[]): void {
    this.#reserved -= places;
    // Left until its lease ends where the process does.
    if (this.#closed) return;
    for (const job of jobs) this.#begin(() => this.#ports.jobs.carryOut(job));
    // Who waits for a place, or for what is in hand, looks at both anew.
    this.#nudged();
  }

  /** Resolves when nothing is due any more. */
  settle(): Promise<void> {
    this.#again = true;
    this.#nudged();
    this.#running ??= this.#loop();
    return this.#running;
  }

  /** Lets what runs come to its end and begins nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#nudged();
    this.#wakeUp?.cancel();
    // Who began it has been told of its failure.
    await this.#running?.catch(() => undefined);
    await Promise.all(this.#inHand);
  }

  async #loop(): Promise<void> {
    try {
      do {
        await this.#workOff();
        await this.#sleep();
        // A nudge that came while the next moment was looked up must not wait for that moment.
      } while (this.#again && !this.#closed);
    } finally {
      // At once: a nudge between the end of the loop and that of its promise would be lost.
      this.#running = undefined;
    }
  }

  async #workOff(): Promise<void> {
    while (!this.#closed && (this.#again || this.#jobsWait || this.#inHand.size > 0)) {
      if (!this.#again && !this.#mayClaim) await this.#somethingHappens();
      if (this.#again || this.#mayClaim) await this.#round();
    }
  }

  /** Jobs are left over from a page that was full, and there is a place for one. */
  get #mayClaim(): boolean {
    return this.#jobsWait && this.#free > 0;
  }

  get #free(): number {
    return this.#places - this.#inHand.size - this.#reserved;
  }

  #now(): number {
    return new Date(this.#ports.clock.now()).getTime();
  }

  #until(due: string): number {
    return new Date(due).getTime() - this.#now();
  }

  /** A job that is in hand comes to its end, or something new may be due: a slow handler does not hold up the others. */
  async #somethingHappens(): Promise<void> {
    const nudged = new Promise<void>((resolve) => {
      this.#nudged = resolve;
    });
    await Promise.race([nudged, ...this.#inHand]);
  }

  /** What it leads to nudges again; so does a page that was full. */
  async #round(): Promise<void> {
    this.#again = false;
    const free = this.#free;
    const jobs = free > 0 ? await this.#ports.jobs.claim(free) : [];
    this.#jobsWait = jobs.length === free;
    for (const job of jobs) this.#begin(() => this.#ports.jobs.carryOut(job));
    const timers = await this.#ports.timers.due(this.#ports.clock.now(), TIMER_PAGE);
    // Begun in the order of their times; together, so that they are committed together.
    const fired = await Promise.all(timers.map((timer) => this.#guard(() => this.#ports.timers.fire(timer))));
    if (timers.length === TIMER_PAGE && fired.includes(true)) this.#again = true;
    await this.#guard(() => this.#ports.messages.match());
  }

  #begin(work: () => Promise<void>): void {
    const done = this.#guard(work).then(() => {
      this.#inHand.delete(done);
    });
    this.#inHand.add(done);
  }

  /** One piece of work that fails must not stop the others. */
  async #guard(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#ports.onError(error);
      return false;
    }
  }

  async #sleep(): Promise<void> {
    if (this.#ports.clock.schedule === undefined || this.#closed) return;
    const due = await this.#ports.timers.nextDue();
    this.#wakeIn(due === undefined ? LONGEST_WAIT_MILLISECONDS : this.#until(due));
  }

  #wakeIn(wait: number): void {
    if (this.#closed) return;
    this.#wakeUp?.cancel();
    const milliseconds = Math.min(Math.max(wait, SHORTEST_WAIT_MILLISECONDS), LONGEST_WAIT_MILLISECONDS);
    const scheduled = this.#ports.clock.schedule?.(milliseconds, () => {
      this.#wakeUp = undefined;
      // Whoever kept a message may have gone before it was matched.
      this.#ports.messages.lookAgain();
      this.nudge();
    });
    this.#wakeUp =
      scheduled === undefined
        ? undefined
        : { cancel: () => scheduled.cancel(), at: this.#now() + milliseconds };
  }
}
