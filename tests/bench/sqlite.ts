import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { measureSmallCases, type SmallCaseFigures } from './workload/small-cases.ts';

/**
 * Durable «small» cases on SQLite (WAL, synchronous=FULL) at 1, 8 and 32 callers, beside the floor: the same rows in the same groups by prepared
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
      engine: () => sqlite({ file: file() }),
      floor: () => sqlite({ file: file(), thread: 'never' }),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
