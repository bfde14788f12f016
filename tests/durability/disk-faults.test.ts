import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faultsAfter, ROUND_MILLISECONDS } from './after-kills.ts';
import { LoadedProcess } from './killed-process.ts';
import type { Acknowledged } from './promises.ts';

/** Where Debian keeps libfiu (`apt-get install fiu-utils`): it stands between a process and the C library and lets calls fail. */
const LIBRARIES = '/usr/lib/fiu';
const missing = !existsSync(join(LIBRARIES, 'fiu_posix_preload.so'));

const EIO = 5;
const ENOSPC = 28;

interface Fault {
  readonly name: string;
  /** A call that SQLite makes. Those of Node itself (`read`, `write` on pipes) are left alone. */
  readonly call: string;
  /** With what it fails. */
  readonly error: number;
  /** How often, while faults are on: one commit writes many pages. */
  readonly probability: number;
  /**
   * Whether commands are refused by it: SQLite writes on what was written in part, and reads little that it does not have in memory. Once they are
   * open it has all its files.
   */
  readonly refuses: 'surely' | 'perhaps' | 'never';
}

const FAULTS: readonly Fault[] = [
  {
    name: 'a write that fails',
    call: 'posix/io/rw/pwrite',
    error: EIO,
    probability: 0.003,
    refuses: 'surely',
  },
  {
    name: 'a disk that is full',
    call: 'posix/io/rw/pwrite',
    error: ENOSPC,
    probability: 0.003,
    refuses: 'surely',
  },
  {
    name: 'a write in part',
    call: 'posix/io/rw/pwrite/reduce',
    error: 0,
    probability: 0.3,
    refuses: 'perhaps',
  },
  { name: 'a flush that fails', call: 'posix/io/sync/*', error: EIO, probability: 0.2, refuses: 'surely' },
  { name: 'a read that fails', call: 'posix/io/rw/pread', error: EIO, probability: 0.5, refuses: 'perhaps' },
  {
    name: 'a file that cannot be opened',
    call: 'posix/io/oc/open',
    error: EIO,
    probability: 0.9,
    refuses: 'never',
  },
];
/** Each round is one where this thread writes and one where a thread of its own does. `MOTCUA_FAULT_ROUNDS=20` for the long run: so often each fault comes and goes. */
const ROUNDS = Number(process.env.MOTCUA_FAULT_ROUNDS ?? 1);
const THREADS = ['never', 'always'] as const;
const LIVES = ROUNDS * THREADS.length;
const COMMANDS = 40;

const folder = mkdtempSync(join(tmpdir(), 'motcua-faults-'));
const control = join(folder, 'control');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tell({ pid }: LoadedProcess, command: string): void {
  execFileSync('/usr/bin/fiu-ctrl', ['-f', control, '-c', command, String(pid)]);
}

describe.skipIf(missing)(
  'a disk that fails now and then (libfiu is not installed: apt-get install fiu-utils)',
  () => {
    test.each(FAULTS)(
      '$name: nothing is half written, and what was acknowledged is there',
      async ({ call, error, probability, refuses }) => {
        const place = mkdtempSync(join(folder, 'disk-'));
        const database = { file: join(place, 'faults.db') };
        const effects = join(place, 'effects.jsonl');
        const acknowledged: Acknowledged[] = [];
        let refusals = 0;
        for (let life = 0; life < LIVES; life += 1) {
          const loaded = LoadedProcess.start(
            {
              name: `life${life}`,
              database: { ...database, thread: THREADS[life % THREADS.length] ?? 'never' },
              effects,
              aheadMilliseconds: life * ROUND_MILLISECONDS,
              callers: 4,
              persists: true,
            },
            {
              LD_PRELOAD: `${LIBRARIES}/fiu_run_preload.so ${LIBRARIES}/fiu_posix_preload.so`,
              FIU_CTRL_FIFO: control,
            },
          );
          await loaded.acknowledges(COMMANDS);
          tell(loaded, `enable_random name=${call},probability=${probability},failinfo=${error}`);
          await loaded.acknowledges(COMMANDS);
          tell(loaded, `disable name=${call}`);
          await loaded.acknowledges(COMMANDS);
          acknowledged.push(...(await loaded.kill()));
          refusals += loaded.refusals.length;
        }

        const faults = await faultsAfter(
          { database, effects, ahead: (LIVES + 1) * ROUND_MILLISECONDS },
          acknowledged,
        );

        expect(faults).toEqual([]);
        expect(acknowledged.length).toBeGreaterThanOrEqual(LIVES * 3 * COMMANDS);
        if (refuses === 'surely') expect(refusals).toBeGreaterThan(0);
        if (refuses === 'never') expect(refusals).toBe(0);
      },
      600_000,
    );
  },
);
