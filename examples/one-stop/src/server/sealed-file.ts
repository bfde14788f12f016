import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Reads what `writeSealedFile` wrote under this key; `fallback` where the file is not there. Throws where the key is another or the file was changed. */
export function readSealedFile<Content>(file: string, key: Buffer, fallback: Content): Content {
  if (!existsSync(file)) return fallback;
  const sealed = readFileSync(file);
  const opener = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
  opener.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([opener.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), opener.final()]);
    return JSON.parse(text.toString('utf8')) as Content;
  } catch (cause) {
    throw new Error(
      `Expected ${file} to be sealed under the master key that was given (MOTCUA_MASTER_KEY), but it is under another, or was changed.`,
      { cause },
    );
  }
}

/** Writes it whole or not at all; only who has the key can read it. */
export function writeSealedFile(file: string, key: Buffer, content: unknown): void {
  const nonce = randomBytes(NONCE_BYTES);
  const sealer = createCipheriv(CIPHER, key, nonce);
  const sealed = Buffer.concat([sealer.update(JSON.stringify(content), 'utf8'), sealer.final()]);
  writeFileSync(`${file}.new`, Buffer.concat([nonce, sealer.getAuthTag(), sealed]), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
