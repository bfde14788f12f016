import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { BundleFile } from '../bundle/bundle.ts';
import { unzipBundle } from '../bundle/unzip-bundle.ts';
import { UsageError } from './command.ts';

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

/** The files of a bundle: a folder, a `.motcua` archive, or a single BPMN file. */
export function readBundleFiles(path: string): readonly BundleFile[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch {
    throw new UsageError(`Expected a bundle or a .bpmn file at '${path}', but there is nothing`);
  }
  if (isFolder) return readFolder(path);
  if (path.endsWith('.motcua')) return unzipBundle(new Uint8Array(readFileSync(path))).files;
  return [readFile(path, basename(path))];
}

/** A JSON file. */
export function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`Expected a file at '${path}', but there is none`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(
      `Expected JSON in '${path}', but ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
