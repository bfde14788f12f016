import { dayOfCivil } from '../../util/civil-date.ts';
import { dateOfDay } from '../civil-time.ts';

/**
 * Dates of the Vietnamese lunar calendar (Hanoi time), to be suggested to whoever enters the decision of a year. They are never counted
 * by: which days are off is decided each year. New moons and the sun's longitude are the short series of Meeus, *Astronomical
 * Formulae for Calculators*; their errors of minutes can shift a date where a new moon falls next to midnight.
 */

const JULIAN_DAY_OF_EPOCH = 2_440_588;
const SYNODIC_MONTH = 29.530588853;
const FIRST_NEW_MOON_1900 = 2_415_021.076998695;
const HANOI = 7 / 24;
const RADIANS = Math.PI / 180;

/** Suggestions for a year; both are `YYYY-MM-DD`. */
export interface LunarSuggestions {
  /** The first day of the first lunar month. */
  readonly lunarNewYear: string;
  /** The tenth day of the third lunar month. */
  readonly hungKings: string;
}

/**
 * Suggests the lunar days of a year, 1900 to 2099.
 *
 * @example
 * suggestLunarDays(2027); // { lunarNewYear: '2027-02-06', hungKings: '2027-04-16' }
 */
export function suggestLunarDays(year: number): LunarSuggestions {
  return { lunarNewYear: lunarDate(year, 1, 1), hungKings: lunarDate(year, 3, 10) };
}

/** The date of a day of one of the first ten lunar months of a year, never of a leap month. */
function lunarDate(year: number, month: number, day: number): string {
  const winter = monthOfWinterSolstice(year - 1);
  const first = newMoonIndex(winter);
  const monthsAfterWinter = month + 1;
  const isLeapYear = monthOfWinterSolstice(year) - winter > 365;
  const leap = isLeapYear ? leapMonthAfter(first) : Number.POSITIVE_INFINITY;
  const start = newMoonDay(first + monthsAfterWinter + (monthsAfterWinter >= leap ? 1 : 0));
  return dateOfDay(start + day - 1 - JULIAN_DAY_OF_EPOCH);
}

function newMoonIndex(julianDay: number): number {
  return Math.floor(0.5 + (julianDay - FIRST_NEW_MOON_1900) / SYNODIC_MONTH);
}

/** The first day of the month that holds the winter solstice: the eleventh. */
function monthOfWinterSolstice(year: number): number {
  const lastDay = dayOfCivil(year, 12, 31) + JULIAN_DAY_OF_EPOCH;
  const index = Math.floor((lastDay - 2_415_021) / SYNODIC_MONTH);
  const start = newMoonDay(index);
  return solarSector(start) >= 9 ? newMoonDay(index - 1) : start;
}

/** How many months after the eleventh the leap month comes: the first in which the sun enters no new sector. */
function leapMonthAfter(first: number): number {
  for (let month = 1; month < 14; month += 1) {
    if (solarSector(newMoonDay(first + month)) === solarSector(newMoonDay(first + month + 1))) return month;
  }
  return Number.POSITIVE_INFINITY;
}

/** The Julian day, in Hanoi, on which the `index`-th new moon since 1900 falls. */
function newMoonDay(index: number): number {
  const t = index / 1236.85;
  const mean =
    2_415_020.75933 +
    29.53058868 * index +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
  return Math.floor(mean + newMoonCorrection(index, t) - deltaT(t) + 0.5 + HANOI);
}

function newMoonCorrection(index: number, t: number): number {
  const sun = 359.2242 + 29.10535608 * index - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * index + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const latitude = 21.2964 + 390.67050646 * index - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  return (
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + moon) +
    0.001 * sine(2 * latitude - moon) +
    0.0005 * sine(2 * moon + sun)
  );
}

function deltaT(t: number): number {
  return -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
}

/** In which twelfth of the zodiac the sun stands as a day begins in Hanoi, 0 from the spring equinox. */
function solarSector(julianDay: number): number {
  const t = (julianDay - 2_451_545.5 - HANOI) / 36_525;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3;
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

function sine(degrees: number): number {
  return Math.sin(degrees * RADIANS);
}
