import { describe, expect, test } from 'vitest';
import { createValidator } from '../schema.ts';

describe('the validator and what is not meant well', () => {
  test('a frozen schema is not written to', () => {
    const schema = Object.freeze({
      properties: Object.freeze({ a: Object.freeze({ $ref: '#/$defs/b' }) }),
      $defs: Object.freeze({ b: Object.freeze({ type: 'string' }) }),
    });

    expect(createValidator({ schema }).validate({ a: 1 }).valid).toBe(false);
    expect(Object.getOwnPropertyNames(schema)).toEqual(['properties', '$defs']);
  });

  test('constructor and __proto__ are properties like any other', () => {
    const schema = JSON.parse(
      '{"properties":{"__proto__":{"type":"number"},"constructor":{"type":"number"}}}',
    );
    const validator = createValidator({ schema });

    expect(validator.validate({}).valid).toBe(true);
    expect(validator.validate(JSON.parse('{"__proto__":"x"}')).valid).toBe(false);
    expect(validator.validate({ constructor: 'x' }).valid).toBe(false);
  });

  test('a text of 100,000 characters against patterns that explode takes less than 50 ms', () => {
    const validator = createValidator({ schema: { items: { pattern: '^(\\w+\\s?)*$' } } });
    const started = performance.now();

    validator.validate([`${'a'.repeat(100_000)}!`]);

    expect(performance.now() - started).toBeLessThan(50);
  });

  test('a pattern that cannot be run in linear time is an error that says so', () => {
    const { errors } = createValidator({ schema: { pattern: '^(?=.*a)' } }).validate('a');

    expect(errors.map(({ keyword, params }) => ({ keyword, params }))).toEqual([
      { keyword: 'pattern', params: { pattern: '^(?=.*a)', refused: 'lookaround' } },
    ]);
  });

  test('money is exact: 0.3 is a multiple of 0.1', () => {
    const validator = createValidator({ schema: { multipleOf: 0.1 } });

    expect(validator.validate(0.3).valid).toBe(true);
    expect(validator.validate(0.35).valid).toBe(false);
  });

  test('errors have the shape of ajv', () => {
    const schema = { properties: { a: { $ref: '#/$defs/n' } }, $defs: { n: { minimum: 3 } } };

    expect(createValidator({ schema }).validate({ a: 1 }).errors).toEqual([
      {
        instancePath: '/a',
        schemaPath: '#/properties/a/$ref/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 3 },
        parentSchema: { minimum: 3 },
      },
    ]);
  });
});
