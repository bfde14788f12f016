import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draw } from './diagrams/draw.ts';
import { scenes } from './diagrams/scenes.ts';

const folder = join(import.meta.dirname, '../../docs/elements');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => name.replace('.md', ''));

/** The pages that show no picture of their own. */
function pagesWithoutPicture(names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const file = join(folder, `${name}.md`);
    return !existsSync(file) || !readFileSync(file, 'utf8').includes(`](images/${name}.svg)`);
  });
}

/** `vitest run --project integration tests/docs/element-diagrams.test.ts -u` draws them anew. */
test.each(Object.entries(scenes))('%s is drawn as its diagram says', async (name, rows) => {
  await expect(draw(name, rows)).toMatchFileSnapshot(join(folder, 'images', `${name}.svg`));
});

test('every page about an element shows its diagram', () => {
  expect(pagesWithoutPicture(pages)).toEqual([]);
  expect(Object.keys(scenes).sort()).toEqual([...pages].sort());
});

test('a page without a picture is told', () => {
  expect(pagesWithoutPicture(['README'])).toEqual(['README']);
});
