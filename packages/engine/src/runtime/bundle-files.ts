import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { BundleFile } from '../bundle/bundle.ts';
import { unzipBundle } from '../bundle/unzip-bundle.ts';
import { ErrorCode, MotcuaError } from '../errors.ts';

const TEXT = /\.(json|bpmn|dmn|html|txt|md|xml|csv)$/;

function readFile(path: string, name: string): BundleFile {
  const bytes = readFileSync(path);
  return { name, content: TEXT.test(name) ? bytes.toString('utf8') : new Uint8Array(bytes) };
}

function readFolder(folder: string): readonly BundleFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => readFile(join(folder, path), relative('.', path).split(sep).join('/')));
}

/**
 * Reads the files of a bundle from disk, as `procedures.deploy` takes them: a folder, a `.motcua` archive, or a single BPMN file.
 *
 * Throws `INVALID_ARGUMENT` where there is nothing at the path.
 *
 * @example
 * await engine.procedures.deploy({ files: bundleFiles('procedures/khai-sinh') });
 */
export function bundleFiles(path: string): readonly BundleFile[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    const message = `Expected a bundle or a .bpmn file at '${path}', but there is nothing`;
    throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { path });
  }
  if (isFolder) return readFolder(path);
  if (path.endsWith('.motcua')) return unzipBundle(new Uint8Array(readFileSync(path))).files;
  return [readFile(path, basename(path))];
}
