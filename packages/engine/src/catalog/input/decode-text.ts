/** The encodings in which catalogues come. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** A piece of text, and what had to be done to read it. */
export interface DecodedText {
  readonly encoding: TextEncoding;
  readonly pieces: AsyncIterable<string>;
}

/** How much of a file its encoding is told from. */
const HEAD_BYTES = 65_536;

/**
 * The text of a file, piece by piece. The encoding follows from its mark, else from its first 64 KiB: zero bytes mean UTF-16, bytes that cannot be
 * UTF-8 mean Windows-1258, the code page of Vietnamese Windows. Bytes that cannot be read become U+FFFD.
 */
export async function decodeText(bytes: AsyncIterable<Uint8Array>): Promise<DecodedText> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    head.push(value);
    length += value.length;
  }
  const encoding = encodingOf(joined(head, length));
  return { encoding, pieces: decoded(head, iterator, encoding) };
}

async function* decoded(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  try {
    for (const chunk of head) yield decoder.decode(chunk, { stream: true });
    for (;;) {
      const { done, value } = await rest.next();
      if (done === true) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // A reader that stops early lets go of the file.
    await rest.return?.();
  }
}

function encodingOf(head: Uint8Array): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index += 1)
    if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // JSON is mostly ASCII, whose letters have one byte of zero in UTF-16.
  if (odd > head.length / 8) return 'utf-16le';
  if (even > head.length / 8) return 'utf-16be';
  return isUtf8(head) ? 'utf-8' : 'windows-1258';
}

/** The last letter of the head may be cut in two, which a stream forgives. One broken place in much text does not make it another code page. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(head, { stream: true });
    const broken = text.split('\uFFFD').length - 1;
    const vietnamese = text.match(/[\u1EA0-\u1EF9\u0110\u0111\u01A0-\u01B0]/g)?.length ?? 0;
    return broken * 20 < vietnamese;
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
