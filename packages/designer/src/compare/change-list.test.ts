import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bundle, contentOf, withContent } from '../bundle/bundle.ts';
import { readFolder } from '../testdata/read-folder.ts';
import { changeList } from './change-list.ts';

const published: Bundle = {
  files: readFolder(join(import.meta.dirname, '../../../../examples/procedures/khai-sinh')),
};
const changed = (name: string, from: string | RegExp, to: string): Bundle =>
  withContent(published, name, (contentOf(published, name) ?? '').replace(from, to));
const told = async (draft: Bundle) =>
  (await changeList(published, draft, { locale: 'vi', numbers: new Map([['check', '3']]) })).map(
    ({ kind, name, before, after }) => `${kind} ${name}: ${before} → ${after}`,
  );

test('nothing is different in the same bundle', async () => {
  expect(await told({ files: [...published.files] })).toEqual([]);
});

test('a term, a name and a role of a step', async () => {
  const draft = changed('process.bpmn', 'motcua:role="reception"', 'motcua:role="chairman"');

  const renamed = withContent(
    draft,
    'process.bpmn',
    (contentOf(draft, 'process.bpmn') ?? '').replace('name="Kiểm tra hồ sơ"', 'name="Xem hồ sơ"'),
  );

  expect(await told(renamed)).toEqual([
    'step-renamed 3 «Kiểm tra hồ sơ»: Kiểm tra hồ sơ → Xem hồ sơ',
    'step-role 3 «Xem hồ sơ»: Cán bộ tiếp nhận → Lãnh đạo UBND cấp xã',
  ]);
});

test('a fact, a field, a file', async () => {
  const draft = changed('forms/check.schema.json', /"title": "[^"]*hợp lệ[^"]*"/, '"title": "Có đủ không?"');
  const more: Bundle = {
    files: [
      ...draft.files.filter(({ name }) => name !== 'documents/receipt.html'),
      { name: 'texts/fr.json', content: '{}' },
    ],
  };

  const list = await told(more);

  expect(list.some((line) => line.startsWith('field-changed') && line.endsWith('Có đủ không?'))).toBe(true);
  expect(list).toContain('file-added texts/fr.json:  → ');
  expect(list).toContain('file-removed documents/receipt.html:  → ');
});
