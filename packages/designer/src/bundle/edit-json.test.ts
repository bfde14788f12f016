import { expect, test } from 'vitest';
import { editJson, insertJson, renameJsonKey, swapJson } from './edit-json.ts';

const content = `{
  "papers": [ { "id": "a" },
    { "id":"b", "x-other": 1.0 } ],
  "free":   "text"
}
`;

test('one value is changed or removed, and every other byte stays', () => {
  expect(editJson(content, ['free'], 'new')).toBe(content.replace('"text"', '"new"'));
  expect(JSON.parse(editJson(content, ['papers', 0], undefined)).papers).toEqual([{ id: 'b', 'x-other': 1 }]);
});

test('items of a list change places with the bytes that they had', () => {
  const swapped = swapJson(content, ['papers'], 0, 1);

  expect(swapped).toContain('[ { "id":"b", "x-other": 1.0 },\n    { "id": "a" } ]');
  expect(swapJson(swapped, ['papers'], 1, 0)).toBe(content);
  expect(swapJson(content, ['papers'], 1, 2)).toBe(content);
});

test('an item is added at the end or in between, and a missing list is made', () => {
  const ids = (text: string) => JSON.parse(text).papers.map(({ id }: { id: string }) => id);

  expect(ids(insertJson(content, ['papers'], { id: 'c' }))).toEqual(['a', 'b', 'c']);
  expect(ids(insertJson(content, ['papers'], { id: 'c' }, 1))).toEqual(['a', 'c', 'b']);
  expect(JSON.parse(insertJson('{}', ['roles'], 1))).toEqual({ roles: [1] });
});

test('a key is renamed where it stands, and never over another', () => {
  expect(renameJsonKey(content, ['free'], 'open')).toBe(content.replace('"free"', '"open"'));
  expect(renameJsonKey(content, ['free'], 'papers')).toBe(content);
  expect(renameJsonKey(content, ['missing'], 'x')).toBe(content);
});
