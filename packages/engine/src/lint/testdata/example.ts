import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Bundle, BundleFile } from '../../bundle/bundle.ts';
import { readBundle } from '../../bundle/read-bundle.ts';

const folder = join(import.meta.dirname, '../../../../../examples/procedures/khai-sinh');

/** The files of the example, as text. */
export const exampleFiles: readonly BundleFile[] = readdirSync(folder, {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    name: relative(folder, path).split(sep).join('/'),
    content: readFileSync(path, 'utf8'),
  }));

export function bundleOf(files: readonly BundleFile[]): Bundle {
  const { bundle, problems } = readBundle(files);
  if (bundle === undefined) throw new TypeError(`Expected a bundle, but found ${JSON.stringify(problems)}`);
  return bundle;
}

export const exampleBundle = (): Bundle => bundleOf(exampleFiles);
