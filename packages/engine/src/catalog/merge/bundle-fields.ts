import type { BundleFile } from '../../bundle/bundle.ts';
import { formatJson } from '../../bundle/format-json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { canonicalJson } from '../../util/canonical-json.ts';

const PROCEDURE = 'procedure.json';

/**
 * A bundle as the fields that are merged one by one: each key of `procedure.json` under its own name, each other file under the name of the file.
 * The texts are canonical, so that a file that was only formatted anew has not changed.
 */
export type BundleFields = ReadonlyMap<string, string>;

/** The fields of a bundle; `undefined` where its `procedure.json` is no object, so that only a person can mend it. */
export function fieldsOf(files: readonly BundleFile[]): BundleFields | undefined {
  const fields = new Map<string, string>();
  for (const { name, content } of files) {
    const text = textOf(content);
    if (name !== PROCEDURE) {
      fields.set(name, name.endsWith('.json') ? canonicalText(text) : text);
      continue;
    }
    const procedure = parsed(text);
    if (procedure === undefined) return undefined;
    for (const [key, value] of Object.entries(procedure)) fields.set(key, canonicalJson(value));
  }
  return fields;
}

/** `procedure.json` with other values of some keys; every other key stays as it is, and where it is. */
export function withProcedureKeys(local: string, changes: ReadonlyMap<string, Json | undefined>): string {
  const procedure = parsed(local) ?? {};
  const kept = Object.entries(procedure).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    if (!changes.has(key)) return [[key, value]];
    const next = changes.get(key);
    return next === undefined ? [] : [[key, next]];
  });
  const added = [...changes].flatMap(([key, value]): readonly (readonly [string, Json])[] =>
    value === undefined || Object.hasOwn(procedure, key) ? [] : [[key, value]],
  );
  return formatJson(Object.fromEntries([...kept, ...added]));
}

/** Whether a field is a key of `procedure.json` rather than a file. */
export function isProcedureKey(field: string): boolean {
  return !/[./]/.test(field);
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
