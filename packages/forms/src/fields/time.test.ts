import { expect, test } from 'vitest';
import { validate } from '../model/validate.ts';
import { readTime, showTime } from './time.ts';
// The door registers the formats that a browser loads with the kind.
import '../schema.ts';

test.each([
  ['14:30', '14:30:00+07:00'],
  [' 8:05 ', '08:05:00+07:00'],
  ['14.30', '14:30:00+07:00'],
  ['14:30:15', '14:30:15+07:00'],
  ['14h30', '14:30:00+07:00'],
  ['14 giờ 5 phút', '14:05:00+07:00'],
  ['8 GIỜ', '08:00:00+07:00'],
  ['7 giờ tối', '19:00:00+07:00'],
  ['2:30 PM', '14:30:00+07:00'],
  ['12:15 am', '00:15:00+07:00'],
  ['12h chiều', '12:00:00+07:00'],
  ['15 giờ chiều', '15:00:00+07:00'],
])('%j is read as %j, a time of the standard', (text, value) => {
  expect(readTime(text)).toBe(value);
  expect(validate({ schema: { format: 'time' }, data: value }).valid).toBe(true);
});

test.each([
  '',
  '14',
  '1430',
  '24:00',
  '14:60',
  '14:3',
  '15 giờ sáng',
  'ba giờ',
  '14:30:00Z',
  '14:30:00.5+07:00',
])('%j stays as it is', (text) => {
  expect(readTime(text)).toBe(text);
});

test('a time in its box can be read again', () => {
  expect(showTime('14:30:00+07:00')).toBe('14:30');
  expect(showTime('14:30:15+07:00')).toBe('14:30:15');
  expect(showTime('14:30:00Z')).toBe('14:30:00Z');
  expect(showTime('ba giờ')).toBe('ba giờ');
  expect(showTime(undefined)).toBe('');
  expect(showTime(5)).toBe('5');
});

test('a long text is read in linear time', () => {
  const text = `1${' '.repeat(500_000)}x`;
  const begun = performance.now();

  expect(readTime(text)).toBe(text);

  expect(performance.now() - begun).toBeLessThan(1000);
});
