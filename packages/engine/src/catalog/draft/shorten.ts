/** A text on one line, of at most so many letters, cut between words. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  const end = space > longest / 2 ? cut.slice(0, space) : cut;
  return `${withoutHalf(end).replace(/[\s,;:.(–-]+$/, '')}…`;
}

/** Half of a letter of two units is none. */
function withoutHalf(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
