// A program of its own: an engine under load, until it is killed. Arguments as JSON: see `Load`. Says each acknowledged command as a line.
import { appendFileSync } from 'node:fs';
import { createEngine, type Engine, type Store, systemClock } from '@motcua/engine';
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import { procedure } from './procedure.ts';
import type { Acknowledged } from './promises.ts';

/** What a process is told. */
export interface Load {
  readonly name: string;
  readonly database: { readonly file: string } | { readonly connectionString: string };
  /** Where work outside is noted. */
  readonly effects: string;
  /** How far its clock is ahead, so that the leases of the process before are over. */
  readonly aheadMilliseconds: number;
  readonly callers: number;
}

const load = JSON.parse(process.argv[2] ?? '{}') as Load;

function openStore(): Store {
  return 'file' in load.database ? sqlite(load.database) : postgres(load.database);
}

function say(command: Acknowledged): void {
  process.stdout.write(`${JSON.stringify(command)}\n`);
}

async function startCases(engine: Engine, caller: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const commandId = `${load.name}-${caller}-${count}`;
    const { caseId } = await engine.cases.start({ procedure: 'durable', commandId });
    say({ type: 'start', commandId, caseId });
  }
}

async function completeTasks(engine: Engine): Promise<never> {
  for (;;) {
    const { items } = await engine.tasks.list({ limit: 20 });
    for (const { taskId } of items) {
      const commandId = `${load.name}-${taskId}`;
      await engine.tasks.complete({ taskId, commandId });
      say({ type: 'complete', commandId, taskId });
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
      appendFileSync(load.effects, `${JSON.stringify({ caseId, element, key: idempotencyKey })}\n`);
      return {};
    },
  },
});
await engine.procedures.deploy({ files: [procedure] });
await Promise.all([
  ...Array.from({ length: load.callers }, (_, caller) => startCases(engine, caller)),
  completeTasks(engine),
]);
