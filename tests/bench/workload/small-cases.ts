import { createEngine, type Engine, type Store } from '@motcua/engine';
import { smallCase } from './models.ts';

const CALLERS = [1, 8, 32];
const CASES = 400;

/** What one transaction writes. */
export type Sets = Parameters<Store['commit']>[0];

/** Durable «small» cases at a number of callers, beside the floor: the same rows by prepared statements and nothing else. */
export interface SmallCaseFigures {
  readonly callers: number;
  readonly casesPerSecond: number;
  readonly stepsPerSecond: number;
  readonly floor: number;
  readonly ratio: number;
  /** Of this process alone, in microseconds: what another load on the machine changes least. */
  readonly cpuPerStep: number;
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
    for (const { statement, values } of sets.flat()) {
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

/** One engine and its database, and another database of the same kind for the floor. */
export interface SmallCaseStores {
  readonly store: () => Store | Promise<Store>;
  /** How long it takes to write the same groups by prepared statements, in seconds. */
  readonly floor: (groups: readonly Sets[], callers: number) => Promise<number>;
}

async function run(
  callers: number,
  store: Store,
  groups: Sets[],
): Promise<{ seconds: number; cpu: number; times: number[] }> {
  const opened: Opened = new Map();
  const engine = await createEngine({
    store: recorded(store, groups, opened),
    handlers: { lookup: async () => ({ amount: 20 }) },
  });
  await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content: smallCase }] });
  groups.length = 0;
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  const begin = performance.now();
  let left = CASES;
  const caller = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await oneCase(engine, opened, `case ${left}`, times);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  await engine.close();
  return { seconds, cpu: user + system, times };
}

/** The same rows, in the same groups, by the same prepared statements, and nothing else. */
export async function secondsToReplay(store: Store, groups: readonly Sets[]): Promise<number> {
  await store.open();
  const begin = performance.now();
  for (const sets of groups) await store.commit(sets);
  const seconds = (performance.now() - begin) / 1000;
  await store.close();
  return seconds;
}

function quantile(sorted: readonly number[], share: number): number {
  return Number((sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(2));
}

async function figures(callers: number, stores: SmallCaseStores): Promise<SmallCaseFigures> {
  const groups: Sets[] = [];
  const { seconds, cpu, times } = await run(callers, await stores.store(), groups);
  const recordedGroups = [...groups];
  const floor = await stores.floor(recordedGroups, callers);
  const steps = recordedGroups
    .flat()
    .filter((set) => set.some(({ statement }) => statement === 'addCommand')).length;
  const sorted = times.sort((one, other) => one - other);
  return {
    callers,
    casesPerSecond: Math.round(CASES / seconds),
    stepsPerSecond: Math.round(steps / seconds),
    floor: Math.round(steps / floor),
    ratio: Number((floor / seconds).toFixed(2)),
    cpuPerStep: Math.round(cpu / steps),
    p50ms: quantile(sorted, 0.5),
    p99ms: quantile(sorted, 0.99),
  };
}

/** Cases a second at a number of callers, on an empty database. */
export async function casesPerSecond(store: Store, callers: number): Promise<number> {
  const { seconds } = await run(callers, store, []);
  return CASES / seconds;
}

/** At 1, 8 and 32 callers, each on an empty database. */
export async function measureSmallCases(stores: SmallCaseStores): Promise<readonly SmallCaseFigures[]> {
  const results: SmallCaseFigures[] = [];
  for (const callers of CALLERS) results.push(await figures(callers, stores));
  return results;
}
