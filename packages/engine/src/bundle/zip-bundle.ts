import { type Zippable, zipSync } from 'fflate';
import type { BundleFile } from './bundle.ts';
import { toBytes } from './digest.ts';
import { byName } from './file-name.ts';

/** A zip entry has a local time without a zone. This one is read as local, so the same bytes come out in every zone. */
const FIXED_TIME = '1980-01-01T12:00:00';

/**
 * Zips a bundle (`.motcua`), the same files to the same bytes: sorted by name, with a fixed time. Contents are not touched.
 *
 * @example
 * const bytes = zipBundle(canonicalFiles(files));
 */
export function zipBundle(files: readonly BundleFile[]): Uint8Array {
  const entries: Zippable = Object.create(null);
  for (const { name, content } of [...files].sort(byName)) {
    entries[name] = toBytes(content);
  }
  return zipSync(entries, { level: 6, mtime: FIXED_TIME, os: 0 });
}
