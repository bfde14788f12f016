import { expect, test } from 'vitest';
import type { Bundle } from '../bundle/bundle.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { checkSchemas } from './check-schemas.ts';

function bundleWith(schema: unknown): Bundle {
  const { bundle } = readBundle([
    { name: 'process.bpmn', content: '<definitions/>' },
    { name: 'procedure.json', content: '{ "format": 1 }' },
    { name: 'forms/one.schema.json', content: JSON.stringify(schema) },
  ]);
  if (bundle === undefined) throw new TypeError('Expected a bundle');
  return bundle;
}

const found = (schema: unknown) =>
  checkSchemas(bundleWith(schema)).map(({ code, path }) => `${code} ${path}`);

test('a schema with words of ours, formats and patterns that only we run is right', () => {
  const schema = {
    type: 'object',
    properties: {
      place: { type: 'string', 'x-place': 'province', format: 'citizen-id', pattern: '\\p{Lu}(?<!a' },
      several: { type: ['string', 'null'] },
    },
    if: { required: ['place'] },
    else: { required: ['several'] },
  };

  expect(found(schema)).toEqual([]);
});

test.each([
  ['a type that there is not', { type: 'strng' }, 'SCHEMA_INVALID forms/one.schema.json#/type'],
  ['a misspelt word', { type: 'string', minLenght: 1 }, 'SCHEMA_INVALID forms/one.schema.json#'],
  [
    'a length below zero',
    { properties: { a: { minLength: -1 } } },
    'SCHEMA_INVALID forms/one.schema.json#/properties/a/minLength',
  ],
])('%s is refused', (_, schema, problem) => {
  expect(found(schema)).toEqual([problem]);
});
