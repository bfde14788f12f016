import { createSecretKey, type KeyObject } from 'node:crypto';
import { ErrorCode, MotcuaError } from '../../errors.ts';
import { type DataKey, dataKey, openText, sealText } from './sealed-text.ts';

/** A key that the host keeps outside of the database: the keys of the cases lie in it wrapped. */
export interface MasterKey {
  /** Which one it is, e.g. `2026`: it is stored beside what it wraps. */
  readonly name: string;
  /** 32 bytes, or their base64 or hexadecimal text. */
  readonly key: Uint8Array | string;
}

/** How the secret of a case lies in the database. `master`: the name of the key that wraps it; null: it lies there as it is. */
export interface StoredSecret {
  readonly secret: string;
  readonly master: string | null;
}

const KEY_BYTES = 32;

function bytesOf({ name, key }: MasterKey): Buffer {
  const bytes = typeof key === 'string' ? bytesOfText(key.trim()) : Buffer.from(key);
  if (bytes.length === KEY_BYTES) return bytes;
  const message = `Expected the master key '${name}' to have ${KEY_BYTES} bytes, but it has ${bytes.length}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { name });
}

function bytesOfText(text: string): Buffer {
  return Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
}

/** Wraps and unwraps the secrets of cases: with the current master key, where there is one, and with those before it. */
export class MasterKeys {
  readonly current: string | null;
  readonly #keys: ReadonlyMap<string, KeyObject>;

  constructor(options: { readonly masterKey?: MasterKey; readonly formerMasterKeys?: readonly MasterKey[] }) {
    const { masterKey, formerMasterKeys = [] } = options;
    const all = masterKey === undefined ? formerMasterKeys : [masterKey, ...formerMasterKeys];
    this.current = masterKey?.name ?? null;
    this.#keys = new Map(all.map((one) => [one.name, createSecretKey(bytesOf(one))]));
  }

  wrap({ id, secret }: DataKey): StoredSecret {
    const text = secret.export().toString('base64');
    const master = this.current === null ? undefined : this.#keys.get(this.current);
    if (master === undefined) return { secret: text, master: null };
    return { secret: sealText(text, { id, secret: master }), master: this.current };
  }

  /** Undefined where the master key is not at hand or another of the same name. */
  unwrap(id: string, { secret, master }: StoredSecret): DataKey | undefined {
    if (master === null) return dataKey(id, Buffer.from(secret, 'base64'));
    const key = this.#keys.get(master);
    const text = key === undefined ? undefined : openText(secret, { id, secret: key });
    return text === undefined ? undefined : dataKey(id, Buffer.from(text, 'base64'));
  }
}
