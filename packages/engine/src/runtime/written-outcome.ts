import type { Json, JsonObject } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { partsOfOutcome, plainFieldsOf } from './plain-parts.ts';

/**
 * The structure of an outcome as a command keeps it. Most are a list: type, element, and the plain fields in their order, which take half the room
 * without their names. What has any other field is kept with all names, as earlier versions kept everything.
 */
export type WrittenOutcome = JsonObject | readonly Json[];

/** Undefined where it has anything that is not on the list, or says of something that it is nothing. */
function listOf(plain: JsonObject): readonly Json[] | undefined {
  const { type, element } = plain;
  if (typeof type !== 'string' || typeof element !== 'string') return undefined;
  const list: Json[] = [type, element];
  let listed = 2;
  for (const name of plainFieldsOf(type)) {
    const value = plain[name];
    if (value === null) return undefined;
    list.push(value ?? null);
    if (name in plain) listed += 1;
  }
  if (Object.keys(plain).length !== listed) return undefined;
  // At the end nothing stands for what is absent.
  while (list.at(-1) === null) list.pop();
  return list;
}

/** An outcome in two parts: its structure as it is written, and what is hidden under the key of the case, if anything is. */
export function writtenOutcome(outcome: Outcome): {
  readonly plain: WrittenOutcome;
  readonly hidden?: JsonObject;
} {
  const list = listOf(outcome as unknown as JsonObject);
  if (list !== undefined) return { plain: list };
  const { plain, ...rest } = partsOfOutcome(outcome);
  return { plain: listOf(plain) ?? plain, ...rest };
}

function isList(written: WrittenOutcome): written is readonly Json[] {
  return Array.isArray(written);
}

/** The structure of an outcome that was written, in either way. */
export function readOutcome(written: WrittenOutcome): JsonObject {
  if (!isList(written)) return written;
  const [type = null, element = null, ...values] = written;
  const fields = plainFieldsOf(String(type));
  const present = values.flatMap((value, index) => {
    const name = fields[index];
    return value === null || name === undefined ? [] : [[name, value] as const];
  });
  return { type, element, ...Object.fromEntries(present) };
}
