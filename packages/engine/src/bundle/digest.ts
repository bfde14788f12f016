import type { BundleFile } from './bundle.ts';
import { byName } from './file-name.ts';

/**
 * What identifies a version of a bundle: the hash of a list of its files, sorted by name, each with the hash of its bytes. The same files in
 * another order, as text or as bytes, zipped or not, have the same digest.
 *
 * @param sha256 hashes bytes to lower-case hexadecimal; handed in, since the platforms that this layer runs on share none that is synchronous
 *
 * @example
 * bundleDigest(files, (bytes) => createHash('sha256').update(bytes).digest('hex'));
 */
export function bundleDigest(files: readonly BundleFile[], sha256: (bytes: Uint8Array) => string): string {
  const lines = [...files].sort(byName).map(({ name, content }) => `${sha256(toBytes(content))}  ${name}\n`);
  return sha256(toBytes(lines.join('')));
}

/** The bytes of a file: text in UTF-8. */
export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
