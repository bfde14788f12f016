import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../model/json.ts';
import { canonicalFiles } from './canonical.ts';
import { formatJson } from './format-json.ts';

test('puts what fits on one line, the rest on lines of their own', () => {
  const text = formatJson({
    required: ['a', 'b'],
    roles: [{ id: 'a'.repeat(60) }, { id: 'b'.repeat(60) }],
    empty: {},
  });

  expect(text).toBe(
    [
      '{',
      '  "required": ["a", "b"],',
      '  "roles": [',
      `    { "id": "${'a'.repeat(60)}" },`,
      `    { "id": "${'b'.repeat(60)}" }`,
      '  ],',
      '  "empty": {}',
      '}',
      '',
    ].join('\n'),
  );
});

test('breaks a line that would grow longer than 110 characters, the comma behind it counted', () => {
  const of = (length: number) => formatJson({ list: [{ a: 'x'.repeat(length) }], z: ['y'.repeat(100)] });

  expect(of(86)).toContain(`  "list": [{ "a": "${'x'.repeat(86)}" }],\n`);
  expect(of(87)).toContain('  "list": [\n');
});

test('says the same as the value, in the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = formatJson(value as Json);

      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      expect(formatJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('canonical files are sorted and laid out; what cannot be read stays', () => {
  const bytes = new Uint8Array([1]);

  const files = canonicalFiles([
    { name: 'procedure.json', content: '{"b":1,\r\n"a":2}' },
    { name: 'broken.json', content: '{' },
    { name: 'process.bpmn', content: '<a>\r\n</a>' },
    { name: 'documents/a.docx', content: bytes },
  ]);

  expect(files).toEqual([
    { name: 'broken.json', content: '{' },
    { name: 'documents/a.docx', content: bytes },
    { name: 'procedure.json', content: '{ "b": 1, "a": 2 }\n' },
    { name: 'process.bpmn', content: '<a>\n</a>' },
  ]);
});
