import type { Json } from '../model/json.ts';
import type { BundleFile } from './bundle.ts';
import { byName } from './file-name.ts';
import { formatJson } from './format-json.ts';
import { findJsonFault } from './json-fault.ts';
import { defaultLimits } from './limits.ts';

/**
 * The files as a bundle is kept, so that bundles diff well: sorted by name, JSON laid out by `formatJson`, lines of every other text ended by a
 * line feed. JSON that cannot be read, and bytes, stay as they are.
 */
export function canonicalFiles(files: readonly BundleFile[]): readonly BundleFile[] {
  return [...files].sort(byName).map(canonicalFile);
}

function canonicalFile(file: BundleFile): BundleFile {
  const { name, content } = file;
  if (typeof content !== 'string') return file;
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return { name, content: name.endsWith('.json') ? canonicalJson(text) : text };
}

function canonicalJson(text: string): string {
  const fault = findJsonFault(text, { depth: defaultLimits.jsonDepth });
  return fault === undefined ? formatJson(JSON.parse(text) as Json) : text;
}
