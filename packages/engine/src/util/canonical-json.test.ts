import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('keys stand in the order of their code units, at every depth, and nothing is left out but undefined', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: 'é', B: 1.0, '😀': 0, '\ufb33': 0 })).toBe(
    '{"B":1,"a":"é","b":[{"a":null,"d":1}],"😀":0,"\ufb33":0}',
  );
});

test('the same value gives the same text, whatever order its keys were written in', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());

      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
