import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { CaseRunner } from '../runtime/case-runner.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Committer } from '../runtime/committer.ts';
import type { EventSinks } from '../runtime/compose-writes.ts';
import type { Patience } from '../runtime/patience.ts';
import type { CaseTable } from '../store/schema.ts';
import type { KeyRing } from '../store/seal/key-ring.ts';
import type { Store } from '../store/store.ts';
import { erasableCase } from './erasable-case.ts';
import { type ErasableCase, erasureWrites } from './erasure.ts';
import type { ErasableFiles } from './privacy-options.ts';
import { filesToRemove, removalJob } from './referred-files.ts';

/** How often an erasure is tried when commands on its cases are faster. */
const MAXIMUM_ATTEMPTS = 20;

export interface EraserPorts {
  readonly store: Store;
  readonly written: Store;
  readonly keys: KeyRing;
  readonly committer: Committer;
  readonly runner: CaseRunner;
  readonly clock: Clock;
  readonly sinks: EventSinks;
  readonly files: ErasableFiles | undefined;
  readonly nudge: () => void;
}

/** Which cases are erased, by whom and why. */
export interface ErasureOrder {
  /** Finds the cases, again where something was faster: those that were erased meanwhile are not among them. */
  readonly find: () => Promise<readonly CaseTable[]>;
  readonly actor: Actor | undefined;
  readonly reason: string;
  /** Uploaded files that go as well, where no case needs them. */
  readonly files?: readonly string[];
}

/** What an erasure took: the cases, and the uploaded files that no other case refers to. */
export interface Erased {
  readonly cases: readonly string[];
  readonly files: readonly string[];
}

/** Erases cases that have ended, all of an order in one transaction. */
export class Eraser {
  readonly #ports: EraserPorts;

  constructor(ports: EraserPorts) {
    this.#ports = ports;
  }

  erase(order: ErasureOrder, patience: Patience): Promise<Erased> {
    return patience.over(() => this.#erase(order, patience));
  }

  async #erase(order: ErasureOrder, patience: Patience): Promise<Erased> {
    for (let attempt = 0; attempt < MAXIMUM_ATTEMPTS; attempt += 1) {
      patience.again();
      const rows = await order.find();
      const files = await filesToRemove(
        this.#ports.written,
        rows.map(({ case_id }) => case_id),
        order.files ?? [],
      );
      if (rows.length === 0 && files.length === 0) return { cases: [], files: [] };
      if (await this.#write(rows, files, { ...order, patience }))
        return { cases: rows.map(({ case_id }) => case_id), files };
    }
    const message = `Expected the cases to stand still while they are erased, but others were first ${MAXIMUM_ATTEMPTS} times: try again`;
    throw new MotcuaError(ErrorCode.COMMAND_CONFLICT, message, { command: 'erase' });
  }

  /** Ends a case that still runs, so that it can be erased: a command of its own. */
  async end(
    { case_id: caseId }: CaseTable,
    { actor, reason }: ErasureOrder,
    patience: Patience,
  ): Promise<void> {
    await this.#ports.runner.run({
      caseId,
      type: 'cancel',
      reason,
      patience,
      ...(actor === undefined ? {} : { actor }),
      prepare: ({ row }) => (row.ended_at === null ? { command: { type: 'end', status: 'cancelled' } } : {}),
    });
  }

  async #write(
    rows: readonly CaseTable[],
    files: readonly string[],
    { actor, reason, patience }: ErasureOrder & { readonly patience: Patience },
  ): Promise<boolean> {
    const { clock, sinks, committer, written, keys, runner, nudge } = this.#ports;
    const now = clock.now();
    const erasable: ErasableCase[] = [];
    for (const row of rows) erasable.push(await erasableCase(this.#ports, row));
    const jobId = `forget-files.${rows[0]?.case_id ?? ''}.${now}`;
    const removal = this.#ports.files === undefined ? [] : removalJob(files, now, jobId);
    const writes = erasable.flatMap((one) => erasureWrites(one, { now, actor, reason, sinks }));
    const result = await committer.commit([...writes, ...removal], patience);
    if (!result.written) return false;
    for (const { case_id, key_id } of rows) {
      runner.forget(case_id);
      if (key_id !== null) keys.forget(key_id);
    }
    await written.purge?.();
    nudge();
    return true;
  }
}
