/** One line of a file, from 1; `tooLong` instead of its text where it is longer than is read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly tooLong: number };

/** No record comes near; guards the memory against a file without line breaks. */
const LONGEST_LINE = 8_000_000;

/** The lines of a text that comes in pieces, in bounded memory. */
export async function* readLines(
  pieces: AsyncIterable<string>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Line> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const finish = (): Line => {
    const line = length > longest ? { number, tooLong: length } : { number, text: parts.join('') };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      length += end - start;
      if (length <= longest) parts.push(piece.slice(start, end));
      yield finish();
      start = end + 1;
    }
    length += piece.length - start;
    if (length <= longest) parts.push(piece.slice(start));
    else parts = [];
  }
  if (length > 0) yield finish();
}
