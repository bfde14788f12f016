import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BundleFile } from '../bundle/bundle.ts';

/** The files of a procedure in a folder, as a bundle names them. */
export function readFolder(folder: string): readonly BundleFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
    .map((path) => ({
      name: relative(folder, path).replaceAll('\\', '/'),
      content: readFileSync(path, 'utf8'),
    }));
}
