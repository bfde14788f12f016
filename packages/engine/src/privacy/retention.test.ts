import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, latestEnd } from './retention.ts';

describe('data are kept', () => {
  test.each([
    ['P10Y', '2016-01-05T01:00:00.000Z', '2026-01-05T00:59:59.999Z', false],
    ['P10Y', '2016-01-05T01:00:00.000Z', '2026-01-05T01:00:00.000Z', true],
    ['P1M', '2026-01-31T01:00:00.000Z', '2026-02-28T01:00:00.000Z', true],
    ['P90D', '2026-01-01T00:00:00.000Z', '2026-03-31T23:59:59.000Z', false],
    ['ten years', '2016-01-05T01:00:00.000Z', '2126-01-05T01:00:00.000Z', false],
  ])('for %s from %s on: at %s over %s', (after, endedAt, now, expected) => {
    expect(isOver(endedAt, after, now)).toBe(expected);
  });

  test('no case that is over ended after the latest end that is looked at', () => {
    const instant = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const duration = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('Y', 'M', 'W', 'D'))
      .map(([count, unit]) => `P${count}${unit}`);

    fc.assert(
      fc.property(instant, instant, duration, (endedAt, now, after) => {
        return !isOver(endedAt, after, now) || endedAt <= (latestEnd(after, now) ?? '');
      }),
    );
  });
});
