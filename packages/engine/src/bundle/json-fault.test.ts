import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonFault } from './json-fault.ts';

const depth = 100;

test('accepts what JSON.parse accepts', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value, null, 1);

      expect(findJsonFault(text, { depth })?.kind ?? 'null-character').toBe('null-character');
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const alphabet = [...'{}[]",:01.-+eE \\nu\ttrufalsenl'];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }), (text) => {
      const isBroken = findJsonFault(text, { depth })?.kind === 'syntax';

      expect(isBroken).toBe(!parses(text));
    }),
    { numRuns: 5000 },
  );
});

test.each<[string, string, number]>([
  ['', 'syntax', 0],
  ['{"a":1', 'syntax', 6],
  ['[1,]', 'syntax', 3],
  ['{"a" 1}', 'syntax', 5],
  ['[1] 2', 'syntax', 4],
  ['[01]', 'syntax', 1],
  ['{"a":1,"a":2}', 'duplicate-key', 7],
  ['["x\\u0000"]', 'null-character', 3],
  [`${'['.repeat(101)}${']'.repeat(101)}`, 'depth', 100],
])('%j: %s at %i', (text, kind, offset) => {
  expect(findJsonFault(text, { depth })).toMatchObject({ kind, offset });
});

test('a backslash that is itself escaped does not make U+0000', () => {
  expect(findJsonFault('["\\\\u0000"]', { depth })).toBeUndefined();
});

test('reads a long text in one go', () => {
  const text = JSON.stringify(['x'.repeat(4_000_000), '\\'.repeat(500_000)]);

  expect(findJsonFault(text, { depth })).toBeUndefined();
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
