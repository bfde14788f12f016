import { readFileSync } from 'node:fs';
import { UsageError } from './command.ts';

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
