import { describe, expect, test } from 'vitest';
import { submissionOf } from '../schema.ts';

describe('submission', () => {
  test('applies defaults, within objects that are there or required', () => {
    const schema = {
      required: ['address'],
      properties: {
        country: { type: 'string', default: 'VN' },
        address: { type: 'object', properties: { kind: { default: 'home' } } },
        optional: { type: 'object', properties: { kind: { default: 'none' } } },
        rows: { type: 'array', items: { type: 'object', properties: { n: { default: 1 } } } },
      },
    };

    expect(submissionOf({ schema, data: { rows: [{}, { n: 2 }] } })).toEqual({
      country: 'VN',
      address: { kind: 'home' },
      rows: [{ n: 1 }, { n: 2 }],
    });
  });

  test('removes what a branch of the schema that does not apply speaks of', () => {
    const schema = {
      properties: { married: { type: 'boolean' } },
      if: { properties: { married: { const: true } }, required: ['married'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { spouse: { type: 'string' } } },
    };

    expect(submissionOf({ schema, data: { married: false, spouse: 'Lan', note: 'x' } })).toEqual({
      married: false,
      note: 'x',
    });
    expect(submissionOf({ schema, data: { married: true, spouse: 'Lan' } })).toEqual({
      married: true,
      spouse: 'Lan',
    });
  });

  test('removes what a rule hides, and what hides with it', () => {
    const schema = { properties: { a: { type: 'boolean' }, b: { type: 'string' }, c: { type: 'string' } } };
    const uiSchema = {
      type: 'VerticalLayout',
      elements: [
        { type: 'Control', scope: '#/properties/a' },
        {
          type: 'Control',
          scope: '#/properties/b',
          rule: { effect: 'SHOW', condition: { scope: '#/properties/a', schema: { const: true } } },
        },
        {
          type: 'Control',
          scope: '#/properties/c',
          rule: { effect: 'HIDE', condition: { scope: '#/properties/b', schema: { not: { const: 'x' } } } },
        },
      ],
    };

    expect(submissionOf({ schema, uiSchema, data: { a: false, b: 'x', c: 'y' } })).toEqual({ a: false });
    expect(submissionOf({ schema, uiSchema, data: { a: true, b: 'x', c: 'y' } })).toEqual({
      a: true,
      b: 'x',
      c: 'y',
    });
  });

  test('computes again what was sent as computed', () => {
    const schema = {
      properties: {
        price: { type: 'number' },
        count: { type: 'number' },
        total: { type: 'number', 'x-computed': 'price * count' },
      },
    };
    const evaluate = ({ names }: { names: Readonly<Record<string, unknown>> }) =>
      Number(names.price) * Number(names.count);

    expect(submissionOf({ schema, data: { price: 3, count: 2, total: 1 }, evaluate })).toEqual({
      price: 3,
      count: 2,
      total: 6,
    });
  });

  test('of several branches the data of the chosen one is sent', () => {
    const schema = {
      oneOf: [
        {
          title: 'Hộ chiếu',
          required: ['kind', 'number'],
          properties: { kind: { const: 'passport' }, number: { type: 'string' } },
        },
        {
          title: 'Khác',
          required: ['kind'],
          properties: { kind: { const: 'other' }, place: { type: 'string' } },
        },
      ],
    };
    const data = { number: 'B1', place: 'Huế' };

    expect(submissionOf({ schema, data, choices: { '': 0 } })).toEqual({ kind: 'passport', number: 'B1' });
    expect(submissionOf({ schema, data, choices: { '': 1 } })).toEqual({ kind: 'other', place: 'Huế' });
  });

  test('is a fixed point and leaves foreign data alone', () => {
    const data = { anything: [1, { deep: null }] };

    expect(submissionOf({ schema: true, data })).toEqual(data);
    expect(submissionOf({ schema: { $ref: '#' }, data })).toEqual(data);
  });

  test('a server that does not know the choice keeps what was chosen', () => {
    const schema = {
      anyOf: [
        { title: 'A', properties: { a: { type: 'string' } } },
        { title: 'B', properties: { b: { type: 'string' } } },
      ],
    };
    const sent = submissionOf({ schema, data: { a: 'x', b: 'y' }, choices: { '': 1 } });

    expect(sent).toEqual({ b: 'y' });
    expect(submissionOf({ schema, data: sent })).toEqual(sent);
  });
});
