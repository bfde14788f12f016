import { findJsonFault } from '../../bundle/json-fault.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { CatalogInput } from '../source.ts';
import { decodeText } from './decode-text.ts';
import { readObjects } from './json-objects.ts';
import { type Line, readLines } from './read-lines.ts';

/** An object of the file with its line, or what is wrong there. */
export type JsonLine =
  | { readonly line: number; readonly value: JsonObject }
  | { readonly line: number; readonly problem: Problem };

const DEPTH = 64;

/** A file with one JSON object a line. Texts are composed (NFC), so that equal words are equal texts; a broken line does not stop the others. */
export function jsonLines(input: CatalogInput): AsyncGenerator<JsonLine> {
  return jsonItems(input, readLines);
}

/** The objects of a file, on lines of their own or in one list; `line` is where each begins. Otherwise as `jsonLines`. */
export function jsonObjects(input: CatalogInput): AsyncGenerator<JsonLine> {
  return jsonItems(input, readObjects);
}

async function* jsonItems(
  input: CatalogInput,
  split: (pieces: AsyncIterable<string>) => AsyncGenerator<Line>,
): AsyncGenerator<JsonLine> {
  const { encoding, pieces } = await decodeText(input.open());
  if (encoding !== 'utf-8') yield { line: 1, problem: warning(input, 'CATALOG_ENCODING', { encoding }) };
  let isComposed = true;
  for await (const line of split(pieces)) {
    if ('text' in line && isComposed && line.text.normalize('NFC') !== line.text) {
      isComposed = false;
      yield {
        line: line.number,
        problem: warning(input, 'CATALOG_TEXT_DECOMPOSED', { line: line.number }),
      };
    }
    const item = jsonLine(input, line);
    if (item !== undefined) yield item;
    if ('text' in line && line.text.includes('\uFFFD'))
      yield { line: line.number, problem: warning(input, 'CATALOG_TEXT_UNREADABLE', { line: line.number }) };
  }
}

function jsonLine(input: CatalogInput, line: Line): JsonLine | undefined {
  const { number } = line;
  if ('tooLong' in line)
    return {
      line: number,
      problem: error(input, 'CATALOG_LINE_TOO_LONG', { line: number, found: line.tooLong }),
    };
  const text = line.text.replace(/^\uFEFF/, '').normalize('NFC');
  if (text.trim() === '') return undefined;
  const fault = findJsonFault(text, { depth: DEPTH });
  if (fault !== undefined) {
    const column = fault.offset + 1;
    return { line: number, problem: error(input, 'CATALOG_LINE_BROKEN', { line: number, column }) };
  }
  const value: unknown = JSON.parse(text);
  return isObject(value)
    ? { line: number, value }
    : { line: number, problem: error(input, 'CATALOG_LINE_NO_RECORD', { line: number }) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function error(input: CatalogInput, code: string, params: Problem['params']): Problem {
  return { code, severity: 'error', path: input.name, params: { file: input.name, ...params } };
}

function warning(input: CatalogInput, code: string, params: Problem['params']): Problem {
  return { code, severity: 'warning', path: input.name, params: { file: input.name, ...params } };
}
