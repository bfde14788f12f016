// A program of its own: an engine under load, until it is killed. Arguments as JSON: see `Load`. Says each acknowledged command as a line.
import { appendFileSync } from 'node:fs';
import { createEngine, type Engine, ErrorCode, MotcuaError, type Store, systemClock } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { type SqliteOptions, sqlite } from '@motcua/engine/sqlite';
import { type Crash, passing, withCrashPoints } from './crash-points.ts';
import { procedure } from './procedure.ts';
import type { Acknowledged } from './promises.ts';

/** A database of SQLite, and whether a thread of its own writes it. */
export type SqliteFile = Pick<SqliteOptions, 'thread'> & { readonly file: string };

/** What a process is told. */
export interface Load {
  readonly name: string;
  readonly database: SqliteFile | { readonly connectionString: string };
  /** Where work outside is noted. */
  readonly effects: string;
  /** How far its clock is ahead, so that the leases of the process before are over. */
  readonly aheadMilliseconds: number;
  readonly callers: number;
  /** How long a caller rests between two cases, so that many processes do not leave more than can be looked at. Default: not at all. */
  readonly restMilliseconds?: number;
  /** Whether a command that the store refuses is given again, with the same id, until it is carried out. */
  readonly persists?: boolean;
  /** Where it goes down by itself. */
  readonly crash?: Crash;
}

const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const pass = passing(load.crash);

function openStore(): Store {
  return withCrashPoints('file' in load.database ? sqlite(load.database) : postgres(load.database), pass);
}

function say(command: Acknowledged): void {
  process.stdout.write(`${JSON.stringify(command)}\n`);
}

/** Gives a command, again where the database went away. */
async function persistently<Answer>(give: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await give();
    } catch (error) {
      const mayPass = error instanceof MotcuaError && error.code === ErrorCode.STORE_FAILED;
      if (load.persists !== true || !mayPass) throw error;
      process.stderr.write(`refused: ${error.message}\n`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Where several processes work, another one may have been first. */
function isDone(error: unknown): boolean {
  return load.persists === true && error instanceof MotcuaError && error.code === ErrorCode.TASK_NOT_OPEN;
}

async function startCases(engine: Engine, caller: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const commandId = `${load.name}-${caller}-${count}`;
    const { caseId } = await persistently(() => engine.cases.start({ procedure: 'durable', commandId }));
    say({ type: 'start', commandId, caseId });
    if (load.restMilliseconds !== undefined)
      await new Promise((resolve) => setTimeout(resolve, load.restMilliseconds));
  }
}

async function completeTasks(engine: Engine): Promise<never> {
  for (;;) {
    const { items } = await persistently(() => engine.tasks.list({ limit: 20 }));
    for (const { taskId } of items) {
      const commandId = `${load.name}-${taskId}`;
      await persistently(() => engine.tasks.complete({ taskId, commandId })).then(
        () => say({ type: 'complete', commandId, taskId }),
        (error: unknown) => {
          if (!isDone(error)) throw error;
        },
      );
    }
    if (items.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const engine = await createEngine({
  store: openStore(),
  clock: {
    ...systemClock,
    now: () => new Date(Date.now() + load.aheadMilliseconds).toISOString(),
  },
  handlers: {
    effect: async ({ caseId, element, idempotencyKey }) => {
      pass('before-effect');
      appendFileSync(load.effects, `${JSON.stringify({ caseId, element, key: idempotencyKey })}\n`);
      pass('after-effect');
      return {};
    },
  },
});
await engine.procedures.deploy({ files: [procedure] });
await Promise.all([
  ...Array.from({ length: load.callers }, (_, caller) => startCases(engine, caller)),
  completeTasks(engine),
]);
