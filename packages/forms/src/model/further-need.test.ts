import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../json.ts';
// Not the door `./schema`: it registers the further parts, and this is about a browser that has not loaded them.
import { createValidator } from '../validator/validator.ts';
import { needsFurtherParts } from './further-need.ts';

const draft = join(import.meta.dirname, '../../../../../shared/conformance/json-schema/draft2020-12');

interface Group {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly tests: readonly { readonly data: unknown; readonly valid: boolean }[];
}

function groups(): readonly Group[] {
  const files = readdirSync(draft).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => JSON.parse(readFileSync(join(draft, name), 'utf8')) as readonly Group[]);
}

/** Of other documents, which a form never fetches. */
function speaksOfOthers(schema: JsonSchema): boolean {
  return /localhost:1234|json-schema.org\/draft\/2020-12\/schema"}/.test(JSON.stringify(schema));
}

describe('a browser that has only what comes with the element', () => {
  test.skipIf(!existsSync(draft))('gives the verdict of the standard where nothing more is needed', () => {
    const basic = groups().filter(({ schema }) => !needsFurtherParts([schema]) && !speaksOfOthers(schema));

    const wrong = basic.filter(({ schema, tests }) => {
      const validator = createValidator({ schema, assertFormats: false });
      return tests.some(({ data, valid }) => validator.validate(data).valid !== valid);
    });

    expect(wrong.map(({ description }) => description)).toEqual([]);
    expect(basic.length).toBeGreaterThan(100);
  });

  test('never says yes to what it could not check, also where an error would mean the opposite', () => {
    const schemas = [{ pattern: '^a' }, { not: { pattern: '^a' } }, { not: { uniqueItems: true } }];

    expect(schemas.map((schema) => createValidator({ schema }).validate('a').valid)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test.each([
    { pattern: '^a' },
    { properties: { a: { format: 'uuid' } } },
    { $id: 'https://example.vn/form' },
    { oneOf: [{ title: 'A', properties: {} }, { title: 'B' }] },
    { properties: { sum: { type: 'number', 'x-computed': 'a + b' } } },
    { type: 'Control', rule: { effect: 'HIDE' } },
  ])('knows that %j needs more', (document) => {
    expect(needsFurtherParts([document])).toBe(true);
  });

  test.each([
    { format: 'date' },
    { format: 'multiline' },
    { oneOf: [{ const: 1, title: 'A' }] },
    { if: { required: ['a'] }, $ref: '#/$defs/a' },
    undefined,
    true,
  ])('knows that %j needs nothing more', (document) => {
    expect(needsFurtherParts([document])).toBe(false);
  });
});
