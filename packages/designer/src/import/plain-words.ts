/**
 * A Vietnamese text without marks and in small letters, each letter where it stood: «Bước» → «buoc». Administrators type marks in
 * several ways and sheets shout, so words are compared in this form; what is found there is cut from the text itself.
 */
export function plainWords(text: string): string {
  return Array.from(text, plainLetter).join('');
}

function plainLetter(letter: string): string {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const plain = letter
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.length === letter.length ? plain : letter;
}

/** One line: runs of blanks, line breaks among them, are one blank; marks are composed, so that equal words are equal texts. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}
