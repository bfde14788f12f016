import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '@motcua/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testStores } from './test-stores.ts';

/**
 * What each version of the schema left, as the engine of its time wrote it: a case that has ended, and one each that waits for a message, a timer,
 * a person and a handler that failed. Its name is that of the last migration.
 */
const RELEASED = join(import.meta.dirname, 'released');
const FOLDERS: Readonly<Record<string, string>> = { 'SQLite in a file': 'sqlite', PostgreSQL: 'postgres' };

/** Before this version there was no audit, and commands were hashed otherwise: their chains say nothing, and the cases go on all the same. */
const FIRST_AUDITED = '0003';

const WRITTEN_AT = '2026-03-08T01:00:00.000Z';
const LATER = '2026-05-08T01:00:00.000Z';

const namesIn = (folder: string): readonly string[] =>
  readdirSync(join(RELEASED, folder)).map((file) => file.replace('.sql', ''));

async function statuses(engine: Engine): Promise<readonly string[]> {
  return (await engine.cases.list({})).items.map(({ status }) => status).toSorted();
}

describe.each(testStores().filter(({ name }) => name in FOLDERS))('$name', (kind) => {
  if (kind.missing !== undefined) {
    test.skip(kind.missing);
    return;
  }
  const folder = FOLDERS[kind.name] ?? '';

  beforeAll(() => kind.begin());
  afterAll(() => kind.end());

  test.each(namesIn(folder))(
    'a database of version %s is brought forward, and its cases go on',
    async (name) => {
      const database = await kind.database();
      await database.execute(readFileSync(join(RELEASED, folder, `${name}.sql`), 'utf8'));
      let now = WRITTEN_AT;
      const engine = await createEngine({
        store: database.store(),
        clock: { now: () => now },
        handlers: { lookup: async () => ({}) },
      });
      const before = await engine.audit.verify();
      const repeated = await engine.cases.start({ procedure: 'released', commandId: 'start-in-task' });

      now = LATER;
      await engine.settle();
      for (const { taskId } of (await engine.tasks.list({})).items) await engine.tasks.complete({ taskId });
      now = '2026-07-08T01:00:00.000Z';
      await engine.settle();
      for (const key of ['in-message', 'in-timer', 'in-task', 'in-job'])
        await engine.messages.publish({ name: 'paper', correlationKey: key });
      const { caseId } = await engine.cases.start({ procedure: 'released', data: { key: 'new' } });
      await engine.settle();

      if (name >= FIRST_AUDITED) expect(before).toMatchObject({ cases: 5, verified: 5, broken: [] });
      expect(repeated).toEqual({ caseId: 'case-4' });
      expect((await engine.cases.get({ caseId })).waiting).toMatchObject([
        { kind: 'task', element: 'review' },
      ]);
      expect(await statuses(engine)).toEqual(['active', ...Array(5).fill('completed')]);
      const { verified } = await engine.audit.verify();
      expect(verified).toBe(name >= FIRST_AUDITED ? 6 : 1);
      await engine.close();
    },
  );
});
