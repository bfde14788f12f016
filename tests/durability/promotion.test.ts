import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPostgres, PostgresServer } from '../store/postgres-server.ts';
import { faultsAfter, ROUND_MILLISECONDS } from './after-kills.ts';
import { LoadedProcess } from './killed-process.ts';
import type { Acknowledged } from './promises.ts';

/** `MOTCUA_PROMOTIONS=20` for the long run. */
const PROMOTIONS = Number(process.env.MOTCUA_PROMOTIONS ?? 1);
const PROCESSES = 2;
/** So many commands are acknowledged before a primary is killed, and after its standby was promoted. */
const COMMANDS = 60;

const folder = mkdtempSync(join(tmpdir(), 'motcua-promotion-'));
const servers: PostgresServer[] = [];

afterAll(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Processes under load on a primary and its standby: the one is killed, the other promoted, and they go on. Gives what they were told. */
async function loseThePrimary(
  round: number,
  { primary, standby, schema }: { primary: PostgresServer; standby: PostgresServer; schema: string },
): Promise<readonly Acknowledged[]> {
  const database = PostgresServer.connectionOf([primary, standby], schema);
  const processes = Array.from({ length: PROCESSES }, (_, index) =>
    LoadedProcess.start({
      name: `round${round}-process${index}`,
      database,
      effects: join(folder, 'effects.jsonl'),
      aheadMilliseconds: round * ROUND_MILLISECONDS,
      callers: 4,
      persists: true,
    }),
  );
  await Promise.all(processes.map((one) => one.acknowledges(COMMANDS)));

  await primary.killHard();
  await standby.promote();
  await Promise.all(processes.map((one) => one.acknowledges(COMMANDS)));

  return (await Promise.all(processes.map((one) => one.kill()))).flat();
}

test.skipIf(findPostgres() === undefined)(
  'a primary that is killed under load, its synchronous standby promoted: nothing is lost, nothing done twice',
  async () => {
    let primary = await PostgresServer.start({ durable: true });
    if (primary === undefined) throw new RangeError('Expected PostgreSQL to be installed');
    servers.push(primary);
    await primary.database();
    const schema = 'test1';
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < PROMOTIONS; round += 1) {
      const standby = await PostgresServer.standbyOf(primary);
      servers.push(standby);
      acknowledged.push(...(await loseThePrimary(round, { primary, standby, schema })));
      primary = standby;
    }

    const faults = await faultsAfter(
      {
        database: PostgresServer.connectionOf(servers.slice(-2), schema),
        effects: join(folder, 'effects.jsonl'),
        ahead: (PROMOTIONS + 1) * ROUND_MILLISECONDS,
      },
      acknowledged,
    );

    expect(acknowledged.length).toBeGreaterThanOrEqual(PROMOTIONS * PROCESSES * 2 * COMMANDS);
    expect(faults).toEqual([]);
  },
  3_600_000,
);
