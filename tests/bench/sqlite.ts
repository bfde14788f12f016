import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { transactionsOf } from '../store/transactions-of.ts';
import { measureSmallCases, type SmallCaseFigures } from './workload/small-cases.ts';

/**
 * Durable «small» cases on SQLite (WAL, synchronous=FULL) at 1, 8 and 32 callers, beside the floor: such rows in groups of that size by prepared
 * statements, on one thread that does nothing else.
 */
export async function benchSqlite(): Promise<readonly SmallCaseFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  let files = 0;
  const file = (): string => {
    files += 1;
    return join(folder, `${files}.db`);
  };
  try {
    return await measureSmallCases({
      engine: async () => {
        const place = file();
        return { store: sqlite({ file: place }), transactions: () => transactionsOf(place) };
      },
      floor: () => sqlite({ file: file(), thread: 'never' }),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
