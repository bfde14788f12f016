import type { CommandTable } from '../store/schema.ts';
import { readBody } from './command-body.ts';
import { ERASE } from './command-types.ts';

/** What the command that erased a case notes of the commands before it, each by its number. */
export type ErasureNote = {
  /** Of those that something was taken out of: what remains of each row, as a hash. */
  readonly redacted?: Readonly<Record<string, string>>;
  /** Whom the history names where that is not who stands in the row: nobody where somebody private was there, the officer where they acted for one. */
  readonly actors?: Readonly<Record<string, string | null>>;
};

/** The note of the last command of a case; an empty one where that did not erase it. */
export function erasureNoteOf(last: Pick<CommandTable, 'type' | 'body'> | undefined): ErasureNote {
  if (last?.type !== ERASE) return {};
  const [entry] = readBody(last.body).entries;
  return (entry?.details ?? {}) as ErasureNote;
}
