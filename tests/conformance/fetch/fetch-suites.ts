import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { PinnedArchive } from './archives.ts';
import { betsyIndex } from './betsy-index.ts';
import { dmnTckIndex } from './dmn-tck-index.ts';
import { downloadFiles, type Files, hashOf } from './download.ts';

interface FetchOptions {
  readonly archives: readonly PinnedArchive[];
  /** Where archives are, without a slash at its end. */
  readonly origin: string;
  /** Where the suites go; the folder appears when all of them are there and right. */
  readonly folder: string;
  /** Told of each repository before its download, which can take minutes. */
  readonly announce?: (repository: string) => void;
}

/** What the runner reads beside the models. */
function indexesOf(files: Files): Files {
  const asFile = (index: unknown): Buffer => Buffer.from(`${JSON.stringify(index)}\n`);
  return new Map([
    ['betsy-tests.json', asFile(betsyIndex())],
    ['dmn-tck-tests.json', asFile(dmnTckIndex(files))],
  ]);
}

async function write(folder: string, files: Files): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** All files or none: they are written beside `folder`, which is then renamed. */
async function replaceFolder(folder: string, files: Files): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await write(partial, files);
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function readFiles(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}

/** Of a download that was whole, which archives it was of is known by the hash of all its files. */
const STAMP = 'pinned.txt';
const stampOf = (archives: readonly PinnedArchive[], files: Files): string =>
  `${archives.map(({ sha256 }) => sha256).join('\n')}\n${hashOf(files)}\n`;

async function isIntact({ archives, folder }: FetchOptions): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const found = new Map(await readFiles(folder));
  const stamp = found.get(STAMP)?.toString('utf8');
  found.delete(STAMP);
  return stamp === stampOf(archives, found);
}

/** Lays out the pinned suites as `../shared/conformance` is; what was fetched before and is unchanged is not fetched again. */
export async function fetchSuites(options: FetchOptions): Promise<void> {
  if (await isIntact(options)) return;
  const { archives, origin, folder, announce } = options;
  const files = new Map<string, Buffer>();
  for (const archive of archives) {
    announce?.(archive.repository);
    for (const [name, content] of await downloadFiles(archive, origin)) files.set(name, content);
  }
  for (const [name, content] of indexesOf(files)) files.set(name, content);
  files.set(STAMP, Buffer.from(stampOf(archives, new Map(files))));
  await replaceFolder(folder, files);
}
