import { createHash } from 'node:crypto';
import type { BundleFile } from '../../bundle/bundle.ts';

/** Enough of a SHA-256 that two values of one catalogue never meet. */
export function digestOf(content: BundleFile['content']): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
