import { createHmac, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewUpload, StoredUpload, UploadStore } from './upload-store.ts';

const KEY = /^[\w-]{43}$/;
/** A file is called so until it is whole; so one look at the folder tells. */
const UNFINISHED = 'content.part';
const WHOLE = 'content';

/** Files in a folder of this machine. */
export interface DiskUploads extends UploadStore {
  /** Removes what was begun and not written to since `before`; gives how many. A host calls it once a day. */
  removeUnfinished(options: { readonly before: Date }): Promise<number>;
  /** The keys of everything that somebody has sent: what erasing them removes. Looks at every file of the folder. */
  ownedBy(owner: string): Promise<readonly string[]>;
}

/**
 * Keeps uploaded files in a folder: one folder for each, readable by this user only. Memory stays small whatever the size of a file.
 *
 * @param options.folder made where it is missing; may be shared by several engine nodes
 *
 * @example
 * httpApi({ engine, actor, files: { store: diskUploads({ folder: 'data/files' }) } });
 */
export function diskUploads({ folder }: { readonly folder: string }): DiskUploads {
  const secret = rememberedSecret(folder);
  const find = (key: string): Promise<StoredUpload | undefined> => read(folder, key);
  return {
    find,
    begin: async (file) => {
      const key = keyOf(file, await secret());
      const place = join(folder, key);
      await mkdir(place, { recursive: true, mode: 0o700 });
      await writeFile(join(place, 'upload.json'), JSON.stringify(file), { mode: 0o600 });
      return (await find(key)) ?? { ...file, key, offset: 0, isWhole: false };
    },
    append: async (key, offset, bytes) => {
      const file = await open(join(folder, key, UNFINISHED), offset === 0 ? 'w' : 'r+', 0o600);
      let at = offset;
      try {
        for await (const piece of bytes) {
          await file.write(piece, 0, piece.length, at);
          at += piece.length;
        }
      } finally {
        await file.close();
      }
    },
    complete: (key) =>
      rename(join(folder, key, UNFINISHED), join(folder, key, WHOLE)).catch((error) =>
        ignore('ENOENT', error),
      ),
    read: (key) => piecesOf(join(folder, key)),
    remove: (key) => rm(join(folder, key), { recursive: true, force: true }),
    removeUnfinished: ({ before }) => removeUnfinished(folder, before),
    ownedBy: (owner) => ownedBy(folder, owner),
  };
}

function keyOf({ owner, sha256, size }: NewUpload, secret: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([owner, sha256, size]))
    .digest('base64url');
}

/** Made once for a folder. Of two nodes that make it at the same moment the first one wins. */
function rememberedSecret(folder: string): () => Promise<string> {
  const file = join(folder, 'secret');
  let known: string | undefined;
  return async () => {
    if (known !== undefined) return known;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch((error) =>
      ignore('EEXIST', error),
    );
    known = await readFile(file, 'utf8');
    return known;
  };
}

function ignore(code: string, error: NodeJS.ErrnoException): void {
  if (error.code !== code) throw error;
}

async function* piecesOf(place: string): AsyncGenerator<Uint8Array> {
  const isWhole = (await sizeOf(join(place, WHOLE))) !== undefined;
  yield* createReadStream(join(place, isWhole ? WHOLE : UNFINISHED));
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size;
}

async function read(folder: string, key: string): Promise<StoredUpload | undefined> {
  if (!KEY.test(key)) return undefined;
  const place = join(folder, key);
  const text = await readFile(join(place, 'upload.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const whole = await sizeOf(join(place, WHOLE));
  const offset = whole ?? (await sizeOf(join(place, UNFINISHED))) ?? 0;
  return { ...(JSON.parse(text) as NewUpload), key, offset, isWhole: whole !== undefined };
}

async function keysIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => KEY.test(name));
}

async function ownedBy(folder: string, owner: string): Promise<readonly string[]> {
  const owned: string[] = [];
  for (const key of await keysIn(folder)) if ((await read(folder, key))?.owner === owner) owned.push(key);
  return owned;
}

async function removeUnfinished(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for (const key of await keysIn(folder)) {
    const found = await read(folder, key);
    const last = await stat(join(folder, key, found?.offset === 0 ? 'upload.json' : UNFINISHED)).catch(
      () => undefined,
    );
    if (found?.isWhole !== false || last === undefined || last.mtime >= before) continue;
    await rm(join(folder, key), { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}
