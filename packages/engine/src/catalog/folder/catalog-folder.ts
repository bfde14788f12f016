import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { BundleFile } from '../../bundle/bundle.ts';
import type { Json } from '../../model/json.ts';
import type { CatalogRecord } from '../record.ts';
import type { ProcedureState } from './procedure-state.ts';
import { readJson, removeFile, writeJson, writeSafely } from './write-safely.ts';

/** A procedure before an import touched it, for undoing. */
export type BeforeImage = {
  readonly state: ProcedureState | null;
  readonly record: Json;
  readonly source: string;
  readonly code: string;
  readonly folder: string;
  /** Each file that the import writes: its content before (base64), `null` where there was none. */
  readonly files: Readonly<Record<string, string | null>>;
  /** Digest of what the import wrote, `null` where it removed the file: what differs was edited since. */
  readonly written: Readonly<Record<string, string | null>>;
};

/** One line of a journal. */
export type JournalLine =
  | { readonly import: { readonly source: string; readonly input: string; readonly at: string } }
  | { readonly done: string; readonly status: string }
  | { readonly finished: true };

const HIDDEN = '.catalog';

/**
 * A folder with a bundle folder for each procedure, and beside them, in `.catalog`, what makes the next import a merge: the last record and the
 * state of each procedure, a journal and the images before each import. Every write is a whole file or none.
 */
export class CatalogFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  bundle(folder: string): readonly BundleFile[] | undefined {
    const root = join(this.path, folder);
    if (!existsSync(root)) return undefined;
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
      .sort()
      .map((path) => ({
        name: path.split(sep).join('/'),
        content: new Uint8Array(readFileSync(join(root, path))),
      }));
  }

  /** A new bundle appears whole: it is written aside and moved. */
  createBundle(folder: string, files: readonly BundleFile[]): void {
    const aside = join(this.path, HIDDEN, 'writing', folder);
    removeFile(aside);
    for (const parent of new Set(files.map(({ name }) => dirname(name))))
      mkdirSync(join(aside, parent), { recursive: true });
    for (const { name, content } of files) writeFileSync(join(aside, name), content);
    const target = join(this.path, folder);
    removeFile(target);
    renameSync(aside, target);
  }

  writeFile(folder: string, name: string, content: BundleFile['content'] | undefined): void {
    const path = join(this.path, folder, name);
    if (content === undefined) removeFile(path);
    else writeSafely(path, content);
  }

  removeBundle(folder: string): void {
    removeFile(join(this.path, folder));
  }

  states(source: string): readonly ProcedureState[] {
    const root = join(this.path, HIDDEN, 'state', source);
    const names = existsSync(root) ? readdirSync(root).sort() : [];
    return names.flatMap((name) => readJson<ProcedureState>(join(root, name)) ?? []);
  }

  sources(): readonly string[] {
    const root = join(this.path, HIDDEN, 'state');
    return existsSync(root) ? readdirSync(root).sort() : [];
  }

  state(source: string, code: string): ProcedureState | undefined {
    return readJson(this.#file('state', source, code));
  }

  saveState(source: string, code: string, state: ProcedureState | undefined): void {
    const path = this.#file('state', source, code);
    if (state === undefined) removeFile(path);
    else writeJson(path, state as unknown as Json);
  }

  /** The record as it was imported last. */
  record(source: string, code: string): CatalogRecord | undefined {
    return readJson(this.#file('records', source, code));
  }

  saveRecord(source: string, code: string, record: CatalogRecord | undefined): void {
    const path = this.#file('records', source, code);
    if (record === undefined) removeFile(path);
    else writeJson(path, record as unknown as Json);
  }

  /** The imports that were not undone, oldest first. */
  imports(): readonly string[] {
    const root = join(this.path, HIDDEN, 'imports');
    return existsSync(root) ? readdirSync(root).sort() : [];
  }

  journal(id: string): readonly JournalLine[] {
    const path = this.#import(id, 'journal.jsonl');
    if (!existsSync(path)) return [];
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line): readonly JournalLine[] => {
        try {
          return line === '' ? [] : [JSON.parse(line) as JournalLine];
        } catch {
          // The line that was being written when the program was killed.
          return [];
        }
      });
  }

  append(id: string, line: JournalLine): void {
    const path = this.#import(id, 'journal.jsonl');
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, `${JSON.stringify(line)}\n`);
  }

  /** The image of the first touch stays: a run that goes on after a kill does not take what it wrote for what was there. */
  saveBefore(id: string, image: BeforeImage): void {
    const path = this.#import(id, join('before', `${image.source}+${image.code}.json`));
    if (readJson(path) === undefined) writeJson(path, image as unknown as Json);
  }

  before(id: string): readonly BeforeImage[] {
    const root = this.#import(id, 'before');
    const names = existsSync(root) ? readdirSync(root).sort() : [];
    return names.flatMap((name) => readJson<BeforeImage>(join(root, name)) ?? []);
  }

  forgetImport(id: string): void {
    removeFile(join(this.path, HIDDEN, 'imports', id));
  }

  /** A report of the import; it is no part of any bundle. */
  writeReport(name: string, content: string): string {
    const path = join(this.path, HIDDEN, name);
    writeSafely(path, content);
    return path;
  }

  #file(kind: 'state' | 'records', source: string, code: string): string {
    return join(this.path, HIDDEN, kind, source, `${code}.json`);
  }

  #import(id: string, name: string): string {
    return join(this.path, HIDDEN, 'imports', id, name);
  }
}
