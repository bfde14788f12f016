import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import Sqlite from 'better-sqlite3';
import { closing, folder } from './planted-person.ts';

/** The last version that wrote the lines of a history as rows of their own: personal data are sealed, an officer acted for a citizen. */
const WITH_HISTORY_ROWS = '0010';

/** Changes a database past the engine. */
export function change(file: string, statement: string): void {
  const direct = new Sqlite(file);
  direct.exec(statement);
  direct.close();
}

/** An engine on a database of an earlier version, brought forward, at the moment when it was left. */
export async function engineOnReleased(
  version: string = WITH_HISTORY_ROWS,
): Promise<{ readonly file: string; readonly engine: TestEngine }> {
  const file = join(folder(), 'released.db');
  const dump = join(import.meta.dirname, '../store/released/sqlite', `${version}.sql`);
  change(file, readFileSync(dump, 'utf8'));
  const engine = await createTestEngine({ store: sqlite({ file }), now: '2026-03-08T01:00:00.000Z' });
  closing.push(() => engine.close());
  return { file, engine };
}
