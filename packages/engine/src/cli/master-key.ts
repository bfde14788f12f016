import { existsSync, readFileSync } from 'node:fs';
import type { PrivacyOptions } from '../privacy/privacy-options.ts';
import { KeyRing, lookUpByReading } from '../store/seal/key-ring.ts';
import { type MasterKey, MasterKeys } from '../store/seal/master-keys.ts';
import type { Store } from '../store/store.ts';
import { type Options, UsageError } from './command.ts';

export const masterKeyOption = {
  type: 'string',
  help: 'a file of lines «<name> <32 bytes in base64 or hexadecimal>»: the master keys, the current one first',
} as const;

/** The master keys in a file, the current one first. A key on the command line itself would be seen by everybody on the machine. */
export function masterKeysOf({ 'master-key': file }: Options): PrivacyOptions {
  if (file === undefined) return {};
  if (typeof file !== 'string' || !existsSync(file))
    throw new UsageError(`Expected --master-key to be a file, but found '${String(file)}'`);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const keys = lines.map((line): MasterKey => {
    const [name = '', key = ''] = line.trim().split(/\s+/);
    return { name, key };
  });
  const [masterKey, ...formerMasterKeys] = keys;
  return { ...(masterKey === undefined ? {} : { masterKey }), formerMasterKeys };
}

/** The keys of the cases of a store, opened by the master keys that were given. */
export function keyRingOf(store: Store, options: Options): KeyRing {
  return new KeyRing({ lookUp: lookUpByReading(store), masterKeys: new MasterKeys(masterKeysOf(options)) });
}
