import { describe, expect, test } from 'vitest';
import { addIsoDuration, parseIsoDuration } from './iso-duration.ts';

function after(duration: string, start = '2026-01-31T08:00:00.000Z'): string | undefined {
  const parsed = parseIsoDuration(duration);
  return parsed === undefined ? undefined : addIsoDuration(start, parsed);
}

describe('a duration of ISO 8601', () => {
  test.each([
    ['P1D', '2026-02-01T08:00:00.000Z'],
    ['P2W', '2026-02-14T08:00:00.000Z'],
    ['P1M', '2026-02-28T08:00:00.000Z'],
    ['P1Y1M', '2027-02-28T08:00:00.000Z'],
    ['PT90M', '2026-01-31T09:30:00.000Z'],
    ['PT0.5S', '2026-01-31T08:00:00.500Z'],
    ['P1DT1H', '2026-02-01T09:00:00.000Z'],
    ['-P1D', '2026-01-30T08:00:00.000Z'],
    ['P365D', '2027-01-31T08:00:00.000Z'],
  ])('%s later is %s', (duration, expected) => {
    expect(after(duration)).toBe(expected);
  });

  test.each(['', 'P', 'PT', 'P1', '1D', 'P1H', 'PT1D', 'P-1D', 'P1.5D', 'P1DT'])(
    'is not what «%s» says',
    (text) => {
      expect(parseIsoDuration(text)).toBeUndefined();
    },
  );
});
