import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { measureSmallCases, type SmallCaseFigures } from './workload/small-cases.ts';

/** Durable «small» cases on SQLite (WAL, synchronous=FULL) at 1, 8 and 32 callers, beside the floor: the same rows by prepared statements. */
export async function benchSqlite(): Promise<readonly SmallCaseFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  let files = 0;
  const store = () => {
    files += 1;
    return sqlite({ file: join(folder, `${files}.db`) });
  };
  try {
    return await measureSmallCases(store);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
