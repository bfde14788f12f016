// FIPS 180-4. Browsers only hash what is in memory as a whole (WebCrypto), and a phone has no room for a large file.

/** The first 32 bits of the fractions of roots of the first primes. Marked, so that a page that uploads nothing carries none of it. */
const ROUND = /* @__PURE__ */ wordsOf(64, Math.cbrt);
const START = /* @__PURE__ */ wordsOf(8, Math.sqrt);

function wordsOf(count: number, rootOf: (prime: number) => number): Int32Array {
  return Int32Array.from(firstPrimes(count), (prime) => fraction(rootOf(prime)));
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The 64 words of a block, from its 16. */
function spread(words: Int32Array, block: DataView, at: number): void {
  for (let index = 0; index < 16; index += 1) words[index] = block.getInt32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const early = words[index - 15] as number;
    const late = words[index - 2] as number;
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[index] = (words[index - 16] as number) + low + (words[index - 7] as number) + high;
  }
}

function mix(hash: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + high + choice + (ROUND[index] as number) + (words[index] as number)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + low + majority) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries())
    hash[index] = (hash[index] as number) + word;
}

/** A one, zeros, and the length in bits, up to a whole number of blocks. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(rest.length < 56 ? 64 : 128);
  bytes.set(rest);
  bytes[rest.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(bytes.length - 4, (length * 8) >>> 0);
  return bytes;
}

const BLOCK = 64;
/** A multiple of a block; so much of the file is in memory at a time, and hashed without a pause: some 40 ms on a slow phone. */
const PIECE = 512 * 1024;

/** SHA-256 of a file in hexadecimal, with a few megabytes of memory whatever its size. */
export async function sha256Of(file: Blob): Promise<string> {
  const hash = START.slice();
  const words = new Int32Array(64);
  const take = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at + BLOCK <= bytes.length; at += BLOCK) {
      spread(words, view, at);
      mix(hash, words);
    }
  };
  let rest = new Uint8Array();
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    take(bytes);
    rest = bytes.slice(bytes.length - (bytes.length % BLOCK));
  }
  take(padded(rest, file.size));
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
