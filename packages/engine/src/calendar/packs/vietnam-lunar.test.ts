import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { suggestLunarDays } from './vietnam-lunar.ts';

const FILE = '../shared/domain/calendar-vn.json';

interface Vectors {
  readonly tet: Readonly<Record<string, string>>;
  readonly gioTo: Readonly<Record<string, string>>;
}

const vectors: Vectors = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, 'utf8')).lunarTestVectors
  : { tet: {}, gioTo: {} };
const years = Object.keys(vectors.tet);

describe('suggested lunar days', () => {
  test.skipIf(years.length === 0).each(years)(
    '%s agrees with other libraries (skipped where the file is absent)',
    (year) => {
      expect(suggestLunarDays(Number(year))).toEqual({
        lunarNewYear: vectors.tet[year],
        hungKings: vectors.gioTo[year],
      });
    },
  );

  test.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2030, '2030-02-02'],
    [2033, '2033-01-31'],
    [2034, '2034-02-19'],
  ])(
    'the New Year of %i, which other calendars put elsewhere or behind a leap month, is %s',
    (year, expected) => {
      expect(suggestLunarDays(year).lunarNewYear).toBe(expected);
    },
  );

  test('the New Year is between 20 January and 21 February, and the Hung Kings come after it', () => {
    for (let year = 1900; year < 2100; year += 1) {
      const { lunarNewYear, hungKings } = suggestLunarDays(year);

      expect(lunarNewYear >= `${year}-01-20` && lunarNewYear <= `${year}-02-21`, lunarNewYear).toBe(true);
      expect(Date.parse(hungKings) - Date.parse(lunarNewYear)).toBeGreaterThan(66 * 86_400_000);
    }
  });
});
