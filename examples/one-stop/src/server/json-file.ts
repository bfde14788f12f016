import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Reads a file of this portal; `fallback` where it is not there or was damaged: what is kept here may be lost without harm. */
export function readJsonFile<Content>(file: string, fallback: Content): Content {
  if (!existsSync(file)) return fallback;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Content;
  } catch {
    return fallback;
  }
}

/** Writes it whole or not at all, readable by this user only. */
export function writeJsonFile(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
