import { describe, expect, test } from 'vitest';
import { pointerParts, valueAt, withValueAt } from './json-pointer.ts';

describe('JSON pointer', () => {
  test('reads escaped keys and list items', () => {
    const document = { 'a/b': [{ '~': 1 }] };

    expect(valueAt(document, '/a~1b/0/~0')).toBe(1);
    expect(pointerParts('')).toEqual([]);
  });

  test('does not see what is inherited', () => {
    expect(valueAt({}, '/constructor')).toBeUndefined();
    expect(valueAt({}, '/__proto__')).toBeUndefined();
  });

  test('writes __proto__ as an ordinary key', () => {
    const written = withValueAt({}, '/__proto__/polluted', true);

    expect(JSON.stringify(written)).toBe('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('replaces, appends and removes without touching the original', () => {
    const document = { rows: [1, 2] };

    expect(withValueAt(document, '/rows/1', 5)).toEqual({ rows: [1, 5] });
    expect(withValueAt(document, '/rows/2', 3)).toEqual({ rows: [1, 2, 3] });
    expect(withValueAt(document, '/rows/0', undefined)).toEqual({ rows: [2] });
    expect(withValueAt(document, '/a/b', 'x')).toEqual({ rows: [1, 2], a: { b: 'x' } });
    expect(document).toEqual({ rows: [1, 2] });
  });
});
