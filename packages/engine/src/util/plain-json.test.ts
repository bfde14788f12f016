import { expect, test } from 'vitest';
import { plainJson } from './plain-json.ts';

test('what is JSON is given back as it is', () => {
  const data = { a: [1, 'x', null, true, { b: {} }], __proto__x: 1 };

  expect(plainJson(data)).toBe(data);
});

test('what JSON writes otherwise is as JSON writes it', () => {
  const data = {
    gone: undefined,
    none: Number.NaN,
    day: new Date(0),
    zero: -0,
    list: [undefined],
    call() {},
  };

  const plain = plainJson(data as never);

  expect(plain).toStrictEqual({ none: null, day: '1970-01-01T00:00:00.000Z', zero: 0, list: [null] });
  expect(Object.is((plain as { zero: number }).zero, 0)).toBe(true);
});

test('what JSON cannot write, or is too deep, is refused', () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  let deep: object = {};
  for (let level = 0; level < 100_000; level += 1) deep = { deep };

  for (const data of [{ big: 1n }, cycle, deep])
    expect(() => plainJson(data as never)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
});
