import { subschemaKeywords } from '@motcua/forms/schema';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, own, pointerPart } from './names/json-schema.ts';

const { one, list, map } = subschemaKeywords;

export interface PlacedSchema {
  readonly schema: JsonObject;
  /** JSON pointer, from the root. */
  readonly at: string;
}

function childrenOf({
  schema,
  at,
}: PlacedSchema): readonly { readonly schema: Json | undefined; readonly at: string }[] {
  const inner = (keyword: string): readonly { readonly schema: Json; readonly at: string }[] =>
    Object.entries(own(schema, keyword) ?? {}).map(([key, child]) => ({
      schema: child,
      at: `${at}/${pointerPart(keyword)}/${pointerPart(key)}`,
    }));
  return [
    ...one.map((keyword) => ({ schema: own(schema, keyword), at: `${at}/${keyword}` })),
    ...[...list, ...map].flatMap(inner),
  ];
}

/** Every schema in a schema, itself first, in the order of the file. */
export function schemasIn(root: JsonObject): readonly PlacedSchema[] {
  const found: PlacedSchema[] = [];
  const open: PlacedSchema[] = [{ schema: root, at: '' }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    found.push(next);
    for (const { schema, at } of childrenOf(next)) if (isObject(schema)) open.push({ schema, at });
  }
  return found;
}
