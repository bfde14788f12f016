import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Example {
  readonly readme: string;
  readonly file: string;
  readonly code: string;
}

/** A block of TypeScript and the comment above it that names the file it is taken from. */
function examplesOf(readme: string): readonly Example[] {
  const blocks = read(readme).matchAll(/(?:<!-- (?<file>\S+) -->\s*)?```ts\n(?<code>[\s\S]*?)```/g);
  return [...blocks].map(({ groups }) => ({ readme, file: groups?.file ?? '', code: groups?.code ?? '' }));
}

const pages = ['README.md', 'README.vi.md', 'docs/how-to/first-steps.md'];
const examples = pages.flatMap(examplesOf);
const files = [...new Set(examples.map(({ file }) => file))];
const engineHasItsDoor = read('packages/engine/src/index.ts').includes('createEngine');

test('both READMEs and the first steps have code to show', () => {
  const readmes = new Set(examples.map(({ readme }) => readme));

  expect([...readmes]).toEqual(pages);
});

test.each(examples)('$readme shows $file as it is', ({ file, code }) => {
  const source = read(file);

  expect(code).toBe(source);
});

describe.skipIf(!engineHasItsDoor)('the code of these pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-readme-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(files)('%s runs, and prints what its comment says', async (file) => {
    const printed = [...read(file).matchAll(/console\.log\(.*\); \/\/ (.+)/g)].map(([, said]) => said);

    const { stdout } = await run(process.execPath, [join(root, file)], { cwd: folder });

    expect(stdout.trim().split('\n')).toEqual(printed);
  });
});
