import { describe, expect, test } from 'vitest';
import { isSteadyZone, steadyOffset } from './steady-zones.ts';

const DAY_SECONDS = 86_400;

/** Seconds east of UTC, as `Intl` shows them. */
function offsetOfIntl(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return Date.parse(`${format.format(instant * 1000).replace(' ', 'T')}Z`) / 1000 - instant;
}

describe.each(['Asia/Ho_Chi_Minh', 'UTC'])('%s', (zone) => {
  test('has the offset that Intl has, from 1976 to 2100', () => {
    for (
      let instant = Date.UTC(1976, 0, 1) / 1000;
      instant < Date.UTC(2100, 0, 1) / 1000;
      instant += 90 * DAY_SECONDS
    )
      expect(steadyOffset(zone, instant), new Date(instant * 1000).toISOString()).toBe(
        offsetOfIntl(zone, instant),
      );
  });
});

test('before its clocks stood still, and of other zones, nothing is known', () => {
  const of1975 = Date.UTC(1975, 0, 1) / 1000;

  expect(steadyOffset('Asia/Ho_Chi_Minh', of1975)).toBeUndefined();
  expect(offsetOfIntl('Asia/Ho_Chi_Minh', of1975)).toBe(8 * 3600);
  expect(steadyOffset('Europe/Berlin', 0)).toBeUndefined();
  expect([isSteadyZone('UTC'), isSteadyZone('Europe/Berlin'), isSteadyZone('constructor')]).toEqual([
    true,
    false,
    false,
  ]);
});
