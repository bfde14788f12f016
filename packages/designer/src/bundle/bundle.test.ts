import { expect, test } from 'vitest';
import { contentOf, processFile, sameBundle, withContent } from './bundle.ts';

const bundle = {
  files: [
    { name: 'other.bpmn', content: 'b' },
    { name: 'process.bpmn', content: 'a' },
    { name: 'procedure.json', content: '{}' },
  ],
};

test('the process is process.bpmn, else the first BPMN file', () => {
  expect(processFile(bundle)?.content).toBe('a');
  expect(processFile({ files: bundle.files.slice(0, 1) })?.content).toBe('b');
  expect(processFile({ files: [] })).toBeUndefined();
});

test('replacing a text keeps every other file as the same object', () => {
  const changed = withContent(bundle, 'procedure.json', '{"a":1}');

  expect(contentOf(changed, 'procedure.json')).toBe('{"a":1}');
  expect(changed.files[0]).toBe(bundle.files[0]);
  expect(withContent(changed, 'procedure.json', '{"a":1}')).toBe(changed);
});

test('a file is added at the end and removed again', () => {
  const added = withContent(bundle, 'forms/a.schema.json', '{}');
  const removed = withContent(added, 'forms/a.schema.json', undefined);

  expect(added.files.at(-1)?.name).toBe('forms/a.schema.json');
  expect(sameBundle(removed, bundle)).toBe(true);
  expect(sameBundle(added, bundle)).toBe(false);
});

test('bytes are read as text, and stay bytes while the text is the same', () => {
  const bytes = { files: [{ name: 'process.bpmn', content: new TextEncoder().encode('Bước') }] };

  expect(contentOf(bytes, 'process.bpmn')).toBe('Bước');
  expect(withContent(bytes, 'process.bpmn', 'Bước')).toBe(bytes);
});
