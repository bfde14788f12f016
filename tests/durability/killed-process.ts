import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Load } from './load-process.ts';
import type { Acknowledged } from './promises.ts';

const program = join(import.meta.dirname, 'load-process.ts');

/** A process of its own with an engine under load, which says what it is told. */
export class LoadedProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = '';
  #complaints = '';
  #count = 0;
  #heard: () => void = () => undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#complaints += text;
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#said += text;
      this.#count += text.split('\n').length - 1;
      this.#heard();
    });
  }

  /** `environment` comes on top of this process's. */
  static start(load: Load, environment: Readonly<Record<string, string>> = {}): LoadedProcess {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [program, JSON.stringify(load)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new LoadedProcess(child);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What was refused to it, and why. */
  get refusals(): readonly string[] {
    return this.#complaints.split('\n').filter((line) => line.startsWith('refused: '));
  }

  /** Resolves when so many more commands were acknowledged. Rejects where it ends before. */
  async acknowledges(count: number): Promise<void> {
    const until = this.#count + count;
    const heard = new Promise<void>((resolve) => {
      this.#heard = () => {
        if (this.#count >= until) resolve();
      };
    });
    const ended = this.#ended.then(() => {
      throw new Error(`Expected the process to work until it is killed: ${this.#complaints}`);
    });
    await Promise.race([heard, ended]);
  }

  /** Kills it (`kill -9`). Gives what was acknowledged to it, also in its last moment. */
  async kill(): Promise<readonly Acknowledged[]> {
    this.#child.kill('SIGKILL');
    return this.end();
  }

  /** Waits until it was killed. Gives what was acknowledged to it. */
  async end(): Promise<readonly Acknowledged[]> {
    const signal = await this.#ended;
    if (signal !== 'SIGKILL')
      throw new Error(`Expected the process to work until it is killed: ${this.#complaints}`);
    // The last line may have been cut off: it was not heard.
    const lines = this.#said.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Acknowledged);
  }
}

/** Starts a process under load that goes down by itself, and waits until it has. Gives what was acknowledged to it. */
export async function runUntilCrash(load: Load): Promise<readonly Acknowledged[]> {
  return LoadedProcess.start(load).end();
}

/** Starts a process under load and kills it after so many acknowledged commands. Gives them, and those of its last moment. */
export async function runUntilKilled(load: Load, after: number): Promise<readonly Acknowledged[]> {
  const loaded = LoadedProcess.start(load);
  await loaded.acknowledges(after);
  return loaded.kill();
}
