import { type Bundle, contentOf } from '../bundle/bundle.ts';
import { readObject, type UnknownObject } from '../bundle/unknown-json.ts';

/** The two files of a form as they are written. Edits change them where they stand, so what the builder does not know stays. */
export interface FormTexts {
  readonly schema: string;
  /** `undefined`: all properties stand one below the other. */
  readonly ui: string | undefined;
}

export type JsonPath = readonly (string | number)[];

export const schemaFile = (id: string): string => `forms/${id}.schema.json`;
export const uiFile = (id: string): string => `forms/${id}.ui.json`;

export function formTexts(bundle: Bundle, id: string): FormTexts {
  return { schema: contentOf(bundle, schemaFile(id)) ?? '{}\n', ui: contentOf(bundle, uiFile(id)) };
}

/** The same two, read. */
export interface ReadForm {
  readonly schema: UnknownObject;
  readonly ui: UnknownObject | undefined;
}

export function readFormTexts({ schema, ui }: FormTexts): ReadForm {
  return { schema: readObject(schema), ui: ui === undefined ? undefined : readObject(ui) };
}

/** What stands at a path; `undefined` where nothing does. */
export function valueAtPath(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    root,
  );
}
