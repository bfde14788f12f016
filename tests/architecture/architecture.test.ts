import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from './architecture.ts';
import { graphOf } from './graph.ts';
import type { Sources } from './source.ts';

const root = join(import.meta.dirname, '../..');

const made = /(^|\/)(node_modules|dist)(\/|$)/;

function readSources(): Sources {
  const paths = globSync('packages/**/*.{ts,mjs,json,css}', {
    cwd: root,
    exclude: (path) => made.test(path),
  });
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

test('the packages follow tests/architecture/layers.mjs', () => {
  const sources = readSources();

  expect(violations(sources)).toEqual([]);
}, 30_000);

test('the check reads imports, and is not blind', () => {
  const sources = readSources();

  const { files, edges } = graphOf(sources);

  expect(files.size).toBeGreaterThan(10);
  expect(edges.length).toBeGreaterThan(10);
}, 30_000);
