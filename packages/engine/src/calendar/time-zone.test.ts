import { describe, expect, test } from 'vitest';
import { formatInstant, localOfInstant, parseInstant } from './instant.ts';
import { timeZone } from './time-zone.ts';

function zone(id: string) {
  const found = timeZone(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const MINUTE = 60_000;

describe('time zones', () => {
  test.each([
    'Asia/Ho_Chi_Minh',
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
    'Asia/Beirut',
    'America/Asuncion',
    'Asia/Kathmandu',
    'UTC',
  ])('%s shows the time that Intl shows, through two years', (id) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: id, dateStyle: 'short', timeStyle: 'short' });

    for (let instant = Date.UTC(2025, 0, 1); instant < Date.UTC(2027, 0, 1); instant += 97 * MINUTE) {
      const text = formatInstant(instant / MINUTE, zone(id));

      if (text.slice(0, 16) !== format.format(instant).replace(' ', 'T')) expect.fail(`${text} ${instant}`);
      if (parseInstant(text) !== instant / MINUTE) expect.fail(text);
    }
  });

  test('a time that the clock skips comes out later, one that it shows twice is the first', () => {
    const berlin = zone('Europe/Berlin');
    const local = (text: string): number => parseInstant(`${text}Z`);

    expect(formatInstant(berlin.instantOf(local('2026-03-29T02:30')), berlin)).toBe(
      '2026-03-29T03:30:00+02:00',
    );
    expect(formatInstant(berlin.instantOf(local('2026-10-25T02:30')), berlin)).toBe(
      '2026-10-25T02:30:00+02:00',
    );
    expect(formatInstant(berlin.instantOf(local('2026-07-01T12:00')), berlin)).toBe(
      '2026-07-01T12:00:00+02:00',
    );
  });

  test('every local time of a year of changes is shown again by its instant', () => {
    for (const id of ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Beirut', 'America/Asuncion']) {
      const found = zone(id);
      let skipped = 0;
      for (let local = Date.UTC(2024, 0, 1) / MINUTE; local < Date.UTC(2025, 0, 1) / MINUTE; local += 30) {
        const { day, minute } = localOfInstant(found.instantOf(local), found);
        if (day * 1440 + minute !== local) skipped += 1;
      }

      expect(skipped, id).toBeLessThanOrEqual(2);
    }
  });

  test('an unknown zone is none', () => {
    expect(timeZone('Asia/Nowhere')).toBeUndefined();
    expect(timeZone('')).toBeUndefined();
  });
});

describe('instants', () => {
  test('are read with offset, Z, seconds and fractions', () => {
    const expected = Date.UTC(2026, 0, 5, 1, 0) / MINUTE;

    for (const text of [
      '2026-01-05T08:00+07:00',
      '2026-01-05T01:00Z',
      '2026-01-05T01:00:59.999Z',
      '2026-01-04T20:00:00-05:00',
    ]) {
      expect(parseInstant(text)).toBe(expected);
    }
  });

  test.each([
    '2026-02-30T08:00+07:00',
    '2026-01-05T08:00',
    '2026-01-05',
    '2026-01-05T25:00Z',
    '2026-01-05T08:00+7:00',
    '2026-01-05T08:00+07:00x',
    '2026-01-05T08:00:99Z',
    '2026-01-05 08:00Z',
    '',
    'yesterday',
  ])('refuses %s', (text) => {
    expect(() => parseInstant(text)).toThrowError(/TIME_INVALID/);
  });

  test('refuses what is not even a text', () => {
    expect(() => parseInstant(undefined as unknown as string)).toThrowError(/TIME_INVALID/);
  });
});
