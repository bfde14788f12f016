import { ErrorCode, MotcuaError } from '../../errors.ts';
import type { MessageTable } from '../schema.ts';
import type { MasterKeys, StoredSecret } from './master-keys.ts';
import { type DataKey, keyIdOf, newDataKey, openText, sealText } from './sealed-text.ts';

/** What a message carries, as it lies in the database. `data` is empty where it is sealed: a version that knows no seal cannot take it for data. */
export type KeptData = Pick<MessageTable, 'data' | 'sealed' | 'secret' | 'master'>;

type Kept = Pick<MessageTable, 'message_id'> & KeptData;

/** Seals what a message carries under a key of its own: nobody knows yet whose case it belongs to. The key lies beside it and goes when it goes. */
export function sealMessage(data: string, masterKeys: MasterKeys): KeptData {
  const key = newDataKey();
  return { data: '', sealed: sealText(data, key), ...masterKeys.wrap(key) };
}

/** What a message carries; one that an earlier version kept lies there as it is. Throws `DATA_UNREADABLE` where it cannot be opened. */
export function openMessage(kept: Kept, masterKeys: MasterKeys): string {
  if (kept.sealed === null) return kept.data;
  const key = keyOf(kept, masterKeys);
  const opened = key === undefined ? undefined : openText(kept.sealed, key);
  if (opened !== undefined) return opened;
  const why = key === undefined ? 'locked' : 'changed';
  const message = `Expected the message '${kept.message_id}' to be readable, but ${REASONS[why]}`;
  throw new MotcuaError(ErrorCode.DATA_UNREADABLE, message, { message: kept.message_id, why });
}

/** The key of a message under the current master key; `locked` where the one that wraps it is not at hand, undefined where nothing is to be done. */
export function rewrappedSecret(kept: Kept, masterKeys: MasterKeys): StoredSecret | 'locked' | undefined {
  if (kept.sealed === null || kept.master === masterKeys.current) return undefined;
  const key = keyOf(kept, masterKeys);
  return key === undefined ? 'locked' : masterKeys.wrap(key);
}

function keyOf({ sealed, secret, master }: Kept, masterKeys: MasterKeys): DataKey | undefined {
  const id = keyIdOf(sealed ?? '');
  return id === undefined || secret === null ? undefined : masterKeys.unwrap(id, { secret, master });
}

const REASONS = {
  locked: 'the master key that wraps its key is not among those that were given',
  changed: 'it was changed',
} as const;
