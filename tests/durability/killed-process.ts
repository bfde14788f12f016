import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Load } from './load-process.ts';
import type { Acknowledged } from './promises.ts';

const program = join(import.meta.dirname, 'load-process.ts');

/** Starts a process under load and kills it (`kill -9`) after so many acknowledged commands. Gives them, and those of its last moment. */
export async function runUntilKilled(load: Load, after: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [program, JSON.stringify(load)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > after) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, name) => resolve(name)));
  if (signal !== 'SIGKILL') throw new Error(`Expected the process to work until it is killed: ${complaints}`);
  // The last line may have been cut off: it was not heard.
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Acknowledged);
}
