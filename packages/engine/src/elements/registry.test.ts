import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { events } from './events/registry.ts';
import { elements } from './registry.ts';

const docs = join(import.meta.dirname, '../../../../docs/elements');
const PARTS = ['What it does', 'What it needs', 'Example', 'Different from Camunda'];

/** What a page lacks; all of it where there is none. */
function missingParts(page: string): readonly string[] {
  const file = join(docs, page);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return PARTS.filter((part) => !text.includes(`\n## ${part}\n`));
}

const pages = [
  ...Object.keys(elements).map((kind) => ({ kind, page: `${kind}.md`, test: `${kind}.test.ts` })),
  ...Object.keys(events).map((kind) => ({ kind, page: `${kind}-event.md`, test: `events/${kind}.test.ts` })),
];

test.each(pages)('$kind has its page', ({ page }) => {
  expect(missingParts(page)).toEqual([]);
});

test.each(pages)('$kind has its test beside it', ({ test: file }) => {
  expect(existsSync(join(import.meta.dirname, file))).toBe(true);
});

test('a page that is not there lacks everything', () => {
  expect(missingParts('teleporter.md')).toEqual(PARTS);
});

test.each(Object.entries({ ...elements, ...events }))(
  '%s is registered under its own name',
  (kind, module) => {
    expect(module.kind).toBe(kind);
  },
);
