import { randomFillSync } from 'node:crypto';

const ROOM = 8192;

/** Chance for many at once: asking for each is dearer than what is done with it. */
const room = Buffer.alloc(ROOM);
let used = room.length;

/** Bytes by chance, fit for keys and nonces, at most a few dozen at a time. They are nobody else's. */
export function chance(bytes: number): Buffer {
  if (used + bytes > room.length) {
    randomFillSync(room);
    used = 0;
  }
  const taken = Buffer.from(room.subarray(used, used + bytes));
  // What was a key does not lie about.
  room.fill(0, used, used + bytes);
  used += bytes;
  return taken;
}
