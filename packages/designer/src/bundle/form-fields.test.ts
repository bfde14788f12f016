import { expect, test } from 'vitest';
import { formFields } from './form-fields.ts';

const vi = (text: string) => ({ vi: text });
const paths = (schema: object) =>
  formFields('check', { title: 'Kiểm tra', ...schema }, vi).map(({ path, type }) => `${path}: ${type}`);

test('single values are found with their types, also in groups and behind references', () => {
  const schema = {
    properties: {
      complete: { type: 'boolean', title: 'Đầy đủ?' },
      child: { title: 'Trẻ', properties: { copies: { type: 'integer' } } },
      father: { $ref: '#/$defs/person', title: 'Cha' },
    },
    $defs: { person: { properties: { name: { type: 'string' } } } },
  };

  expect(paths(schema)).toEqual([
    'check.complete: boolean',
    'check.child.copies: number',
    'check.father.name: text',
  ]);
  expect(formFields('check', { title: 'Kiểm tra', ...schema }, vi)[2]?.name.vi).toBe('name (Kiểm tra › Cha)');
});

test('lists, dates and names that FEEL would read otherwise are left out', () => {
  const properties = {
    items: { type: 'array', items: { type: 'string' } },
    born: { type: 'string', format: 'date' },
    'full-name': { type: 'string' },
  };

  expect(paths({ properties })).toEqual([]);
  expect(formFields('my-form', { properties: { a: { type: 'string' } } }, vi)).toEqual([]);
});

test('a choice brings its values with their titles', () => {
  const decision = {
    type: 'string',
    oneOf: [
      { const: 'sign', title: 'Ký' },
      { const: 'return', title: 'Trả lại' },
    ],
  };
  const kind = { type: 'string', enum: ['a', 'b'] };

  const [first, second] = formFields('f', { properties: { decision, kind } }, vi);

  expect(first?.options).toEqual([
    { value: 'sign', name: { vi: 'Ký' } },
    { value: 'return', name: { vi: 'Trả lại' } },
  ]);
  expect(second?.options.map(({ value }) => value)).toEqual(['a', 'b']);
});

test('a schema that refers to itself comes to an end', () => {
  expect(() => paths({ properties: { again: { $ref: '#' } } })).not.toThrow();
});
