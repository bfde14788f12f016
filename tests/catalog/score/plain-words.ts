/** A text as two people compare it: one spelling of each letter, single spaces, no capitals, no full stop at its end. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.;,]+$/u, '')
    .trim()
    .toLowerCase();
