import { ErrorCode, MotcuaError } from '../../errors.ts';
import type { CaseKeyTable, CaseTable } from '../schema.ts';
import type { Store } from '../store.ts';
import type { Write } from '../write-set.ts';
import { MasterKeys } from './master-keys.ts';
import { type DataKey, ERASED, keyIdOf, newDataKey, openText } from './sealed-text.ts';

/** Half as many as keys are kept open in memory at most; a kilobyte each, since Node keeps a key outside its heap. */
const GENERATION = 1000;

/** Why there is no key: it was destroyed, it is not in the database, or the master key that wraps it is not at hand. */
export type NoKey = 'destroyed' | 'missing' | 'locked';

/** Looks a key up where it lies; undefined where there is none. */
export type LookUpKey = (id: string) => Promise<CaseKeyTable | undefined>;

/** By the statement that is compiled once, on a store that is open. */
export function lookUpIn(store: Pick<Store, 'query'>): LookUpKey {
  return async (id) => (await store.query('keyById', { key_id: id }))[0];
}

/** On a store that is only read. */
export function lookUpByReading({ reads }: Pick<Store, 'reads'>): LookUpKey {
  return (id) => reads.selectFrom('case_keys').selectAll().where('key_id', '=', id).executeTakeFirst();
}

/** The keys of the cases: made, found, and kept open for a while. Those that were destroyed are never kept. */
export class KeyRing {
  readonly masterKeys: MasterKeys;
  readonly #lookUp: LookUpKey;
  #recent = new Map<string, DataKey>();
  #former = new Map<string, DataKey>();

  constructor(options: { readonly lookUp: LookUpKey; readonly masterKeys?: MasterKeys }) {
    this.#lookUp = options.lookUp;
    this.masterKeys = options.masterKeys ?? new MasterKeys({});
  }

  /** A new key, and what writes it down. */
  create(): { readonly key: DataKey; readonly write: Write } {
    const key = newDataKey();
    this.#keep(key);
    const values = { key_id: key.id, ...this.masterKeys.wrap(key), destroyed_at: null };
    return { key, write: { statement: 'addKey', values } };
  }

  async find(id: string): Promise<DataKey | NoKey> {
    const known = this.#opened(id);
    if (known !== undefined) return known;
    const row = await this.#lookUp(id);
    if (row === undefined) return 'missing';
    if (row.secret === null) return 'destroyed';
    const key = this.masterKeys.unwrap(id, { secret: row.secret, master: row.master });
    if (key === undefined) return 'locked';
    this.#keep(key);
    return key;
  }

  /** The key of a case where it is kept open: without asking. */
  atHand({ key_id: id }: Pick<CaseTable, 'key_id'>): DataKey | undefined {
    return id === null ? undefined : this.#opened(id);
  }

  /** The key that what is written for a case is sealed with; undefined for cases from before there were keys. Throws where it is gone. */
  async ofCase(row: Pick<CaseTable, 'case_id' | 'key_id'>): Promise<DataKey | undefined> {
    if (row.key_id === null) return undefined;
    const found = await this.find(row.key_id);
    if (typeof found === 'object') return found;
    if (found === 'destroyed') {
      const message = `Expected case '${row.case_id}' to have its data, but they were erased`;
      throw new MotcuaError(ErrorCode.CASE_ERASED, message, { caseId: row.case_id });
    }
    throw unreadable(row.key_id, found);
  }

  /** Opens a text if it is sealed; `ERASED` where its key was destroyed. Throws `DATA_UNREADABLE` where it cannot be opened. */
  async open(text: string): Promise<string> {
    const id = keyIdOf(text);
    if (id === undefined) return text;
    const found = await this.find(id);
    if (found === 'destroyed') return ERASED;
    // Something that looks like a sealed text and was never one: somebody typed it.
    if (found === 'missing') return text;
    if (found === 'locked') throw unreadable(id, found);
    const opened = openText(text, found);
    if (opened === undefined) throw unreadable(id, 'changed');
    return opened;
  }

  forget(id: string): void {
    this.#recent.delete(id);
    this.#former.delete(id);
  }

  #opened(id: string): DataKey | undefined {
    const recent = this.#recent.get(id);
    if (recent !== undefined) return recent;
    const former = this.#former.get(id);
    if (former !== undefined) this.#keep(former);
    return former;
  }

  /** Those that were not used while a generation filled go together: to note each use of each key takes longer than to look one up again. */
  #keep(key: DataKey): void {
    this.#recent.set(key.id, key);
    if (this.#recent.size < GENERATION) return;
    this.#former = this.#recent;
    this.#recent = new Map();
  }
}

const REASONS = {
  missing: 'its key is not in the database',
  locked: 'the master key that wraps its key is not among those that were given',
  changed: 'it was changed',
} as const;

function unreadable(keyId: string, why: keyof typeof REASONS): MotcuaError {
  const message = `Expected the personal data under key '${keyId}' to be readable, but ${REASONS[why]}`;
  return new MotcuaError(ErrorCode.DATA_UNREADABLE, message, { keyId, why });
}
