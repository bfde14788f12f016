// An engine in a process of its own on a database of waiting cases: measures when it is told to.
// `node growth-process.ts <store as JSON> <cases>`; messages: `round` → times, `idle` → processor time, `end`.
import { createEngine, type Engine, type Store } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import { idOf, procedureOf, ROLES, UNITS } from './waiting-cases.ts';

/** Where the database is: a file of SQLite, or a connection string. */
export type DatabasePlace = { readonly file: string } | { readonly connectionString: string };

/** Milliseconds of one thing, in the median of a round. */
export type RoundTimes = Readonly<Record<string, number>>;

export function openStore(place: DatabasePlace, { isDurable }: { readonly isDurable: boolean }): Store {
  if ('file' in place) return sqlite({ ...place, synchronous: isDurable ? 'full' : 'normal' });
  const { connectionString } = place;
  const options = isDurable ? '' : '%20-c%20synchronous_commit%3Doff';
  return postgres({ connectionString: `${connectionString}${options}` });
}

const REPEATS = 30;
const FAR = '2098-01-01T00:00:00.000Z';
const IDLE_MILLISECONDS = 2000;

type Work = (repeat: number) => Promise<unknown>;

function workOf(engine: Engine, store: Store, cases: number): Readonly<Record<string, Work>> {
  let done = 0;
  const anyId = (repeat: number): string => idOf(Math.floor(((repeat + 0.5) / REPEATS) * cases));
  const unitOf = (repeat: number): string => UNITS[repeat % UNITS.length] as string;
  const unitsOf = (repeat: number): readonly string[] => UNITS.slice(repeat % 12, (repeat % 12) + 8);
  const [role = ''] = ROLES;
  const opened = new Map<string, () => void>();
  const commit = store.commit.bind(store);
  store.commit = async (sets) => {
    const results = await commit(sets);
    for (const { statement, values } of sets.flat())
      if (statement === 'openTask') opened.get(String(values.case_id))?.();
    return results;
  };
  return {
    async step() {
      // Every 7th case over and over, wherever it lies: 7 shares no factor with the number of cases.
      done += 1;
      await engine.tasks.complete({ taskId: `${idOf((done * 7) % cases)}.4` });
    },
    async newCase(repeat) {
      const { caseId } = await engine.cases.start({
        procedure: procedureOf(role),
        data: { amount: 20 },
        unit: unitOf(repeat),
      });
      await new Promise<void>((resolve) => opened.set(caseId, resolve));
      opened.delete(caseId);
    },
    firstPage: () => engine.tasks.list(),
    deepPage: (repeat) => engine.tasks.list({ after: `${anyId(repeat)}.4` }),
    pageOfRole: () => engine.tasks.list({ role }),
    pageOfRareRole: () => engine.tasks.list({ role: ROLES.at(-1) as string }),
    pageOfUnit: (repeat) => engine.tasks.list({ unit: unitOf(repeat) }),
    pageOfOfficer: (repeat) =>
      engine.tasks.list({ actor: { id: 'a', roles: [role, 'rare'], units: unitsOf(repeat) } }),
    pageOfApplicant: () => engine.tasks.list({ actor: { id: 'citizen nobody', roles: [] } }),
    caseById: (repeat) => engine.cases.get({ caseId: anyId(repeat) }),
    historyOfCase: (repeat) => engine.history.of({ caseId: anyId(repeat) }),
    casesOfApplicant: (repeat) => engine.cases.list({ actor: { id: `citizen ${anyId(repeat)}`, roles: [] } }),
    dueTimers: () => store.query('dueTimers', { now: FAR, limit: 100 }),
    noDueTimers: () => store.query('dueTimers', { now: '2020-01-01T00:00:00.000Z', limit: 100 }),
    nextDue: () => engine.nextDue(),
    claimJobs: () =>
      store.claimJobs({
        now: new Date().toISOString(),
        lease_until: FAR,
        topic: '',
        worker: null,
        limit: 16,
      }),
  };
}

async function medianOf(work: Work): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const begin = performance.now();
    await work(repeat);
    times.push(performance.now() - begin);
  }
  return times.sort((one, other) => one - other)[Math.floor(REPEATS / 2)] ?? Number.NaN;
}

async function round(works: Readonly<Record<string, Work>>): Promise<RoundTimes> {
  const times: Record<string, number> = {};
  for (const [name, work] of Object.entries(works)) times[name] = await medianOf(work);
  return times;
}

/** Milliseconds of processor time a second, with nothing to do. */
async function idle(): Promise<number> {
  const before = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MILLISECONDS));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / IDLE_MILLISECONDS;
}

if (import.meta.main) {
  const [, , place = '', cases = ''] = process.argv;
  const store = openStore(JSON.parse(place) as DatabasePlace, { isDurable: true });
  const engine = await createEngine({ store, handlers: { lookup: async () => ({ amount: 20 }) } });
  const works = workOf(engine, store, Number(cases));
  process.on('message', async (message) => {
    if (message === 'round') process.send?.(await round(works));
    if (message === 'idle') process.send?.(await idle());
    if (message !== 'end') return;
    await engine.close();
    process.disconnect();
  });
  process.send?.('ready');
}
