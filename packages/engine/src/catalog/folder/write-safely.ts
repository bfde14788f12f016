import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Json } from '../../model/json.ts';
import { canonicalJson } from '../../util/canonical-json.ts';

/** Writes a file so that it is either the old one or the new one, also when the program is killed. */
export function writeSafely(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.writing`;
  try {
    writeFileSync(temporary, content);
  } catch (error) {
    // Asking first whether the folder is there would cost more than the file, for thousands of files.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content);
  }
  renameSync(temporary, path);
}

export function writeJson(path: string, value: Json): void {
  writeSafely(path, `${canonicalJson(value)}\n`);
}

/** The JSON of a file; `undefined` where there is none, or where it is not whole. */
export function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

export function removeFile(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
