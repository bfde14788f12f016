import { expect, test } from 'vitest';
import { toggledBold } from './bold.ts';

test('what is marked is bold, without the spaces around it', () => {
  expect(toggledBold('Mã hồ sơ: 12', 0, 9)).toBe('<strong>Mã hồ sơ:</strong> 12');
  expect(toggledBold('Mã hồ sơ: 12', 9, 12)).toBe('Mã hồ sơ: <strong>12</strong>');
});

test('nothing marked means all of it', () => {
  expect(toggledBold('Giấy hẹn', 3, 3)).toBe('<strong>Giấy hẹn</strong>');
});

test('what is bold is plain again, marked with its signs or between them', () => {
  expect(toggledBold('a <strong>b</strong> c', 2, 20)).toBe('a b c');
  expect(toggledBold('a <strong>b</strong> c', 10, 11)).toBe('a b c');
});

test('a longer mark takes in what was bold before', () => {
  expect(toggledBold('a <strong>b</strong> c', 0, 22)).toBe('<strong>a b c</strong>');
});
