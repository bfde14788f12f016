import { expect, test } from 'vitest';
import type { BundleFile } from '../../bundle/bundle.ts';
import { exampleFiles } from '../testdata/example.ts';
import { mendFiles } from './mend-files.ts';

function withChanges(changes: readonly (readonly [from: string, to: string])[]): readonly BundleFile[] {
  return exampleFiles.map(({ name, content }) => ({
    name,
    content: changes.reduce(
      (text, [from, to]) => (name === 'process.bpmn' ? text.replace(from, to) : text),
      String(content),
    ),
  }));
}

const processOf = (files: readonly BundleFile[]) =>
  files.find(({ name }) => name === 'process.bpmn')?.content;

test('several slips are mended at once, and every other character stays', async () => {
  const files = withChanges([
    ['motcua:role="chairman"', 'motcua:role="chairmen"'],
    ['motcua:form="signing"', 'motcua:form="sining"'],
  ]);

  const mended = await mendFiles(files);

  expect(mended.applied.map(({ kind }) => kind).sort()).toEqual(['set-form', 'set-role']);
  expect(mended.problems).toEqual([]);
  expect(mended.files).toEqual(exampleFiles);
});

test('a form that nobody shows is not thrown away', async () => {
  const extra = { name: 'forms/rating.schema.json', content: '{ "type": "object" }' };

  const mended = await mendFiles([...exampleFiles, extra]);

  expect(mended.applied).toEqual([]);
  expect(mended.files).toContain(extra);
  expect(mended.problems.map(({ code }) => code)).toEqual(['FORM_UNUSED']);
});

test('what is right stays as it is, to the byte', async () => {
  const mended = await mendFiles(exampleFiles);

  expect(mended).toEqual({ files: exampleFiles, applied: [], problems: [] });
});

test('a drawing with comments, CDATA and odd spaces keeps them', async () => {
  const files = withChanges([
    ['<bpmn:process', '<!-- giữ -->\n\t<bpmn:process'],
    ['motcua:role="chairman"', "  \tmotcua:role='chairmen'"],
  ]);

  const mended = await mendFiles(files);

  expect(String(processOf(mended.files))).toBe(String(processOf(files)).replace("'chairmen'", "'chairman'"));
});
