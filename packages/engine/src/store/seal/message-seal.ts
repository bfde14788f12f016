import { ErrorCode, MotcuaError } from '../../errors.ts';
import type { GivenBy } from '../../model/given-by.ts';
import type { JsonObject } from '../../model/json.ts';
import type { MessageTable } from '../schema.ts';
import type { MasterKeys, StoredSecret } from './master-keys.ts';
import { type DataKey, keyIdOf, newDataKey, openText, sealText } from './sealed-text.ts';

/** What a message carries, and who sent it. */
export interface MessageContent {
  readonly data: JsonObject;
  readonly by: GivenBy;
}

/** The same as it lies in the database. `data` is empty where it is sealed: a version that knows no seal cannot take it for data. */
export type KeptContent = Pick<MessageTable, 'data' | 'sealed' | 'sender' | 'secret' | 'master'>;

type Kept = Pick<MessageTable, 'message_id'> & KeptContent;

/** Seals what a message carries under a key of its own: nobody knows yet whose case it belongs to. The key lies beside it and goes when it goes. */
export function sealMessage({ data, by }: MessageContent, masterKeys: MasterKeys): KeptContent {
  const key = newDataKey();
  const sender = Object.keys(by).length === 0 ? null : sealText(JSON.stringify(by), key);
  return { data: '', sealed: sealText(JSON.stringify(data), key), sender, ...masterKeys.wrap(key) };
}

/** What a message carries; one that an earlier version kept lies there as it is. Throws `DATA_UNREADABLE` where it cannot be opened. */
export function openMessage(kept: Kept, masterKeys: MasterKeys): MessageContent {
  const { sealed, sender } = kept;
  if (sealed === null) return { data: JSON.parse(kept.data) as JsonObject, by: {} };
  const key = keyOf(kept, masterKeys);
  const opened = (text: string): unknown => JSON.parse(openedWith(key, text, kept));
  return {
    data: opened(sealed) as JsonObject,
    by: sender === null ? {} : (opened(sender) as GivenBy),
  };
}

function openedWith(key: DataKey | undefined, text: string, { message_id: id }: Kept): string {
  const opened = key === undefined ? undefined : openText(text, key);
  if (opened !== undefined) return opened;
  const why = key === undefined ? 'locked' : 'changed';
  const message = `Expected the message '${id}' to be readable, but ${REASONS[why]}`;
  throw new MotcuaError(ErrorCode.DATA_UNREADABLE, message, { message: id, why });
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
