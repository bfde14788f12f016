import { describe, expect, test } from 'vitest';
import { dataKey, keyIdOf, openText, sealText } from './sealed-text.ts';

const key = dataKey('AAAAAAAA', Buffer.alloc(32, 7));

describe('a sealed text', () => {
  test.each(['', 'Nguyễn Thị Ánh — 👩‍👩‍👧', '{"a":"\\u0000\\ud800"}', '"~', 'x'.repeat(100_000)])(
    'opens to what it was: %#',
    (text) => {
      expect(openText(sealText(text, key), key)).toBe(text);
    },
  );

  test('is JSON, names its key, shows nothing of the text, and is another every time', () => {
    const sealed = [sealText('Nguyễn Văn Bí Mật', key), sealText('Nguyễn Văn Bí Mật', key)];

    expect(typeof JSON.parse(sealed[0] ?? '')).toBe('string');
    expect(sealed.map(keyIdOf)).toEqual(['AAAAAAAA', 'AAAAAAAA']);
    expect(sealed.join()).not.toContain('Nguy');
    expect(sealed[0]).not.toBe(sealed[1]);
  });

  test('opens neither with another key, nor under the name of another, nor when it was changed', () => {
    const sealed = sealText('text', key);

    const opened = [
      openText(sealed, dataKey(key.id, Buffer.alloc(32, 8))),
      openText(sealed, { ...key, id: 'BBBBBBBB' }),
      openText(sealed.replace('.', '.AAAA'), key),
      openText(`${sealed.slice(0, 20)}"`, key),
      openText('"~AAAAAAAA."', key),
    ];

    expect(opened).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test.each(['', '{}', '{"a":1}', '"~short', '"~AAAAAAAAA"', 'Lan'])('is not %s', (text) => {
    expect(keyIdOf(text)).toBeUndefined();
  });
});
