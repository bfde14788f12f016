import { expect, test } from 'vitest';
import { dropPlace } from './drop-place.ts';
import { moveBefore } from './form-edit.ts';
import { type FormTexts, readFormTexts } from './form-texts.ts';
import { allNodes, outlineOf } from './outline.ts';

const control = (key: string) => ({ type: 'Control', scope: `#/properties/${key}` });
const list = {
  ...control('d'),
  options: { detail: { type: 'VerticalLayout', elements: [control('x'), control('y')] } },
};
const rows = {
  type: 'array',
  items: { type: 'object', properties: { x: { type: 'string' }, y: { type: 'string' } } },
};
const text = { type: 'string' };

function form(layout: object): FormTexts {
  const properties = { a: text, b: text, c: text, d: rows };
  return { schema: JSON.stringify({ type: 'object', properties }), ui: JSON.stringify(layout) };
}

const sections = form({
  type: 'VerticalLayout',
  elements: [
    control('a'),
    { type: 'Group', label: 'Phần 1', elements: [control('b'), control('c')] },
    { type: 'Group', label: 'Phần 2', elements: [list] },
  ],
});

function nodeOf(texts: FormTexts, title: string) {
  const found = allNodes(outlineOf(readFormTexts(texts)).nodes).find((node) => node.title === title);
  if (found === undefined) throw new Error(`no line ${title}`);
  return found;
}

/** The order of the titles after a line was let go over another. */
function dropped(
  texts: FormTexts,
  title: string,
  over: string,
  share: number,
): readonly string[] | undefined {
  const node = nodeOf(texts, title);
  const place = dropPlace(node, nodeOf(texts, over), share);
  if (place === undefined) return undefined;
  const after = moveBefore(node, place.list, place.index)(texts);
  return allNodes(outlineOf(readFormTexts(after)).nodes).map((one) => one.title);
}

test('a field is put before or behind another, also in its own list', () => {
  expect(dropped(sections, 'c', 'b', 0.1)?.slice(0, 4)).toEqual(['a', 'Phần 1', 'c', 'b']);
  expect(dropped(sections, 'b', 'c', 0.9)?.slice(0, 4)).toEqual(['a', 'Phần 1', 'c', 'b']);
  expect(dropped(sections, 'c', 'a', 0.1)?.slice(0, 4)).toEqual(['c', 'a', 'Phần 1', 'b']);
});

test('a field that is let go on the lower half of a section goes to its end', () => {
  expect(dropped(sections, 'a', 'Phần 1', 0.9)?.slice(0, 4)).toEqual(['Phần 1', 'b', 'c', 'a']);
  expect(dropped(sections, 'b', 'Phần 2', 0.9)?.slice(3)).toEqual(['Phần 2', 'd', 'x', 'y', 'b']);
});

test('a section goes along with what is in it, and not into itself', () => {
  expect(dropped(sections, 'Phần 1', 'a', 0.1)?.slice(0, 4)).toEqual(['Phần 1', 'b', 'c', 'a']);
  expect(dropped(sections, 'Phần 1', 'b', 0.9)).toBeUndefined();
});

test('pages stay among pages, and a field goes into one', () => {
  const pages = form({
    type: 'Categorization',
    elements: [
      { type: 'Category', label: 'Trang 1', elements: [control('a'), control('b')] },
      { type: 'Category', label: 'Trang 2', elements: [control('c')] },
    ],
  });

  expect(dropped(pages, 'Trang 2', 'Trang 1', 0.1)).toEqual(['Trang 2', 'c', 'Trang 1', 'a', 'b']);
  expect(dropped(pages, 'a', 'Trang 2', 0.1)).toEqual(['Trang 1', 'b', 'Trang 2', 'c', 'a']);
  expect(dropped(pages, 'Trang 1', 'c', 0.9)).toBeUndefined();
});
