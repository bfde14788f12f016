import { chance } from '../store/seal/chance.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 9;
const CHANCE_LENGTH = 11;

function timeDigits(milliseconds: number): string {
  let rest = milliseconds;
  let digits = '';
  for (let place = 0; place < TIME_LENGTH; place += 1) {
    digits = `${DIGITS[rest % 32]}${digits}`;
    rest = Math.floor(rest / 32);
  }
  return digits;
}

function randomDigits(): string {
  let digits = '';
  for (const byte of chance(CHANCE_LENGTH)) digits += DIGITS[byte % 32];
  return digits;
}

/**
 * A new id of a case: the millisecond, so that ids sort by time, then 55 bits of chance. Twenty letters and digits without those that look alike:
 * an id stands in each row of its case and in their indices some fifty times.
 */
export function newCaseId(milliseconds: number): string {
  return `${timeDigits(milliseconds)}${randomDigits()}`;
}
