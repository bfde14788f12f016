import { describe, expect, test } from 'vitest';
import { compilePattern } from './linear-pattern.ts';

const patterns = [
  '^\\d{12}$',
  '^\\d{10}(-\\d{3})?$',
  'a+b',
  '^(a|bc)*d$',
  "^[\\p{L} .'-]+$",
  '(x|y){2,3}z',
  '\\bhai\\b',
  '^$',
  'a{0}b',
  '[^\\]]\\]',
  '^(?:a+)+$',
  '(?<year>\\d{4})-\\d\\d',
  '^.{2,}$',
  '\\u{1F600}|\\ud83d\\ude01',
  'a|',
  '^(?:0|\\+84)[1-9]\\d+$',
];
const texts = [
  '',
  'a',
  'b',
  'ab',
  'aab',
  'bcad',
  '012345678901',
  '0123456789-001',
  'Nguyễn Thị Ánh',
  'xyz',
  'xyyxz',
  'một hai ba',
  'x]',
  'aaaa',
  '2024-05',
  '😀',
  '😁',
  '+84912345678',
  '0912',
];

describe('linear pattern', () => {
  test.each(patterns)('agrees with the native engine: %s', (source) => {
    const native = new RegExp(source, 'u');
    const linear = compilePattern(source);

    expect(texts.map((text) => linear.test(text))).toEqual(texts.map((text) => native.test(text)));
  });

  test.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '(\\w+\\s?)*!$',
    '^\\d+\\d+\\d+\\d+x$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '^(a*)(a*)(a*)(a*)(a*)(a*)$',
    '^((a*){9}){9}$',
    '^(a?){60}a{60}$',
  ])('a catastrophic pattern does not block: %s', (source) => {
    const pattern = compilePattern(source);
    const started = performance.now();

    pattern.test(`${'a'.repeat(200)}?`);
    pattern.test(`${'1'.repeat(200)}?`);

    expect(performance.now() - started).toBeLessThan(50);
  });

  test.each([
    ['(?=a)b', 'lookaround'],
    ['(?<!a)b', 'lookaround'],
    ['(a)\\1', 'backreference'],
    ['(', 'syntax'],
    ['((a{1,1000}){1,1000}){1,1000}', 'too-large'],
  ])('refuses what has no linear machine: %s', (source, refused) => {
    expect(compilePattern(source).refused).toBe(refused);
    expect(compilePattern(source).test('ab')).toBe(false);
  });
});
