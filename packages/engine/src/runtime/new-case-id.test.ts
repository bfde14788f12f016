import { expect, test } from 'vitest';
import { newCaseId } from './new-case-id.ts';

const NOW = Date.parse('2026-01-05T01:00:00.000Z');

test('ids sort by the millisecond in which they are made', () => {
  const moments = [NOW, NOW + 1, NOW + 31, NOW + 32, NOW + 86_400_000, Date.parse('2999-12-31T00:00:00Z')];

  const ids = moments.map(newCaseId);

  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{20}$/.test(id))).toBe(true);
});

test('ids sort after those of versions before, which began with twelve hexadecimal digits of time', () => {
  const before = `${(NOW + 86_400_000 * 3650).toString(16).padStart(12, '0')}-ffff`;

  expect(newCaseId(NOW) > before).toBe(true);
});

test('ids of one millisecond differ', () => {
  const ids = Array.from({ length: 20_000 }, () => newCaseId(NOW));

  expect(new Set(ids).size).toBe(ids.length);
});
