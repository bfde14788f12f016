import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, systemClock } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres, PostgresServer } from '../store/postgres-server.ts';
import { faultsAfter, ROUND_MILLISECONDS } from './after-kills.ts';
import { crashPoints } from './crash-points.ts';
import { runUntilCrash, runUntilKilled } from './killed-process.ts';
import type { Load } from './load-process.ts';
import type { Acknowledged } from './promises.ts';

/** `MOTCUA_ROUNDS=200` for the long run. */
const ROUNDS = Number(process.env.MOTCUA_ROUNDS ?? 10);
const CALLERS = 4;
/** At which time that a process comes by a point it goes down; `MOTCUA_ROUNDS` makes it more of them. */
const CRASH_COUNTS = process.env.MOTCUA_ROUNDS === undefined ? [7] : [1, 2, 3, 7, 20, 50];

let folder: string;
let server: PostgresServer | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-kill-'));
  server = await PostgresServer.start({ durable: true });
});

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** On SQLite a thread of its own writes everything, in turns with whoever is quicker. */
function inTurns(database: Load['database'], round: number): Load['database'] {
  return 'file' in database ? { ...database, thread: round % 2 === 0 ? 'always' : 'adaptive' } : database;
}

async function killAgainAndAgain(name: string, database: Load['database']): Promise<void> {
  const effects = join(folder, `${name}-effects.jsonl`);
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const aheadMilliseconds = round * ROUND_MILLISECONDS;
    const load = {
      name: `${name}-${round}`,
      database: inTurns(database, round),
      effects,
      aheadMilliseconds,
      callers: CALLERS,
    };
    acknowledged.push(...(await runUntilKilled(load, 10 + ((round * 7) % 40))));
  }

  const faults = await faultsAfter(
    { database, effects, ahead: (ROUNDS + 1) * ROUND_MILLISECONDS },
    acknowledged,
  );

  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 10);
  expect(faults).toEqual([]);
}

describe('an engine that is killed under load, again and again, keeps every promise', () => {
  test('on SQLite', () => killAgainAndAgain('sqlite', { file: join(folder, 'kill.db') }), 3_600_000);

  test.skipIf(findPostgres() === undefined)(
    'on PostgreSQL',
    async () => killAgainAndAgain('postgres', (await server?.database()) ?? { connectionString: '' }),
    3_600_000,
  );
});

/** A process goes down at every point in turn, at the first time and later. */
async function crashAtEveryPoint(name: string, database: Load['database']): Promise<void> {
  const effects = join(folder, `${name}-points.jsonl`);
  const counts = CRASH_COUNTS.flatMap((count) => ('file' in database ? [count, count] : [count]));
  const crashes = crashPoints.flatMap((point) => counts.map((count) => ({ point, count })));
  const acknowledged: Acknowledged[] = [];
  for (const [round, crash] of crashes.entries()) {
    const aheadMilliseconds = round * ROUND_MILLISECONDS;
    const load = {
      name: `${name}-${round}`,
      database: inTurns(database, round),
      effects,
      aheadMilliseconds,
      callers: CALLERS,
      crash,
    };
    acknowledged.push(...(await runUntilCrash(load)));
  }

  const ahead = (crashes.length + 1) * ROUND_MILLISECONDS;
  expect(await faultsAfter({ database, effects, ahead }, acknowledged)).toEqual([]);
}

describe('an engine that goes down at each named point keeps every promise', () => {
  test('on SQLite', () => crashAtEveryPoint('sqlite', { file: join(folder, 'points.db') }), 3_600_000);

  test.skipIf(findPostgres() === undefined)(
    'on PostgreSQL',
    async () => crashAtEveryPoint('postgres', (await server?.database()) ?? { connectionString: '' }),
    3_600_000,
  );
});

test.skipIf(findPostgres() === undefined)(
  'a PostgreSQL that is killed loses nothing, and the engine goes on when it is back',
  async () => {
    const database = (await server?.database()) ?? { connectionString: '' };
    const engine = await createEngine({
      store: postgres(database),
      clock: systemClock,
      handlers: { effect: async () => ({}) },
    });
    const { procedure } = await import('./procedure.ts');
    await engine.procedures.deploy({ files: [procedure] });
    const first = await engine.cases.start({ procedure: 'durable', commandId: 'before' });
    await server?.kill();

    const refused = await engine.cases
      .start({ procedure: 'durable', commandId: 'during' })
      .catch(() => 'refused');
    await server?.launch();
    const second = await engine.cases.start({ procedure: 'durable', commandId: 'after' });

    expect(refused).toBe('refused');
    expect((await engine.cases.get({ caseId: first.caseId })).status).not.toBe('failed');
    expect(await engine.cases.start({ procedure: 'durable', commandId: 'before' })).toEqual(first);
    expect((await engine.cases.list({})).items.map(({ caseId }) => caseId).sort()).toEqual(
      [first.caseId, second.caseId].sort(),
    );
    await engine.close();
  },
);
