import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../model/json.ts';
import { SchemaMeasure } from './schema-size.ts';

const sizeOf = (schema: JsonObject) => new SchemaMeasure(schema).size;

/** `levels` definitions that each offer the next one twice. */
function doubling(levels: number): JsonObject {
  const next = (level: number) => ({ $ref: `#/$defs/d${level + 1}` });
  const names = Array.from({ length: levels }, (_, level) => [
    `d${level}`,
    { anyOf: [next(level), next(level)] },
  ]);
  return { ...next(-1), $defs: { ...Object.fromEntries(names), [`d${levels}`]: { type: 'string' } } };
}

const person = {
  properties: { name: {}, father: { $ref: '#/$defs/person' }, mother: { $ref: '#/$defs/person' } },
};

describe('the size of a schema', () => {
  test('counts the fields of groups, rows and branches', () => {
    const size = sizeOf({
      properties: {
        name: { type: 'string' },
        address: { properties: { province: {}, commune: {} } },
        members: { items: { properties: { name: {}, share: {} } } },
        kind: { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] },
      },
    });

    expect(size.fields).toBe(7);
  });

  test('counts what contains itself once', () => {
    const size = sizeOf({ properties: { applicant: { $ref: '#/$defs/person' } }, $defs: { person } });

    expect(size.fields).toBe(1);
    expect(size.judgements).toBeLessThan(20);
  });

  test('multiplies branches that lead to the same place, in no time', () => {
    const started = performance.now();

    expect(sizeOf(doubling(4)).judgements).toBeGreaterThan(2 ** 4);
    expect(sizeOf(doubling(200)).judgements).toBeGreaterThan(2 ** 200);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('multiplies what contains itself through several branches', () => {
    const part = { properties: { inner: { $ref: '#/$defs/part' } } };
    const twice = { anyOf: [part, part] };

    expect(
      sizeOf({ $ref: '#/$defs/part', $defs: { part: { anyOf: [part] } } as JsonObject }).judgements,
    ).toBeLessThan(20);
    expect(
      sizeOf({ $ref: '#/$defs/part', $defs: { part: twice } as unknown as JsonObject }).judgements,
    ).toBeGreaterThan(500);
  });

  test('is infinite where a schema only leads back to itself', () => {
    expect(sizeOf({ $ref: '#' }).judgements).toBe(Number.POSITIVE_INFINITY);
    expect(
      sizeOf({ allOf: [{ $ref: '#/$defs/a' }], $defs: { a: { anyOf: [{ $ref: '#' }] } } }).judgements,
    ).toBe(Number.POSITIVE_INFINITY);
  });

  test('ends on a schema that was made to take for ever', () => {
    const names = Array.from({ length: 14 }, (_, index) => `d${index}`);
    const all = { anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })) };
    const $defs = Object.fromEntries(
      names.map((name, index) => [
        name,
        { properties: Object.fromEntries(names.slice(0, index).map((key) => [key, all])) },
      ]),
    );
    const started = performance.now();

    sizeOf({ properties: { a: all }, $defs });

    expect(performance.now() - started).toBeLessThan(2000);
  });
});

const samples = join(import.meta.dirname, '../../../../../shared/forms/samples');

describe.skipIf(!existsSync(samples))('real forms (skipped where ../shared is absent)', () => {
  test('stay far below what is refused', () => {
    const sizes = readdirSync(samples, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(samples, name), 'utf8')))
      .map((content) => sizeOf(content.schema ?? content.dataSchema ?? content));

    expect(Math.max(...sizes.map(({ fields }) => fields))).toBeLessThan(200);
    expect(Math.max(...sizes.map(({ judgements }) => judgements))).toBeLessThan(2000);
  });
});
