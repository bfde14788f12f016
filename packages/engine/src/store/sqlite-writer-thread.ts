import { Worker } from 'node:worker_threads';
import { ownThreads } from '../util/own-threads.ts';
import type { Pace, SqliteFile, SqliteWriter, WriterTexts } from './sqlite-writer.ts';
import {
  Shared,
  type WriterAnswer,
  type WriterMethod,
  type WriterProgramData,
} from './sqlite-writer-messages.ts';

interface Asked {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** In megabytes: what a group leaves behind is cleared away after each, so that the thread need not have more. */
const YOUNG_GENERATION = 8;

/** Beside this file, in the sources and where it was compiled. A bundler that does not know the form leaves it out: then there is no thread. */
function programOfThread(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('./sqlite-writer-program.ts', import.meta.url)
    : new URL('./sqlite-writer-program.js', import.meta.url);
}

/**
 * A thread that writes, while this one goes on.
 *
 * 1. It begins. Until it is ready (`isReady`) whoever can should write without it, since what is asked waits.
 * 2. It is ready: what is asked is done in the order in which it was asked. Groups that wait together are one transaction: where the database takes
 *    nothing, none of them is written. While something is under way it keeps the process alive, else not.
 * 3. It has ended (`hasEnded`), by `close` or because something went wrong: then what was under way is refused, and whether it was written is
 *    not known.
 */
export class WriterThread {
  readonly #worker: Worker;
  readonly #shared = new Int32Array(new SharedArrayBuffer(Shared.LENGTH * Int32Array.BYTES_PER_ELEMENT));
  readonly #asked: Asked[] = [];
  readonly #ended: Promise<void>;
  /** How many requests were sent, in the whole numbers of `Shared`. */
  #sent = 0;
  #isReady = false;
  #hasEnded = false;

  constructor(begun: { readonly place: SqliteFile; readonly texts: WriterTexts }) {
    this.#worker = new Worker(programOfThread(), {
      workerData: { ...begun, shared: this.#shared } satisfies WriterProgramData,
      // Options of this process, such as `--input-type`, are not for a file.
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    ownThreads.add(this.#worker);
    this.#worker.unref();
    let reason: unknown = new Error('The thread that writes has ended');
    this.#worker.on('message', (answer: WriterAnswer) => this.#hear(answer));
    this.#worker.on('error', (error) => {
      reason = error;
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#hasEnded = true;
        for (const { reject } of this.#asked.splice(0)) reject(reason);
        resolve();
      });
    });
  }

  /** Whether it has ever been ready. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** How many requests are not yet done, at this very moment: an answer is heard of later. */
  get length(): number {
    return (this.#sent - Atomics.load(this.#shared, Shared.DONE)) | 0;
  }

  get pace(): Pace {
    return {
      set: Atomics.load(this.#shared, Shared.SET),
      flush: Atomics.load(this.#shared, Shared.FLUSH),
    };
  }

  /** Rejects with what the writer threw. */
  ask<Name extends WriterMethod>(
    ...request: readonly [Name, ...Parameters<SqliteWriter[Name]>]
  ): Promise<ReturnType<SqliteWriter[Name]>> {
    return new Promise((resolve, reject) => {
      if (this.#asked.length === 0) this.#worker.ref();
      this.#asked.push({ resolve, reject });
      this.#sent = (this.#sent + 1) | 0;
      this.#worker.postMessage(request);
    });
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    if (this.#hasEnded) return;
    this.#worker.ref();
    this.#worker.postMessage('close');
    await this.#ended;
  }

  #hear(answer: WriterAnswer): void {
    if ('ready' in answer) {
      this.#isReady = true;
      return;
    }
    const asked = this.#asked.shift();
    if (this.#asked.length === 0) this.#worker.unref();
    if ('refused' in answer) asked?.reject(answer.refused);
    else asked?.resolve(answer.result as never);
  }
}
