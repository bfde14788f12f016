import type { CaseRecord, HeadRecord, ScopeRecord, SignalsRecord } from '../model/record.ts';
import { packTokens } from './token-list.ts';

/** Records that a step has: `null` where the store has none under that id, `undefined` where nobody looked. */
export interface Records {
  get(id: string): CaseRecord | null | undefined;
}

/** Thrown inside the kernel when a record is asked for that it was not given; `step` answers with what it needs. */
export class RecordNeeded extends Error {
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super(`Records needed: ${ids.join(', ')}`);
    this.ids = ids;
  }
}

/**
 * The records of a case while a step runs. Records are never changed in place: each write replaces one and is journalled, so that a hook
 * that fails is undone without copying anything.
 */
export class RecordSet {
  readonly #given: Records;
  readonly #changed = new Map<string, CaseRecord | null>();
  /** Ids that were written before anybody asked for them: they are new. */
  readonly #made = new Set<string>();
  readonly #journal: { readonly id: string; readonly before: CaseRecord | null | undefined }[] = [];

  constructor(given: Records) {
    this.#given = given;
  }

  get(id: string): CaseRecord | null {
    const changed = this.#changed.get(id);
    if (changed !== undefined) return changed;
    const given = this.#given.get(id);
    if (given === undefined) throw new RecordNeeded([id]);
    return given;
  }

  /** Asks for several at once, so that the store is asked once. */
  prefetch(ids: readonly string[]): void {
    const missing = ids.filter((id) => !this.#changed.has(id) && this.#given.get(id) === undefined);
    if (missing.length > 0) throw new RecordNeeded(missing);
  }

  put(record: CaseRecord): void {
    this.#set(record.id, record);
  }

  remove(id: string): void {
    this.#set(id, null);
  }

  get head(): HeadRecord {
    const record = this.get('head');
    if (record?.kind !== 'head') throw new RangeError('Expected the case to have a head record');
    return record;
  }

  scope(id: string): ScopeRecord | undefined {
    const record = this.get(id);
    return record?.kind === 'scope' ? record : undefined;
  }

  get signals(): SignalsRecord {
    const record = this.get('signals');
    return record?.kind === 'signals' ? record : { id: 'signals', kind: 'signals', listeners: [] };
  }

  savepoint(): number {
    return this.#journal.length;
  }

  rollback(savepoint: number): void {
    while (this.#journal.length > savepoint) {
      const entry = this.#journal.pop();
      if (entry === undefined) return;
      if (entry.before === undefined) this.#changed.delete(entry.id);
      else this.#changed.set(entry.id, entry.before);
    }
  }

  /** What a store must write: records that were made or replaced, and the ids of those that are gone. */
  changes(): { readonly changed: readonly CaseRecord[]; readonly removed: readonly string[] } {
    const changed: CaseRecord[] = [];
    const removed: string[] = [];
    for (const [id, record] of this.#changed) {
      if (record !== null) changed.push(record.kind === 'scope' ? packTokens(record) : record);
      else if (this.#given.get(id) !== null && !this.#made.has(id)) removed.push(id);
    }
    return { changed, removed };
  }

  #set(id: string, record: CaseRecord | null): void {
    const before = this.#changed.get(id);
    if (before === undefined && record !== null && this.#given.get(id) === undefined) this.#made.add(id);
    this.#journal.push({ id, before });
    this.#changed.set(id, record);
  }
}
