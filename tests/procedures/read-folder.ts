import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BundleFile } from '@motcua/engine/bundle';

/** The files of a bundle that is a folder. */
export function readFolder(folder: string): readonly BundleFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: relative(folder, path).split(sep).join('/'),
      content: readFileSync(path, 'utf8'),
    }));
}
