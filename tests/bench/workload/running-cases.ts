import { createEngine, type Engine, type Store } from '@motcua/engine';
import { measured } from './rates.ts';

/** What one transaction writes. */
export type Sets = Parameters<Store['commit']>[0];

/** Makes an empty store of the kind that is measured. */
export type MakeStore = () => Store | Promise<Store>;

const LOOK_MILLISECONDS = 500;

/** What is committed: told to those who wait for it, counted, and kept where a floor is to write it again. */
class Commits {
  /** Together, what was committed together. */
  groups: Sets[] | undefined;
  steps = 0;
  readonly #waiting = new Map<string, (taskId: string) => void>();

  constructor(store: Store) {
    const commit = store.commit.bind(store);
    store.commit = async (sets) => {
      this.groups?.push(sets);
      const results = await commit(sets);
      for (const set of sets) this.#written(set);
      return results;
    };
  }

  /** Resolves when a task of a case is open, or when it has ended: what a host learns from its own notifications. */
  wait(what: 'opened' | 'ended', caseId: string): Promise<string> {
    return new Promise((resolve) => this.#waiting.set(`${what} ${caseId}`, resolve));
  }

  #written(set: Sets[number]): void {
    for (const { statement, values } of set) {
      if (statement === 'addCommand') this.steps += 1;
      if (statement === 'openTask') this.#tell(`opened ${values.case_id}`, String(values.task_id));
      if (statement === 'updateCase' && values.ended_at !== null) this.#tell(`ended ${values.case_id}`, '');
    }
  }

  #tell(key: string, taskId: string): void {
    this.#waiting.get(key)?.(taskId);
    this.#waiting.delete(key);
  }
}

export interface Round {
  readonly cases: number;
  readonly steps: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly times: readonly number[];
}

/** An engine on a store, with callers that carry cases of a model with one user task from start to end. */
export class RunningCases {
  readonly #commits: Commits;
  readonly #engine: Engine;
  #cases = 0;

  private constructor(parts: { readonly engine: Engine; readonly commits: Commits }) {
    this.#engine = parts.engine;
    this.#commits = parts.commits;
  }

  static async open({
    store,
    model,
  }: {
    readonly store: Store;
    readonly model: string;
  }): Promise<RunningCases> {
    const commits = new Commits(store);
    const engine = await createEngine({ store, handlers: { lookup: async () => ({ amount: 20 }) } });
    await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: model }] });
    return new RunningCases({ engine, commits });
  }

  /** Callers begin cases one after the other for so long. */
  async runFor(callers: number, seconds: number): Promise<Round> {
    const first = { cases: this.#cases, steps: this.#commits.steps };
    const times: number[] = [];
    const end = performance.now() + seconds * 1000;
    const caller = async (): Promise<void> => {
      while (performance.now() < end) {
        this.#cases += 1;
        await this.#one(`case ${this.#cases}`, times);
      }
    };
    const taken = await measured(async () => {
      await Promise.all(Array.from({ length: callers }, caller));
    });
    return {
      cases: this.#cases - first.cases,
      steps: this.#commits.steps - first.steps,
      ...taken,
      times,
    };
  }

  /** What they commit together in so long, for a floor. Not measured: to keep all that costs what no server pays. */
  async recordFor(callers: number, seconds: number): Promise<readonly Sets[]> {
    const groups: Sets[] = [];
    this.#commits.groups = groups;
    await this.runFor(callers, seconds);
    this.#commits.groups = undefined;
    return groups;
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
    const ended = this.#commits.wait('ended', caseId);
    const completing = performance.now();
    await tasks.complete({ taskId, data: {} });
    times.push(performance.now() - completing);
    await ended;
  }

  /** By the store of this process, or, where another process carried the case on, by looking. */
  async #opened(caseId: string): Promise<string> {
    const opened = this.#commits.wait('opened', caseId);
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
