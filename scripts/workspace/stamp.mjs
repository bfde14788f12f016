// A stamp remembers the content a step last ran on, so that a second start skips it. Times of files mean nothing after a `git checkout`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';

const made = new Set(['node_modules', 'dist', '.git', '.motcua', '.cache']);

/** @param {string} path relative to the checkout @returns {string[]} the files at or under it, in a stable order */
function filesUnder(path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  const entries = readdirSync(whole, { withFileTypes: true });
  return entries
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    )
    .sort();
}

/**
 * @param {{ files?: readonly string[], folders?: readonly string[] }} inputs
 * @returns {string} a digest of the names and contents
 */
export function digestOf({ files = [], folders = [] }) {
  const hash = createHash('sha256');
  for (const path of [...files, ...folders.flatMap(filesUnder)]) {
    const whole = join(root, path);
    if (existsSync(whole)) hash.update(`${path}\0`).update(readFileSync(whole)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} name */
const placeOf = (name) => join(root, 'node_modules/.motcua', name);

/**
 * Runs a step unless it ran on the same content before. A step that ends the program leaves no stamp.
 *
 * @param {{ name: string, digest: string, isThere: boolean, run: () => Promise<void> }} step `isThere`: what the step makes exists
 */
export async function unlessCurrent({ name, digest, isThere, run }) {
  const place = placeOf(name);
  if (isThere && existsSync(place) && readFileSync(place, 'utf8') === digest) return;
  rmSync(place, { force: true });
  await run();
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, digest);
}
