import { ErrorCode, MotcuaError } from '../errors.ts';

/** A text as databases keep it in a column: half a pair of surrogates is a replacement character there. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * The same of what a caller gives. Throws `INVALID_ARGUMENT` for what is no text, or has
 * U+0000 in it, which PostgreSQL refuses.
 */
export function plainText(option: string, value: string): string {
  if (typeof value === 'string' && !value.includes('\0')) return wellFormed(value);
  const message = `Expected '${option}' to be a text without U+0000, but found ${JSON.stringify(value)?.slice(0, 80)}`;
  throw new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, { option });
}

/** The same of what need not be there. */
export function plainTextOr<Absent extends null | undefined>(
  option: string,
  value: string | undefined,
  absent: Absent,
): string | Absent {
  return value === undefined ? absent : plainText(option, value);
}
