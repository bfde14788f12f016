import type { SqliteFile, SqliteWriter, WriterTexts } from './sqlite-writer.ts';

/** What the writer's thread is begun with. */
export interface WriterProgramData {
  readonly place: SqliteFile;
  readonly texts: WriterTexts;
  /** What both threads see at once, without a message: `Shared` says what is where. */
  readonly shared: Int32Array;
}

/** Places in what both threads see: how many requests are done, and how long writing took of late, in microseconds. */
export const Shared = { DONE: 0, SET: 1, FLUSH: 2, LENGTH: 3 } as const;

export type WriterMethod = 'write' | 'claimJobs' | 'purge';

/** One call of the writer. */
export type WriterRequest = {
  readonly [Name in WriterMethod]: readonly [name: Name, ...Parameters<SqliteWriter[Name]>];
}[WriterMethod];

/** `ready` once, when the connection is open; then an answer for each request, in their order. */
export type WriterAnswer =
  | { readonly ready: true }
  | { readonly result: unknown }
  | { readonly refused: unknown };
