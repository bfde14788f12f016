import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleFiles, createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import type { Sets } from './workload/running-cases.ts';

const PROCEDURES = 2000;
const GROUP = 100;
const TOKEN = 'bench';
const BUNDLE = join(import.meta.dirname, '../../examples/procedures/khai-sinh');
const PROGRAM = join(
  dirname(createRequire(import.meta.url).resolve('@motcua/engine/package.json')),
  'bin/motcua.mjs',
);

interface StartupFigures {
  readonly procedures: number;
  /** From the start of the process to the answer to its first request, the list of all procedures: the median of several starts. */
  readonly seconds: number;
  /** Resident memory after that, in bytes. */
  readonly memory: number;
  /** To look at the first procedure, which is compiled for it. */
  readonly firstUseMs: number;
  /** Resident memory after every procedure was looked at, so that each was compiled: only the last ones are kept. */
  readonly memoryAllUsed: number;
}

const codeOf = (index: number): string => `bench.${index}`;

/** One real procedure is published, and what the engine writes for it is written for the others under their own codes. */
async function publishAll(file: string): Promise<void> {
  const store = sqlite({ file, synchronous: 'normal' });
  const written: Sets[number][] = [];
  const commit = store.commit.bind(store);
  store.commit = (sets) => {
    written.push(...sets);
    return commit(sets);
  };
  const engine = await createEngine({ store });
  await engine.procedures.deploy({ files: bundleFiles(BUNDLE) });
  const deployment = written.flat().find(({ statement }) => statement === 'insertDeployment');
  if (deployment === undefined) throw new Error('Expected the bundle to be published');
  const { values } = deployment;
  const code = JSON.stringify(String(values.procedure));
  for (let first = 0; first < PROCEDURES; first += GROUP) {
    const sets = Array.from({ length: GROUP }, (_, offset): Sets[number] => {
      const procedure = codeOf(first + offset);
      const digest = createHash('sha256').update(procedure).digest('hex');
      // The files are JSON in JSON: the quotes of the code are escaped there.
      const files = String(values.files).replaceAll(escaped(code), escaped(JSON.stringify(procedure)));
      return [{ statement: 'insertDeployment', values: { ...values, procedure, digest, files } }];
    });
    await commit(sets);
  }
  await engine.close();
}

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** `motcua serve` as a person starts it. */
class Served {
  readonly #child: ChildProcess;
  readonly #url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.#url = url;
  }

  static start(file: string): Promise<Served> {
    const child = spawn(process.execPath, [PROGRAM, 'serve', '--store', file, '--port', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOTCUA_TOKEN: TOKEN },
    });
    let said = '';
    return new Promise((resolve, reject) => {
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /https?:\S+/.exec(said)?.[0];
        if (url !== undefined) resolve(new Served(child, url));
      });
      child.once('exit', (code) => reject(new Error(`motcua serve ended with ${code}: ${said}`)));
    });
  }

  async call(method: string, options: object): Promise<unknown> {
    const response = await fetch(`${this.#url}/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(options),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer;
  }

  memory(): number {
    return (
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.#child.pid)], { encoding: 'utf8' })) * 1024
    );
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await ended;
  }
}

async function started(file: string): Promise<{ served: Served; seconds: number }> {
  const begin = performance.now();
  const served = await Served.start(file);
  await served.call('procedures/list', {});
  return { served, seconds: (performance.now() - begin) / 1000 };
}

const STARTS = 3;

/** How long `motcua serve` takes to answer with 2,000 real procedures published, and how much memory. */
export async function benchStartup(): Promise<StartupFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const file = join(folder, 'motcua.db');
  try {
    await publishAll(file);
    const seconds: number[] = [];
    for (let index = 1; index < STARTS; index += 1) {
      const once = await started(file);
      seconds.push(once.seconds);
      await once.served.stop();
    }
    const { served, seconds: last } = await started(file);
    const memory = served.memory();
    const beginning = performance.now();
    await served.call('procedures/get', { procedure: codeOf(0) });
    const firstUseMs = Math.round(performance.now() - beginning);
    for (let index = 1; index < PROCEDURES; index += 1)
      await served.call('procedures/get', { procedure: codeOf(index) });
    const memoryAllUsed = served.memory();
    await served.stop();
    const [, median = last] = [...seconds, last].sort((one, other) => one - other);
    return { procedures: PROCEDURES, seconds: Number(median.toFixed(2)), memory, firstUseMs, memoryAllUsed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
