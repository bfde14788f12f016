import { createHash } from 'node:crypto';
import type { BundleFile } from '../bundle/bundle.ts';
import { bundleDigest } from '../bundle/digest.ts';

/** What a version is known by: the same files, the same digest. */
export function digestOf(files: readonly BundleFile[]): string {
  return bundleDigest(files, (bytes) => createHash('sha256').update(bytes).digest('hex'));
}
