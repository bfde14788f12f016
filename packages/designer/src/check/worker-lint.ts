import type { Bundle } from '../bundle/bundle.ts';
import type { Problem } from './problem.ts';

export interface LintQuestion {
  readonly question: number;
  readonly bundle: Bundle;
}

export interface LintAnswer {
  readonly question: number;
  readonly problems?: readonly Problem[];
  readonly failure?: string;
}

/** What the worker says: first that it runs, then one answer a question. */
type Told = LintAnswer | { readonly ready: true };

interface Asked extends LintQuestion {
  readonly resolve: (problems: readonly Problem[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Asks a worker, one question at a time: of those that come while it thinks only the last is asked, so that the answer to an edit is never
 * behind by more than one check. Where a page may not have a worker (its policy forbids it, its bundler did not pack it), the questions are
 * answered by `here`.
 */
export class WorkerLint {
  readonly #begin: () => Worker;
  readonly #here: (bundle: Bundle) => Promise<readonly Problem[]>;
  #worker: Promise<Worker | undefined> | undefined;
  #current: Asked | undefined;
  #next: Asked | undefined;
  #questions = 0;

  constructor(begin: () => Worker, here: (bundle: Bundle) => Promise<readonly Problem[]>) {
    this.#begin = begin;
    this.#here = here;
  }

  /** Rejects a question that was overtaken by a later one. */
  async check(bundle: Bundle): Promise<readonly Problem[]> {
    this.#worker ??= this.#started();
    const worker = await this.#worker;
    if (worker === undefined) return this.#here(bundle);
    this.#questions += 1;
    const question = this.#questions;
    return new Promise((resolve, reject) => {
      this.#next?.reject(new Error('overtaken by a later question'));
      this.#next = { question, bundle, resolve, reject };
      this.#ask(worker);
    });
  }

  #ask(worker: Worker): void {
    if (this.#current !== undefined || this.#next === undefined) return;
    this.#current = this.#next;
    this.#next = undefined;
    const { question, bundle } = this.#current;
    worker.postMessage({ question, bundle } satisfies LintQuestion);
  }

  /** Resolves with the worker once it has said that it runs, with nothing where it cannot. */
  #started(): Promise<Worker | undefined> {
    return new Promise((resolve) => {
      try {
        const worker = this.#begin();
        worker.addEventListener('error', (event) => {
          event.preventDefault();
          resolve(undefined);
          this.#fail(event.message);
        });
        worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
          if ('ready' in data) resolve(worker);
          else this.#take(data, worker);
        });
      } catch {
        resolve(undefined);
      }
    });
  }

  #take({ problems, failure }: LintAnswer, worker: Worker): void {
    const asked = this.#current;
    this.#current = undefined;
    this.#ask(worker);
    if (problems === undefined) asked?.reject(new Error(failure ?? 'the check failed'));
    else asked?.resolve(problems);
  }

  /** A worker that dies takes its question along; the next one is asked in the page. */
  #fail(message: string): void {
    this.#current?.reject(new Error(message));
    this.#next?.reject(new Error(message));
    this.#current = undefined;
    this.#next = undefined;
    this.#worker = Promise.resolve(undefined);
  }
}
