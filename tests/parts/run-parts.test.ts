import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runParts } from './run-parts.ts';

const good = join(import.meta.dirname, 'testdata/good');
const wrong = join(import.meta.dirname, 'testdata/wrong');

test('each file is a part, under its name in camel case', async () => {
  const figures = await runParts({ folder: good, verb: 'measure', input: 1 });

  expect(figures).toEqual({ alpha: 2, twoWords: { nodes: [1, 2] } });
});

test('--only runs one part', async () => {
  const figures = await runParts({ folder: good, verb: 'measure', input: 1, only: 'two-words' });

  expect(Object.keys(figures)).toEqual(['twoWords']);
});

test('a part that does not exist is refused with the names of those that do', async () => {
  const running = runParts({ folder: good, verb: 'measure', input: 1, only: 'gamma' });

  await expect(running).rejects.toThrow('Expected --only to be one of alpha, two-words, and it is "gamma".');
});

test('a part without its function is refused by the name of the function', async () => {
  const running = runParts({ folder: wrong, verb: 'measure', input: 1 });

  await expect(running).rejects.toThrow('to export the function measureAlpha');
});
