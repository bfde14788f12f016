/**
 * A Vietnamese text without marks and in small letters, each letter where it stood: «Bước» → «buoc». Marks are typed in several ways and
 * sheets shout, so words are compared in this form; what is found there is cut from the text itself.
 */
export function plainWords(text: string): string {
  return text.replace(/[^ -~\s]|[A-Z]/gu, plainLetter);
}

const known = new Map<string, string>();

function plainLetter(letter: string): string {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const plain = foldLetter(letter);
  known.set(letter, plain);
  return plain;
}

function foldLetter(letter: string): string {
  if (letter === 'đ' || letter === 'Đ') return 'd';
  const plain = letter
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  return plain.length === letter.length ? plain : letter;
}
