import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'motcua-unusable-'));
writeFileSync(join(folder, 'letter.txt'), 'Not a database. '.repeat(100));

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['in a folder that is not there', join(folder, 'none', 'motcua.db')],
  ['that is a folder', folder],
  ['that is another kind of file', join(folder, 'letter.txt')],
])('a file %s is said to be none that can be opened, by its name', async (_name, file) => {
  const opening = async () => createEngine({ store: sqlite({ file }) });

  await expect(opening()).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringContaining(file),
    details: { file },
  });
});
