import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPostgres, PostgresServer } from '../store/postgres-server.ts';
import { faultsAfter, ROUND_MILLISECONDS } from './after-kills.ts';
import { LoadedProcess } from './killed-process.ts';
import type { Acknowledged } from './promises.ts';

/** How many work at once; each is killed in its turn, and another one added. `MOTCUA_PROCESSES=10` for the long run. */
const PROCESSES = Number(process.env.MOTCUA_PROCESSES ?? 3);
/** So many commands are acknowledged to a process that was added before the next is killed. */
const COMMANDS = 10;

const folder = mkdtempSync(join(tmpdir(), 'motcua-processes-'));
let server: PostgresServer | undefined;

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(findPostgres() === undefined)(
  'processes on one PostgreSQL are added and killed at will: nothing is lost, nothing done twice',
  async () => {
    server = await PostgresServer.start({ durable: true });
    const database = (await server?.database()) ?? { connectionString: '' };
    const effects = join(folder, 'effects.jsonl');
    let count = 0;
    const add = (): LoadedProcess => {
      count += 1;
      return LoadedProcess.start({
        name: `process${count}`,
        ...{ database, effects, aheadMilliseconds: 0 },
        ...{ callers: 2, restMilliseconds: 50, persists: true },
      });
    };
    const running = Array.from({ length: PROCESSES }, add);
    await Promise.all(running.map((one) => one.acknowledges(COMMANDS)));

    const acknowledged: Acknowledged[] = [];
    for (const first of [...running]) {
      acknowledged.push(...(await first.kill()));
      const added = add();
      running.push(added);
      await added.acknowledges(COMMANDS);
    }
    for (const one of running.slice(PROCESSES)) acknowledged.push(...(await one.kill()));

    const faults = await faultsAfter({ database, effects, ahead: ROUND_MILLISECONDS }, acknowledged);
    expect(acknowledged.length).toBeGreaterThanOrEqual(2 * PROCESSES * COMMANDS);
    expect(faults).toEqual([]);
  },
  3_600_000,
);
