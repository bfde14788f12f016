import { expect, test } from 'vitest';
import { isZone, offsetAt, offsetOfLocal, offsetText, parseZone } from './zone.ts';

const seconds = (text: string): number => Date.parse(`${text}Z`) / 1000;

test.each([
  ['Asia/Ho_Chi_Minh', '2026-01-05T00:00:00', 7 * 3600],
  ['Europe/Berlin', '2026-03-29T00:59:59', 3600],
  ['Europe/Berlin', '2026-03-29T01:00:00', 2 * 3600],
  ['Asia/Ho_Chi_Minh', '1970-01-01T00:00:00', 8 * 3600],
  ['Asia/Kathmandu', '2026-01-01T00:00:00', 20_700],
  ['+05:30', '2026-01-01T00:00:00', 19_800],
  ['Z', '2026-01-01T00:00:00', 0],
])('%s at %s UTC is %i seconds east', (zone, instant, expected) => {
  expect(offsetAt(zone, seconds(instant))).toBe(expected);
});

test.each([
  ['a time that does not exist, in the spring', '2026-03-29T02:30:00', 3600],
  ['a time that comes twice, in the autumn: the first', '2026-10-25T02:30:00', 7200],
  ['an ordinary summer day', '2026-07-01T12:00:00', 7200],
])('%s', (_, local, expected) => {
  expect(offsetOfLocal('Europe/Berlin', seconds(local))).toBe(expected);
});

test.each([
  ['+07:00', '+07:00'],
  ['-00:00', 'Z'],
  ['z', 'Z'],
  ['@Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'],
  ['@Asia/Nowhere', null],
  ['+19:00', null],
  ['+07:60', null],
  ['@__proto__', null],
])('%s is read as %s', (text, expected) => {
  expect(parseZone(text)).toBe(expected);
});

test('offsets are written with seconds only where they have some', () => {
  expect([offsetText(25_200), offsetText(-9_955), offsetText(0)]).toEqual(['+07:00', '-02:45:55', 'Z']);
});

test('a zone is a known name or an offset', () => {
  expect([isZone('Asia/Ho_Chi_Minh'), isZone('+07:00'), isZone('UTC'), isZone('Mars/Olympus')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
