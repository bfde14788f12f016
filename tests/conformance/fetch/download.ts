import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { type Extract, extract, type Header } from 'tar-stream';
import type { PinnedArchive } from './archives.ts';

/** Why the suites could not be fetched, as one sentence for a person. */
export class FetchError extends Error {}

/** Contents by name, the name below the folder of suites. */
export type Files = ReadonlyMap<string, Buffer>;

type Entry = Readable & { readonly header: Header };

const LONGEST_DOWNLOAD_MS = 600_000;

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The SHA-256 of a list: for each file, sorted by its name, a line with the SHA-256 of its content, two spaces and its name. */
export function hashOf(files: Files): string {
  const names = [...files.keys()].sort();
  return sha256(names.map((name) => `${sha256(files.get(name) ?? '')}  ${name}\n`).join(''));
}

/** Archives of GitHub hold everything in one folder, which is named after the repository and the commit. */
const withoutFirstFolder = (path: string): string => path.slice(path.indexOf('/') + 1);

async function chosenFiles(entries: Extract, place: PinnedArchive['place']): Promise<Files> {
  const files = new Map<string, Buffer>();
  for await (const entry of entries as unknown as AsyncIterable<Entry>) {
    const { name, type } = entry.header;
    const target = type === 'file' ? place(withoutFirstFolder(name)) : undefined;
    if (target === undefined) entry.resume();
    else files.set(target, await buffer(entry));
  }
  return files;
}

async function unpacked(body: Response['body'], place: PinnedArchive['place']): Promise<Files> {
  if (body === null) throw new Error('the answer is empty');
  const entries = extract();
  const [files] = await Promise.all([
    chosenFiles(entries, place),
    pipeline(Readable.fromWeb(body as ReadableStream), createGunzip(), entries),
  ]);
  return files;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

/** Downloads one archive from `origin` and chooses from it; what differs from the pinned hash is refused. */
export async function downloadFiles(archive: PinnedArchive, origin: string): Promise<Files> {
  const { repository, commit, sha256: expected, place } = archive;
  const address = `${origin}/${repository}/tar.gz/${commit}`;
  const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_DOWNLOAD_MS) }).catch(
    (error: unknown) => {
      throw new FetchError(
        `Cannot download ${address}: ${reasonOf(error)}. Check the network connection and try again.`,
      );
    },
  );
  if (!response.ok)
    throw new FetchError(`Cannot download ${address}: the server answers ${response.status}.`);
  const files = await unpacked(response.body, place).catch((error: unknown) => {
    throw new FetchError(`The archive ${address} is damaged or incomplete: ${reasonOf(error)}. Try again.`);
  });
  const found = hashOf(files);
  if (found !== expected)
    throw new FetchError(
      `The files of ${address} are not those that were pinned: expected the hash ${expected}, but found ${found}.`,
    );
  return files;
}
