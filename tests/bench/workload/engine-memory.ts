import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DatabasePlace } from './growth-process.ts';

/**
 * Plain JavaScript, so that nothing but the engine is in its memory: begins cases of a procedure, completes their tasks and looks at pages, and
 * prints the most that it took.
 */
const SCRIPT = `
import { createEngine } from '@motcua/engine';

const [place, procedure] = process.argv.slice(1).map((text) => JSON.parse(text));
const store = 'file' in place
  ? (await import('@motcua/engine/sqlite')).sqlite(place)
  : (await import('@motcua/engine/postgres')).postgres(place);
const engine = await createEngine({ store, handlers: { lookup: async () => ({ amount: 20 }) } });
for (let round = 0; round < 100; round += 1) {
  const started = await Promise.all(
    Array.from({ length: 20 }, () => engine.cases.start({ procedure, data: { amount: 20 }, unit: 'H01' })),
  );
  await engine.settle();
  for (const { caseId } of started) {
    const { items } = await engine.tasks.list({ caseId });
    await engine.tasks.complete({ taskId: items[0].taskId });
  }
  await engine.tasks.list();
}
console.log(process.resourceUsage().maxRSS * 1024);
await engine.close();
`;

/** The most resident memory, in bytes, of an engine that works on a database for a while, on a Node with these options. */
export async function engineMemory(
  place: DatabasePlace,
  procedure: string,
  options: readonly string[] = [],
): Promise<number> {
  const args = [
    ...options,
    '--input-type=module',
    '--eval',
    SCRIPT,
    JSON.stringify(place),
    JSON.stringify(procedure),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname });
  return Number(stdout);
}
