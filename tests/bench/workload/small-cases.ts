import { createEngine, type Engine, type Store } from '@motcua/engine';
import { smallCase } from './models.ts';

const CALLERS = [1, 8, 32];
/** Cases before the first that is measured: a server runs for long, and what is compiled at first use is no cost of a step. */
const WARM_UP = 400;
const ROUNDS = 5;
const SECONDS_OF_ROUND = 0.8;

/** What one transaction writes. */
export type Sets = Parameters<Store['commit']>[0];

/** Durable «small» cases at a number of callers, beside the floor: the same rows by prepared statements and nothing else. */
export interface SmallCaseFigures {
  readonly callers: number;
  readonly casesPerSecond: number;
  readonly stepsPerSecond: number;
  readonly floor: number;
  /** The median over the rounds, each of which runs the engine and then the floor, so that both have the same load beside them. */
  readonly ratio: number;
  /** Of this process alone, in microseconds: what another load on the machine changes least. */
  readonly cpuPerStep: number;
  readonly floorCpuPerStep: number;
  readonly p50ms: number;
  readonly p99ms: number;
}

/** Tells who waits for the user task of a case that it is open: what a host learns from its own notifications. */
type Opened = Map<string, (taskId: string) => void>;

/** A store that remembers what was committed together, so that the floor can write the very same rows. */
function recorded(store: Store, groups: Sets[], opened: Opened): Store {
  const commit: Store['commit'] = async (sets) => {
    groups.push(sets);
    const results = await store.commit(sets);
    for (const set of sets) {
      for (const { statement, values } of set)
        if (statement === 'openTask') opened.get(String(values.case_id))?.(String(values.task_id));
    }
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

/** Starts a case, waits until its service task has led to the user task, and completes that. */
async function oneCase(engine: Engine, opened: Opened, businessKey: string, times: number[]): Promise<void> {
  const begin = performance.now();
  const { caseId } = await engine.cases.start({ procedure: 'bench', data: { amount: 20 }, businessKey });
  times.push(performance.now() - begin);
  const taskId = await new Promise<string>((resolve) => opened.set(caseId, resolve));
  opened.delete(caseId);
  const completing = performance.now();
  await engine.tasks.complete({ taskId, data: {} });
  times.push(performance.now() - completing);
}

interface Round {
  readonly cases: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly times: readonly number[];
}

/** An engine on an empty store, with callers that carry cases from start to end. */
class SmallCases {
  /** What was committed together since this was emptied. */
  readonly groups: Sets[] = [];
  readonly #opened: Opened = new Map();
  #engine: Engine | undefined;
  #cases = 0;

  async open(store: Store): Promise<void> {
    this.#engine = await createEngine({
      store: recorded(store, this.groups, this.#opened),
      handlers: { lookup: async () => ({ amount: 20 }) },
    });
    await this.#engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: smallCase }] });
  }

  /** Callers begin cases one after the other for as long as `more` says so. */
  async run(callers: number, more: (cases: number) => boolean): Promise<Round> {
    const engine = this.#engine;
    if (engine === undefined) throw new RangeError('Expected the engine to be open');
    const first = this.#cases;
    const times: number[] = [];
    const caller = async (): Promise<void> => {
      while (more(this.#cases - first)) {
        this.#cases += 1;
        await oneCase(engine, this.#opened, `case ${this.#cases}`, times);
      }
    };
    const { seconds, cpu } = await measured(async () => {
      await Promise.all(Array.from({ length: callers }, caller));
      await engine.settle();
    });
    return { cases: this.#cases - first, seconds, cpu, times };
  }

  async close(): Promise<void> {
    await this.#engine?.close();
  }
}

async function measured(work: () => Promise<void>): Promise<{ seconds: number; cpu: number }> {
  const before = process.cpuUsage();
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpu: user + system };
}

async function write(store: Store, groups: readonly Sets[]): Promise<void> {
  for (const sets of groups) await store.commit(sets);
}

function stepsIn(groups: readonly Sets[]): number {
  return groups.flat().filter((set) => set.some(({ statement }) => statement === 'addCommand')).length;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** Makes an empty store of the kind that is measured. */
export type MakeStore = () => Store | Promise<Store>;

/** Rounds of the engine, and after each the same rows in the same groups by the same prepared statements. */
async function figures(callers: number, makeStore: MakeStore): Promise<SmallCaseFigures> {
  const cases = new SmallCases();
  await cases.open(await makeStore());
  const floorStore = await makeStore();
  await floorStore.open();
  await cases.run(callers, (begun) => begun < WARM_UP);
  await write(floorStore, cases.groups);
  const rounds: (Round & { readonly steps: number; readonly floor: { seconds: number; cpu: number } })[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    cases.groups.length = 0;
    const end = performance.now() + SECONDS_OF_ROUND * 1000;
    const round = await cases.run(callers, () => performance.now() < end);
    const floor = await measured(() => write(floorStore, cases.groups));
    rounds.push({ ...round, steps: stepsIn(cases.groups), floor });
  }
  await cases.close();
  await floorStore.close();
  const median = (of: (round: (typeof rounds)[number]) => number): number => quantile(rounds.map(of), 0.5);
  const times = rounds.flatMap((round) => round.times);
  return {
    callers,
    casesPerSecond: Math.round(median((round) => round.cases / round.seconds)),
    stepsPerSecond: Math.round(median(({ steps, seconds }) => steps / seconds)),
    floor: Math.round(median(({ steps, floor }) => steps / floor.seconds)),
    ratio: Number(median(({ floor, seconds }) => floor.seconds / seconds).toFixed(2)),
    cpuPerStep: Math.round(median(({ cpu, steps }) => cpu / steps)),
    floorCpuPerStep: Math.round(median(({ floor, steps }) => floor.cpu / steps)),
    p50ms: Number(quantile(times, 0.5).toFixed(2)),
    p99ms: Number(quantile(times, 0.99).toFixed(2)),
  };
}

/** Cases a second at a number of callers, on an empty database. */
export async function casesPerSecond(store: Store, callers: number): Promise<number> {
  const cases = new SmallCases();
  await cases.open(store);
  await cases.run(callers, (begun) => begun < WARM_UP);
  const rates: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    cases.groups.length = 0;
    const end = performance.now() + SECONDS_OF_ROUND * 1000;
    const round = await cases.run(callers, () => performance.now() < end);
    rates.push(round.cases / round.seconds);
  }
  await cases.close();
  return quantile(rates, 0.5);
}

/** At 1, 8 and 32 callers, each on an empty database. */
export async function measureSmallCases(makeStore: MakeStore): Promise<readonly SmallCaseFigures[]> {
  const results: SmallCaseFigures[] = [];
  for (const callers of CALLERS) results.push(await figures(callers, makeStore));
  return results;
}
