import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BundleFile } from '@motcua/engine/bundle';

/** The files of a bundle folder, as `deploy` takes them. */
export function bundleFiles(folder: string): readonly BundleFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return paths
    .filter((path) => statSync(path).isFile())
    .map((path) => ({
      name: relative(folder, path).split(sep).join('/'),
      content: readFileSync(path, 'utf8'),
    }));
}
