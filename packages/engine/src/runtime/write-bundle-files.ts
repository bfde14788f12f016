import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundleFile } from '../bundle/bundle.ts';
import { zipBundle } from '../bundle/zip-bundle.ts';

/**
 * Writes a bundle back to where `bundleFiles` read it from: of a folder only the files that changed, of an archive the whole, of a single drawing
 * that one file. Nothing is deleted.
 */
export function writeBundleFiles(
  path: string,
  before: readonly BundleFile[],
  after: readonly BundleFile[],
): void {
  const known = new Map(before.map(({ name, content }) => [name, content]));
  const changed = after.filter(({ name, content }) => known.get(name) !== content);
  if (changed.length === 0) return;
  if (path.endsWith('.motcua')) writeFileSync(path, zipBundle(after));
  else for (const file of changed) writeOne(path, file);
}

function writeOne(path: string, { name, content }: BundleFile): void {
  const target = statSync(path).isDirectory() ? join(path, name) : path;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
