import { expect, test } from 'vitest';
import { plainText, wellFormed } from './plain-text.ts';

test('whole characters stay, halves of them are replaced', () => {
  expect(wellFormed('Hồ sơ 😀')).toBe('Hồ sơ 😀');
  expect(wellFormed('a\ud83db\ude00')).toBe('a\ufffdb\ufffd');
});

test('U+0000, and what is no text, is refused by the name of the option', () => {
  for (const value of ['a\0', 5, undefined])
    expect(() => plainText('businessKey', value as string)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', details: { option: 'businessKey' } }),
    );
});
