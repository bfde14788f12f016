import type { Problem } from '../model/problem.ts';
import type { CatalogRecord } from './record.ts';

/** What is imported: a file that is read piece by piece, so that its size does not matter. */
export interface CatalogInput {
  /** The name of the file, for problems to point at. */
  readonly name: string;
  /** Reads from the beginning, each time it is called. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Where it is a folder: the files in it, each by its path with `/`, read when it is asked for; `open` then gives nothing. */
  readonly files?: () => Iterable<FolderFile>;
}

/** A file of a folder that is imported. */
export interface FolderFile {
  readonly path: string;
  readonly read: () => Uint8Array;
}

/** What a source hands on, in the order of the file: a record, or what is wrong at a place of the file. What is good is always handed on. */
export type SourceItem =
  | { readonly record: CatalogRecord; readonly line?: number }
  | { readonly problem: Problem; readonly line?: number };

/** Settings of an import. */
export interface SourceOptions {
  /** Which column of a table means what: the source says in its file which keys it knows. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** The language of texts that name none. Default: `vi`. */
  readonly language?: 'vi' | 'en';
}

/**
 * A kind of catalogue that can be imported: one file in `catalog/sources`, one line in its registry.
 *
 * A source reads in bounded memory, never throws for what stands in the file, and says every doubt: on the value (`Reading.doubts`) where there
 * is one, as a `problem` where a place of the file is no record. Whether it reaches the net is not a question: it may not.
 */
export interface CatalogSource {
  /** `national-portal-pages`; stays the same for ever, since records are matched by it. */
  readonly id: string;
  /** Whether a file looks like this kind. `head`: its first letters (at most 64 KiB), decoded. */
  readonly recognises: (name: string, head: string) => boolean;
  readonly read: (input: CatalogInput, options: SourceOptions) => AsyncIterable<SourceItem>;
}
