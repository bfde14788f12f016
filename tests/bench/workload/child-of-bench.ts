import { type ChildProcess, fork } from 'node:child_process';

/** A process beside the bench that answers one message after the other. It says when it is ready. */
export class ChildOfBench {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(file: string, args: readonly string[]): Promise<ChildOfBench> {
    const child = new ChildOfBench(fork(file, [...args]));
    await child.#answer();
    return child;
  }

  async ask<Answer>(message: string): Promise<Answer> {
    const answer = this.#answer();
    this.#child.send(message);
    return (await answer) as Answer;
  }

  /** Resolves when it has ended by itself. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.send('end');
    await ended;
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const failed = (code: number | null): void =>
        reject(new Error(`A process of the bench ended with ${code}`));
      this.#child.once('exit', failed);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', failed);
        resolve(answer);
      });
    });
  }
}
