import { editJson } from './edit-json.ts';
import { PROCEDURE_FILE } from './edit-procedure.ts';
import { readObject } from './unknown-json.ts';

/** The version of the format that this designer writes. */
const FORMAT = 1;

/** What a new file begins with: the facts of a procedure say in which format they are written, first of all. */
export function withFormat(name: string, content: string): string {
  if (name !== PROCEDURE_FILE || readObject(content).format !== undefined) return content;
  return editJson(content, ['format'], FORMAT);
}
