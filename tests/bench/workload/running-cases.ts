import { createEngine, type Engine, type Store } from '@motcua/engine';

/** What one transaction writes. */
export type Sets = Parameters<Store['commit']>[0];

/** Makes an empty store of the kind that is measured. */
export type MakeStore = () => Store | Promise<Store>;

/** Before anything is measured, also of peers: a server runs for long, and what is compiled at first use is no cost of a step. */
export const SECONDS_OF_WARM_UP = 4;
const ROUNDS = 5;
const SECONDS_OF_ROUND = 0.8;
const LOOK_MILLISECONDS = 500;

/** Tells who waits that a task of a case is open, or that the case has ended: what a host learns from its own notifications. */
class Watched {
  readonly #waiting = new Map<string, (taskId: string) => void>();

  wait(what: 'opened' | 'ended', caseId: string): Promise<string> {
    return new Promise((resolve) => this.#waiting.set(`${what} ${caseId}`, resolve));
  }

  written(sets: Sets): void {
    for (const set of sets) {
      for (const { statement, values } of set) {
        if (statement === 'openTask') this.#tell(`opened ${values.case_id}`, String(values.task_id));
        if (statement === 'updateCase' && values.ended_at !== null) this.#tell(`ended ${values.case_id}`, '');
      }
    }
  }

  #tell(key: string, taskId: string): void {
    this.#waiting.get(key)?.(taskId);
    this.#waiting.delete(key);
  }
}

/** A store that tells what was committed together, before and after. */
function watchedStore(
  store: Store,
  { begun, watched }: { begun: (sets: Sets) => void; watched: Watched },
): Store {
  const commit: Store['commit'] = async (sets) => {
    begun(sets);
    const results = await store.commit(sets);
    watched.written(sets);
    return results;
  };
  return new Proxy(store, {
    get(target, name) {
      if (name === 'commit') return commit;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export interface Round {
  readonly cases: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly times: readonly number[];
}

/** An engine on a store, with callers that carry cases of a model with one user task from start to end. */
export class RunningCases {
  /** What was committed together since the last round began, where that is recorded. */
  readonly groups: Sets[];
  readonly #watched: Watched;
  readonly #engine: Engine;
  #cases = 0;

  private constructor(parts: {
    readonly engine: Engine;
    readonly groups: Sets[];
    readonly watched: Watched;
  }) {
    this.#engine = parts.engine;
    this.groups = parts.groups;
    this.#watched = parts.watched;
  }

  static async open({
    store,
    model,
    isRecorded,
  }: {
    readonly store: Store;
    readonly model: string;
    /** For a floor that writes the same rows. Else nothing is kept, as in a server. */
    readonly isRecorded: boolean;
  }): Promise<RunningCases> {
    const groups: Sets[] = [];
    const begun = (sets: Sets): void => {
      if (isRecorded) groups.push(sets);
    };
    const watched = new Watched();
    const engine = await createEngine({
      store: watchedStore(store, { begun, watched }),
      handlers: { lookup: async () => ({ amount: 20 }) },
    });
    await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: model }] });
    return new RunningCases({ engine, groups, watched });
  }

  /** Callers begin cases one after the other for as long as `more` says so. */
  async run(callers: number, more: (cases: number) => boolean): Promise<Round> {
    const first = this.#cases;
    const times: number[] = [];
    this.groups.length = 0;
    const caller = async (): Promise<void> => {
      while (more(this.#cases - first)) {
        this.#cases += 1;
        await this.#one(`case ${this.#cases}`, times);
      }
    };
    const { seconds, cpu } = await measured(async () => {
      await Promise.all(Array.from({ length: callers }, caller));
    });
    return { cases: this.#cases - first, seconds, cpu, times };
  }

  runFor(callers: number, seconds: number): Promise<Round> {
    const end = performance.now() + seconds * 1000;
    return this.run(callers, () => performance.now() < end);
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }

  /** Starts a case, waits until its first step has led to the user task, completes that, and waits for the end. */
  async #one(businessKey: string, times: number[]): Promise<void> {
    const { cases, tasks } = this.#engine;
    const begin = performance.now();
    const { caseId } = await cases.start({ procedure: 'bench', data: { amount: 20 }, businessKey });
    times.push(performance.now() - begin);
    const taskId = await this.#opened(caseId);
    const ended = this.#watched.wait('ended', caseId);
    const completing = performance.now();
    await tasks.complete({ taskId, data: {} });
    times.push(performance.now() - completing);
    await ended;
  }

  /** By the store of this process, or, where another process carried the case on, by looking. */
  async #opened(caseId: string): Promise<string> {
    const opened = this.#watched.wait('opened', caseId);
    for (;;) {
      const told = await within(opened, LOOK_MILLISECONDS);
      if (told !== undefined) return told;
      const [task] = (await this.#engine.tasks.list({ caseId })).items;
      if (task !== undefined) return task.taskId;
    }
  }
}

/** Undefined where it takes longer. */
function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, undefined);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Cases a second at a number of callers, on an empty database: the median of rounds after a warm-up. */
export async function casesPerSecond(options: {
  readonly store: Store;
  readonly model: string;
  readonly callers: number;
}): Promise<number> {
  const { callers } = options;
  const cases = await RunningCases.open({ ...options, isRecorded: false });
  await cases.runFor(callers, SECONDS_OF_WARM_UP);
  const rates: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    const round = await cases.runFor(callers, SECONDS_OF_ROUND);
    rates.push(round.cases / round.seconds);
  }
  await cases.close();
  return median(rates);
}

export async function measured(work: () => Promise<void>): Promise<{ seconds: number; cpu: number }> {
  const before = process.cpuUsage();
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpu: user + system };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
