import { expect, test } from 'vitest';
import { newKeyId } from './new-key-id.ts';

test('ids of keys are all different, and those that are made together lie together', () => {
  const ids = Array.from({ length: 20_000 }, newKeyId);

  const beginnings = new Set(ids.map((id) => id.slice(0, 5)));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[\w-]{8}$/.test(id))).toBe(true);
  expect(beginnings.size).toBeGreaterThan(20_000 / 256 - 2);
  expect(beginnings.size).toBeLessThan(2 * (20_000 / 256 + 2));
});
