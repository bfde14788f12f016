import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { chance } from './chance.ts';
import { newKeyId } from './new-key-id.ts';

/** What opens the sealed texts of one case: `secret` has 32 bytes. As a key of Node, since bytes would be made one at each use, which takes longer than the sealing. */
export interface DataKey {
  readonly id: string;
  readonly secret: KeyObject;
}

/** What stands in for a text whose key was destroyed. */
export const ERASED = '{"erased":true}';

export function dataKey(id: string, secret: Buffer): DataKey {
  return { id, secret: createSecretKey(secret) };
}

const KEY_BYTES = 32;

/** A key by chance. Should its id be that of another, the database refuses it, and the command is tried again with a new one. */
export function newDataKey(): DataKey {
  return dataKey(newKeyId(), chance(KEY_BYTES));
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What every sealed text begins with. Quoted, so that whoever reads it as JSON meets a text and no broken JSON. */
const MARK = '"~';
const ID_LENGTH = 8;
const HEADER_LENGTH = MARK.length + ID_LENGTH + 1;

/** Encrypts a text and binds it to its key: AES-256-GCM as `"~<key id>.<base64 of nonce, tag and text>"`. */
export function sealText(text: string, { id, secret }: DataKey): string {
  const start = chance(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secret, start);
  cipher.setAAD(Buffer.from(id));
  const hidden = cipher.update(text, 'utf8');
  cipher.final();
  const packed = Buffer.concat([start, cipher.getAuthTag(), hidden]).toString('base64');
  return `${MARK}${id}.${packed}"`;
}

/** The id of the key that a text is sealed with; undefined where it is not sealed. */
export function keyIdOf(text: string): string | undefined {
  if (!text.startsWith(MARK) || text[HEADER_LENGTH - 1] !== '.') return undefined;
  return text.slice(MARK.length, MARK.length + ID_LENGTH);
}

/** The text that was sealed; undefined where the key is another or the text was changed. */
export function openText(sealed: string, { id, secret }: DataKey): string | undefined {
  const packed = Buffer.from(sealed.slice(HEADER_LENGTH, -1), 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, secret, packed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(id));
    decipher.setAuthTag(packed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = decipher.update(packed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8');
    return text + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
