import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { describe, expect, test } from 'vitest';
import type { Json } from '../model/json.ts';
import { schemaForTypes } from './schema-for-types.ts';

async function typeOf(schema: Json): Promise<string> {
  const text = await compile({ ...(schemaForTypes(schema) as JSONSchema), title: 'It' }, 'It', {
    bannerComment: '',
    additionalProperties: false,
    format: false,
  });
  const withoutComments = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return withoutComments.replaceAll(/\s+/g, ' ').trim();
}

const properties = (each: Json): Json => ({ type: 'object', properties: { a: each } });

describe('the types of a form', () => {
  test('have readable names where words are Vietnamese', async () => {
    const schema = {
      ...(properties({ $ref: '#/$defs/địa chỉ' }) as object),
      $defs: { 'địa chỉ': properties({ type: 'string' }) },
    };

    expect(await typeOf(schema)).toBe(
      'export interface It { a?: DiaChi } export interface DiaChi { a?: string }',
    );
  });

  test('take titles as comments, and a property called title as a property', async () => {
    const schema = {
      type: 'object',
      title: 'Tờ khai',
      properties: { title: { type: 'string', title: 'Tiêu đề' } },
    };

    expect(JSON.stringify(schemaForTypes(schema))).toContain('"description":"Tiêu đề"');
    expect(await typeOf(schema)).toBe('export interface It { title?: string }');
  });

  test.each([
    [false, '[number, string]'],
    [undefined, '[number, string, ...(unknown)[]]'],
    [{ type: 'boolean' }, '[number, string, ...(boolean)[]]'],
  ])('know lists of a fixed shape, followed by %j', async (items, expected) => {
    const list = {
      type: 'array',
      prefixItems: [{ type: 'number' }, { type: 'string' }],
      ...(items === undefined ? {} : { items }),
    };

    expect(await typeOf(properties(list))).toBe(`export interface It { a?: ${expected} }`);
  });

  test('know the two cases of a condition on a fixed value', async () => {
    const schema = {
      type: 'object',
      required: ['purpose'],
      properties: { purpose: { enum: ['new', 'again'] } },
      if: { properties: { purpose: { const: 'again' } }, required: ['purpose'] },
      ['then' as string]: { required: ['old'], properties: { old: { type: 'string' } } },
      else: { required: ['first'], properties: { first: { type: 'boolean' } } },
    };

    expect(await typeOf(schema)).toBe(
      'export type It = ({ purpose: ("new" | "again") } & ({ purpose: "again" old: string } | { purpose?: "new" first: boolean }))',
    );
  });

  test('know which case asks for what the form describes anyway', async () => {
    const schema = {
      type: 'object',
      properties: { married: { type: 'boolean' }, spouse: { type: 'string' } },
      if: { properties: { married: { const: true } }, required: ['married'] },
      ['then' as string]: { required: ['spouse'] },
    };

    expect(await typeOf(schema)).toBe(
      'export type It = ({ married?: boolean spouse?: string } & ({ married: true spouse: string } | { married?: false }))',
    );
  });

  test.each(['https://example.org/x', '#anchor', 'other.json#/a'])(
    'call what %s refers to unknown, and fetch nothing',
    async ($ref) => {
      expect(await typeOf(properties({ $ref }))).toBe('export interface It { a?: unknown }');
    },
  );

  test('follow references by the name that the schema gives itself, also round', async () => {
    const $id = 'https://example.vn/tree';
    const person = { type: 'object', properties: { parent: { $ref: `${$id}#/$defs/person` } } };

    expect(await typeOf({ $id, $ref: '#/$defs/person', $defs: { person } })).toBe(
      'export type It = Person export interface Person { parent?: Person }',
    );
  });

  test('know what a paper stores', async () => {
    expect(await typeOf(properties({ format: 'file' }))).toBe(
      'export interface It { a?: { id: string name: string size: number type: string } }',
    );
  });
});
