import { readFileSync } from 'node:fs';

/** How many transactions were written to a SQLite file that is open: the counter in the head of its wal-index, as https://sqlite.org/walformat.html has it. */
export function transactionsOf(file: string): number {
  return readFileSync(`${file}-shm`).readUInt32LE(8);
}
