import { chance } from './chance.ts';

const ID_BYTES = 6;
/** As many ids as lie on one page of an index. */
const RUN = 256;

let next = 0;
let left = 0;

/**
 * The id of a new key, eight letters: a number by chance, and those after it for a while. Keys that are made together lie together in the index of
 * their table, so that a commit writes one page of it and not one for each.
 */
export function newKeyId(): string {
  if (left === 0) {
    next = chance(ID_BYTES).readUIntBE(0, ID_BYTES);
    left = RUN;
  }
  const id = Buffer.alloc(ID_BYTES);
  id.writeUIntBE(next, 0, ID_BYTES);
  next = (next + 1) % 2 ** (8 * ID_BYTES);
  left -= 1;
  return id.toString('base64url');
}
