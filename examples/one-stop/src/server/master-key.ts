import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MasterKey } from '@motcua/engine';

const KEY_BYTES = 32;

/** The key under which everything personal lies, and the file it was read from, if it was one. */
export interface PortalKey extends MasterKey {
  readonly key: Buffer;
  readonly file?: string;
}

/** Named after itself: a portal that is given another key knows that it is another. */
function named(key: Buffer): PortalKey {
  return { name: createHash('sha256').update(key).digest('hex').slice(0, 12), key };
}

function fromText(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES)
    throw new Error(
      `Expected MOTCUA_MASTER_KEY to be ${KEY_BYTES} bytes in base64, but found ${key.length}: "openssl rand -base64 32" makes one.`,
    );
  return key;
}

/**
 * The master key: as `given`, in base64; else a file beside the database, made at the first start. That file suits a demonstration only: who copies
 * the folder has both, the data and what opens them.
 */
export function masterKeyOf(options: {
  readonly dataFolder: string;
  readonly given: string | undefined;
}): PortalKey {
  if (options.given !== undefined) return named(fromText(options.given));
  const file = join(options.dataFolder, 'master-key');
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  return { ...named(fromText(readFileSync(file, 'utf8'))), file };
}
