import type { Store } from '@motcua/engine';
import { smallCase } from './models.ts';
import { measured, median, quantile, SECONDS_OF_WARM_UP } from './rates.ts';
import { type MakeStore, type Round, RunningCases, type Sets } from './running-cases.ts';

const CALLERS = [1, 8, 32];
const ROUNDS = 5;
const SECONDS_OF_ROUND = 0.8;
const SECONDS_OF_RECORD = 0.4;

/** Durable «small» cases at a number of callers, beside the floor: such rows, together what the database wrote together, by prepared statements and nothing else. */
export interface SmallCaseFigures {
  readonly callers: number;
  readonly casesPerSecond: number;
  readonly stepsPerSecond: number;
  readonly floor: number;
  /** The median over the rounds, each of which runs the engine and then the floor on what the engine writes together, so that both have the same load beside them. */
  readonly ratio: number;
  /** Of this process alone, in microseconds: what another load on the machine changes least. */
  readonly cpuPerStep: number;
  readonly floorCpuPerStep: number;
  readonly p50ms: number;
  readonly p99ms: number;
}

export async function write(store: Awaited<ReturnType<MakeStore>>, groups: readonly Sets[]): Promise<void> {
  for (const sets of groups) await store.commit(sets);
}

export function stepsIn(groups: readonly Sets[]): number {
  return groups.flat().filter((set) => set.some(({ statement }) => statement === 'addCommand')).length;
}

/** What the engine runs on, and what its rows are written with again. */
export interface Stores {
  readonly engine: () => Promise<MeasuredStore>;
  readonly floor: MakeStore;
}

export interface MeasuredStore {
  readonly store: Store;
  /** How many transactions the database has written, where it puts several groups into one. */
  readonly transactions?: () => number;
}

/** What was committed, in as many groups of one size. */
function regrouped(groups: readonly Sets[], transactions: number): readonly Sets[] {
  const sets = groups.flat();
  const startOf = (group: number): number => Math.round((group * sets.length) / transactions);
  return Array.from({ length: transactions }, (_, group) => sets.slice(startOf(group), startOf(group + 1)));
}

/** What is written in a while, together what the database wrote together. */
async function recordedGroups(
  cases: RunningCases,
  callers: number,
  { transactions }: MeasuredStore,
): Promise<readonly Sets[]> {
  const before = transactions?.() ?? 0;
  const groups = await cases.recordFor(callers, SECONDS_OF_RECORD);
  return transactions === undefined ? groups : regrouped(groups, transactions() - before);
}

/** Rounds of the engine, and after each such rows in such groups by the same prepared statements. */
async function figures(callers: number, { engine, floor }: Stores): Promise<SmallCaseFigures> {
  const measuredStore = await engine();
  const cases = await RunningCases.open({ store: measuredStore.store, model: smallCase });
  const floorStore = await floor();
  await floorStore.open();
  await cases.runFor(callers, SECONDS_OF_WARM_UP);
  const rounds: MeasuredRound[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    const round = await cases.runFor(callers, SECONDS_OF_ROUND);
    const groups = await recordedGroups(cases, callers, measuredStore);
    const written = await measured(() => write(floorStore, groups));
    rounds.push({ ...round, floor: { ...written, steps: stepsIn(groups) } });
  }
  await cases.close();
  await floorStore.close();
  return { callers, ...summaryOf(rounds) };
}

interface MeasuredRound extends Round {
  readonly floor: Pick<Round, 'steps' | 'seconds' | 'cpu'>;
}

function summaryOf(rounds: readonly MeasuredRound[]): Omit<SmallCaseFigures, 'callers'> {
  const middle = (of: (round: MeasuredRound) => number): number => median(rounds.map(of));
  const rate = ({ steps, seconds }: Pick<Round, 'steps' | 'seconds'>): number => steps / seconds;
  const times = rounds.flatMap((round) => round.times);
  return {
    casesPerSecond: Math.round(middle((round) => round.cases / round.seconds)),
    stepsPerSecond: Math.round(middle(rate)),
    floor: Math.round(middle(({ floor }) => rate(floor))),
    ratio: Number(middle((round) => rate(round) / rate(round.floor)).toFixed(2)),
    cpuPerStep: Math.round(middle(({ cpu, steps }) => cpu / steps)),
    floorCpuPerStep: Math.round(middle(({ floor }) => floor.cpu / floor.steps)),
    p50ms: Number(quantile(times, 0.5).toFixed(2)),
    p99ms: Number(quantile(times, 0.99).toFixed(2)),
  };
}

/** At 1, 8 and 32 callers, each on an empty database. */
export async function measureSmallCases(stores: Stores): Promise<readonly SmallCaseFigures[]> {
  const results: SmallCaseFigures[] = [];
  for (const callers of CALLERS) results.push(await figures(callers, stores));
  return results;
}
