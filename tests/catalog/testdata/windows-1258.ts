/** The byte of each letter that Windows-1258 has. */
const bytes = new Map(
  Array.from(
    { length: 256 },
    (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte] as const,
  ),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A text as old Vietnamese computers wrote it: a letter with its hat, and its tone as a letter of its own behind it. */
export function inWindows1258(text: string): Uint8Array {
  const letters = [...text.normalize('NFC')].flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    const parts = [...letter.normalize('NFD')];
    const tones = parts.filter((part) => TONES.test(part));
    return [
      parts
        .filter((part) => !TONES.test(part))
        .join('')
        .normalize('NFC'),
      ...tones,
    ];
  });
  return Uint8Array.from(letters, (letter) => bytes.get(letter) ?? 0x3f);
}
