import { isObject, type JsonSchema, type JsonSchemaObject, own } from '../json.ts';
import { pointerParts } from '../json-pointer.ts';

export interface Target {
  readonly schema: JsonSchema;
  /** Absolute, without fragment: what a relative `$ref` in it starts from. Empty where no schema has a name. */
  readonly base: string;
}

/** Finds the schemas that `$ref` and `$dynamicRef` name, within one schema document and those given with it. */
export interface SchemaIndex {
  readonly root: Target;
  readonly resolve: (reference: string, base: string) => Target | undefined;
  readonly resolveDynamic: (reference: string, base: string, scope: readonly string[]) => Target | undefined;
  readonly baseOf: (schema: JsonSchemaObject, inherited: string) => string;
}

export type IndexSchema = (
  schema: JsonSchema,
  references?: Readonly<Record<string, JsonSchema>>,
) => SchemaIndex;

export function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The schema at a JSON pointer; `enter` is told each object on the way. */
export function schemaAtPointer(
  document: JsonSchema,
  pointer: string,
  enter?: (value: JsonSchemaObject) => void,
): JsonSchema | undefined {
  let value: unknown = document;
  for (const part of pointerParts(pointer)) {
    value = Array.isArray(value) ? value[Number(part)] : own(value, part);
    if (isObject(value)) enter?.(value);
  }
  return typeof value === 'boolean' || isObject(value) ? value : undefined;
}

/** A schema without names: a reference can only be a place within it, `#/$defs/person`. */
const indexPlainSchema: IndexSchema = (schema) => {
  const resolve = (reference: string): Target | undefined => {
    if (!/^#(?:\/|$)/.test(reference)) return undefined;
    const found = schemaAtPointer(schema, decodedFragment(reference.slice(1)));
    return found === undefined ? undefined : { schema: found, base: '' };
  };
  return { root: { schema, base: '' }, resolve, resolveDynamic: resolve, baseOf: () => '' };
};

let index = indexPlainSchema;

/** Indexes `schema`; `references` are further documents by their absolute address. Nothing is ever fetched. */
export const indexSchema: IndexSchema = (schema, references) => index(schema, references);

export function registerSchemaIndex(further: IndexSchema): void {
  index = further;
}
