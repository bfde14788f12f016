import { describe, expect, test } from 'vitest';
import { compare, isRefused } from './agreement.ts';
import { randomCase } from './random-schema.ts';

/** Here a sample; all of them: `npm run conformance -- --only agreement`. */
const SEEDS = 300;

describe('our validator beside ajv, as publishing sets it', () => {
  test('gives the same verdict on random schemas and data', () => {
    const all = Array.from({ length: SEEDS }, (_, index) => {
      const { schema, data } = randomCase(index + 1);
      return compare(schema, data);
    });

    expect(all.flatMap(({ disagreements }) => disagreements)).toEqual([]);
    expect(all.reduce((sum, { judged }) => sum + judged, 0)).toBeGreaterThan(SEEDS * 10);
  });

  // Where ajv stands alone: when one of these is mended there, it no longer needs a third opinion.
  test.each([
    [
      '`contains` beside `prefixItems`',
      { contains: { type: 'string' }, prefixItems: [{ type: 'string' }] },
      [],
    ],
    [
      'what `contains` has not seen',
      { contains: { type: 'string' }, unevaluatedItems: { type: 'number' } },
      ['a', true],
    ],
    [
      'keys that a prototype has',
      { patternProperties: { '^a': true }, unevaluatedProperties: { const: 'a' } },
      { a: 3, constructor: [] },
    ],
    ['multiples of large numbers', { multipleOf: 1 }, 1e21],
  ])('is right about %s, as a third validator says', (_, schema, data) => {
    expect(compare(schema, [data])).toEqual({ judged: 1, refereed: 1, disagreements: [] });
  });
});

test.each([
  { $dynamicRef: '#a', $defs: { a: { $dynamicAnchor: 'a' } } },
  { $ref: '#a', $defs: { a: { $anchor: 'a' } } },
  { properties: { a: { format: 'post-code' } } },
])('a form with %j cannot be published', async (schema) => {
  expect(await isRefused(schema)).toBe(true);
});
