import { ErrorCode, MotcuaError } from '../errors.ts';

/** Deeper than any form: what goes through data calls itself for each level. */
const MAXIMUM_DEPTH = 200;

/** Whether a value is what its JSON says, so that it is the same for who has it in memory and who reads it from a database. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > MAXIMUM_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const name of Object.keys(value))
    if (!isPlain((value as Readonly<Record<string, unknown>>)[name], depth + 1)) return false;
  return true;
}

function notJson(why: string, cause?: unknown): MotcuaError {
  const message = `Expected the data to be plain JSON, at most ${MAXIMUM_DEPTH} levels deep, but ${why}`;
  return new MotcuaError(ErrorCode.INVALID_ARGUMENT, message, {}, { cause });
}

function written(data: unknown): string {
  try {
    return JSON.stringify(data) ?? 'null';
  } catch (error) {
    throw notJson('it cannot be written', error);
  }
}

/**
 * Data as JSON has them: `undefined` is left out, what is no number is null, a date is a text. Data that are that already are given back as they are.
 * Throws `INVALID_ARGUMENT` where JSON has no such thing (a `bigint`, an object that holds itself), or where they are too deep.
 */
export function plainJson<Data>(data: Data): Data {
  if (isPlain(data, 0)) return data;
  const plain = JSON.parse(written(data)) as Data;
  if (!isPlain(plain, 0)) throw notJson('it is deeper');
  return plain;
}

/** The same of what must be an object: names and their values. */
export function plainObject<Data extends object>(data: Data): Data {
  const plain = plainJson(data);
  if (typeof plain === 'object' && plain !== null && !Array.isArray(plain)) return plain;
  throw new MotcuaError(
    ErrorCode.INVALID_ARGUMENT,
    `Expected the data to be an object, but found ${JSON.stringify(plain).slice(0, 80)}`,
  );
}
