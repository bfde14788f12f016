import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { PostgresServer } from '../store/postgres-server.ts';
import { ChildOfBench } from './workload/child-of-bench.ts';
import { engineMemory } from './workload/engine-memory.ts';
import { type DatabasePlace, openStore, type RoundTimes } from './workload/growth-process.ts';
import { median } from './workload/rates.ts';
import { loadWaitingCases, procedureOf, ROLES } from './workload/waiting-cases.ts';

const FEW = 1000;
/** Among all other parts fewer, so that the whole bench takes a quarter of an hour. */
const USUAL = process.argv.includes('--only') ? 1_000_000 : 100_000;
const MANY = Number(process.env.MOTCUA_CASES ?? USUAL);
const STORES = (process.env.MOTCUA_STORES ?? 'sqlite,postgres').split(',');
/** So many cases are written step by step to see what they take on the disk. */
const ON_DISK = Math.min(20_000, MANY);
/** Above, only what is left of each case is written. */
const MOST_STEP_BY_STEP = 20_000;
const ROUNDS = 5;

const SMALL_NODE = ['--max-semi-space-size=8'];

const PROCESS = join(import.meta.dirname, 'workload/growth-process.ts');

interface GrowthFigures {
  readonly cases: number;
  readonly loadSeconds: number;
  /** Of a case that waits, with history, audit, task, number, timer and all indices. */
  readonly bytesPerCase: number;
  /** The most resident memory of an engine that works for a while, in bytes: with few cases, with many. */
  readonly memory: readonly [few: number, many: number];
  /** The same where Node is told to keep its young generation small, as docs/operations.md says. */
  readonly memoryOfSmallNode: readonly [few: number, many: number];
  /** Milliseconds of processor time a second while nothing is due. */
  readonly idle: number;
  /** Milliseconds with few cases and with many, and how many times as long it takes with many: the median of rounds that take turns. */
  readonly cost: Readonly<
    Record<string, { readonly few: number; readonly many: number; readonly times: number }>
  >;
}

/** A kind of database: makes empty ones, and says how many bytes one takes. */
interface Databases {
  readonly create: () => Promise<DatabasePlace>;
  /** Writes what is in memory or in a log to where it stays, and counts. */
  readonly settled: (place: DatabasePlace) => Promise<number>;
  readonly end: () => Promise<void>;
}

function sqliteDatabases(): Databases {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  let files = 0;
  return {
    async create() {
      files += 1;
      return { file: join(folder, `${files}.db`) };
    },
    settled: async (place) => ('file' in place ? statSync(place.file).size : Number.NaN),
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What is written here in seconds comes in months elsewhere: dead rows are cleared away as soon as they would be there, beside the cases. */
const VACUUM = [
  'autovacuum_naptime=1s',
  'autovacuum_vacuum_cost_delay=0',
  'autovacuum_vacuum_scale_factor=0.01',
  'autovacuum_vacuum_insert_threshold=-1',
];

const SIZE = `select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c
  join pg_namespace s on s.oid = c.relnamespace where s.nspname = current_schema() and c.relkind = 'r'`;

async function postgresDatabases(): Promise<Databases | undefined> {
  const server = await PostgresServer.start({ durable: true, settings: VACUUM });
  if (server === undefined) return undefined;
  return {
    create: () => server.database(),
    async settled(place) {
      if (!('connectionString' in place)) return Number.NaN;
      const client = new Client(place);
      await client.connect();
      await client.query('vacuum analyze');
      await client.query('checkpoint');
      const { rows } = await client.query<{ bytes: number }>(SIZE);
      await client.end();
      return rows[0]?.bytes ?? Number.NaN;
    },
    end: () => server.stop(),
  };
}

async function loaded(databases: Databases, cases: number): Promise<{ place: DatabasePlace; bytes: number }> {
  const place = await databases.create();
  const isFolded = cases > MOST_STEP_BY_STEP;
  await loadWaitingCases(openStore(place, { isDurable: false }), { cases, isFolded });
  return { place, bytes: await databases.settled(place) };
}

function engineOn(place: DatabasePlace, cases: number): Promise<ChildOfBench> {
  return ChildOfBench.start(PROCESS, [JSON.stringify(place), String(cases)]);
}

async function bytesOfCase(databases: Databases): Promise<number> {
  const [empty, full] = [await loaded(databases, 0), await loaded(databases, ON_DISK)];
  return Math.round((full.bytes - empty.bytes) / ON_DISK);
}

function costOf(few: readonly RoundTimes[], many: readonly RoundTimes[]): GrowthFigures['cost'] {
  const names = Object.keys(few[0] ?? {});
  const middle = (rounds: readonly RoundTimes[], name: string): number =>
    median(rounds.map((times) => times[name] ?? Number.NaN));
  return Object.fromEntries(
    names.map((name) => {
      const [short, long] = [middle(few, name), middle(many, name)];
      const ratios = few.map(
        (times, index) => (many[index]?.[name] ?? Number.NaN) / (times[name] ?? Number.NaN),
      );
      const figures = { few: rounded(short), many: rounded(long), times: rounded(median(ratios)) };
      return [name, figures];
    }),
  );
}

const rounded = (value: number): number => Number(value.toPrecision(3));

async function grown(databases: Databases): Promise<GrowthFigures> {
  const bytesPerCase = await bytesOfCase(databases);
  const begin = performance.now();
  const large = await loaded(databases, MANY);
  const loadSeconds = Math.round((performance.now() - begin) / 1000);
  const small = await loaded(databases, FEW);
  const few = await engineOn(small.place, FEW);
  const many = await engineOn(large.place, MANY);
  const rounds: [RoundTimes, RoundTimes][] = [];
  // The first round warms up both.
  for (let index = 0; index <= ROUNDS; index += 1)
    rounds.push([await few.ask<RoundTimes>('round'), await many.ask<RoundTimes>('round')]);
  const measured = rounds.slice(1);
  const cost = costOf(
    measured.map(([times]) => times),
    measured.map(([, times]) => times),
  );
  const idle = rounded(await many.ask<number>('idle'));
  await Promise.all([few.end(), many.end()]);
  const procedure = procedureOf(ROLES[0] as string);
  const most = async (options: readonly string[]) =>
    [
      await engineMemory(small.place, procedure, options),
      await engineMemory(large.place, procedure, options),
    ] as const;
  const [memory, memoryOfSmallNode] = [await most([]), await most(SMALL_NODE)];
  return { cases: MANY, loadSeconds, bytesPerCase, memory, memoryOfSmallNode, idle, cost };
}

/**
 * What things cost with a million cases that wait, beside what they cost with a thousand. `MOTCUA_CASES`: how many instead (a million, or 100,000 where all
 * parts of the bench run);
 * `MOTCUA_STORES=sqlite` or `postgres`: one kind of database.
 */
export async function benchGrowth(): Promise<Readonly<Record<string, GrowthFigures>>> {
  const kinds = { sqlite: async () => sqliteDatabases(), postgres: postgresDatabases };
  const figures: Record<string, GrowthFigures> = {};
  for (const [name, open] of Object.entries(kinds)) {
    const databases = STORES.includes(name) ? await open() : undefined;
    if (databases === undefined) continue;
    try {
      figures[name] = await grown(databases);
    } finally {
      await databases.end();
    }
  }
  return figures;
}
