import type { BundleFile } from '../../bundle/bundle.ts';
import { formatJson } from '../../bundle/format-json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { canonicalJson } from '../../util/canonical-json.ts';
import { partsOf, withEntries } from './entry-lists.ts';

const PROCEDURE = 'procedure.json';

/**
 * A bundle as the fields that are merged one by one: each key of `procedure.json` under its own name, each entry of its lists as `papers#<id>`, each
 * other file under the name of the file. The texts are canonical, so that a file that was only formatted anew has not changed.
 */
export type BundleFields = ReadonlyMap<string, string>;

/** `papers#paper-don`: an entry of a list. */
const ENTRY = '#';

/**
 * The fields of a bundle; `undefined` where its `procedure.json` is no object, so that only a person can mend it.
 *
 * @param asOne Keys whose lists are compared as one value.
 */
export function fieldsOf(
  files: readonly BundleFile[],
  asOne: ReadonlySet<string> = new Set(),
): BundleFields | undefined {
  const fields = new Map<string, string>();
  for (const { name, content } of files) {
    const text = textOf(content);
    if (name !== PROCEDURE) {
      fields.set(name, name.endsWith('.json') ? canonicalText(text) : text);
      continue;
    }
    const procedure = parsed(text);
    if (procedure === undefined) return undefined;
    for (const [field, value] of procedureFields(procedure, asOne)) fields.set(field, canonicalJson(value));
  }
  return fields;
}

function procedureFields(
  procedure: JsonObject,
  asOne: ReadonlySet<string>,
): readonly (readonly [string, Json])[] {
  return Object.entries(procedure).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    const parts = asOne.has(key) ? undefined : partsOf(key, value);
    if (parts === undefined) return [[key, value]];
    const entries = [...parts.entries].map(([entry, part]) => [`${key}${ENTRY}${entry}`, part] as const);
    return parts.rest === undefined ? entries : [[key, parts.rest], ...entries];
  });
}

/** Keys whose entries cannot be told apart in one of the bundles, e.g. since an id comes twice. */
export function keysAsOne(...bundles: readonly (readonly BundleFile[])[]): ReadonlySet<string> {
  const keys = bundles.flatMap((files) =>
    Object.entries(parsed(procedureOf(files)) ?? {}).flatMap(([key, value]) =>
      partsOf(key, value) === undefined ? [key] : [],
    ),
  );
  return new Set(keys);
}

/** `procedure.json` with other values of some fields; everything else stays as it is, and where it is. */
export function withFields(
  local: string,
  upstream: string,
  changes: ReadonlyMap<string, string | undefined>,
): string {
  const [procedure, theirs] = [parsed(local) ?? {}, parsed(upstream) ?? {}];
  const next = new Map<string, Json>(Object.entries(procedure));
  for (const [key, { value, entries }] of byKey(changes)) {
    const ours = value === 'same' ? next.get(key) : withRest(key, value.text, next.get(key));
    const isList = entries.size > 0;
    const found = isList ? withEntries(key, { ours, theirs: ownValue(theirs, key), changes: entries }) : ours;
    if (found === undefined) next.delete(key);
    else next.set(key, found);
  }
  return formatJson(Object.fromEntries(next));
}

interface KeyChange {
  readonly value: 'same' | { readonly text: string | undefined };
  readonly entries: Map<string, Json | undefined>;
}

function byKey(changes: ReadonlyMap<string, string | undefined>): ReadonlyMap<string, KeyChange> {
  const keys = new Map<string, KeyChange>();
  for (const [field, text] of changes) {
    const [key = '', ...entry] = field.split(ENTRY);
    const known = keys.get(key) ?? { value: 'same' as const, entries: new Map<string, Json | undefined>() };
    if (entry.length === 0) keys.set(key, { ...known, value: { text } });
    else {
      known.entries.set(entry.join(ENTRY), text === undefined ? undefined : JSON.parse(text));
      keys.set(key, known);
    }
  }
  return keys;
}

/** The value of a key with its entries as they are here, where it has any beside itself. */
function withRest(key: string, text: string | undefined, here: Json | undefined): Json | undefined {
  if (text === undefined) return undefined;
  const value: Json = JSON.parse(text);
  const entries = here === undefined ? undefined : partsOf(key, here)?.entries;
  return entries === undefined || partsOf(key, value)?.rest === undefined
    ? value
    : withEntries(key, { ours: value, theirs: here, changes: entries });
}

function ownValue(procedure: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(procedure, key) ? procedure[key] : undefined;
}

/** Whether a field is in `procedure.json` rather than a file. */
export function isInProcedure(field: string): boolean {
  return !/[./]/.test(keyOfField(field));
}

/** The key of `procedure.json` that a field belongs to. */
export function keyOfField(field: string): string {
  return field.split(ENTRY, 1)[0] ?? field;
}

export function procedureOf(files: readonly BundleFile[]): string {
  const file = files.find(({ name }) => name === PROCEDURE);
  return file === undefined ? '{}' : textOf(file.content);
}

function textOf(content: BundleFile['content']): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function canonicalText(text: string): string {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return text;
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
