import { randomFillSync } from 'node:crypto';

/** Chance for many at once: asking for each is dearer than what is done with it. */
const room = Buffer.alloc(8192);
let used = room.length;

/** Bytes by chance, fit for keys and nonces, at most a few dozen. They are nobody else's, and hold until the next call: who keeps them copies them. */
export function chance(bytes: number): Buffer {
  if (used + bytes > room.length) {
    randomFillSync(room);
    used = 0;
  }
  used += bytes;
  return room.subarray(used - bytes, used);
}
