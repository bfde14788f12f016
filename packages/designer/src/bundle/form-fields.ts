import type { NamedText } from './named-text.ts';
import { asList, asObject, type UnknownObject } from './unknown-json.ts';

/** One value that a form collects, as a condition names it. */
export interface FormField {
  /** `application.child.sex` */
  readonly path: string;
  readonly name: NamedText;
  readonly type: 'boolean' | 'number' | 'text';
  /** The values to choose from, where the schema lists them. */
  readonly options: readonly { readonly value: string; readonly name: NamedText }[];
}

const MAX_DEPTH = 4;
const SIMPLE_NAME = /^[A-Za-z_]\w*$/;
const TYPES: Readonly<Record<string, FormField['type']>> = {
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
  string: 'text',
};
/** Compared as dates, not as texts: a matter for whoever writes FEEL. */
const TIMES = new Set(['date', 'time', 'date-time', 'duration']);

/**
 * The single values of a form, in the order of its schema, groups within groups included. Lists and what has a name that FEEL would
 * read otherwise are left out, and times, unless they are asked for. `translate` gives the other languages of a Vietnamese text.
 */
export function formFields(
  formId: string,
  schema: UnknownObject,
  translate: (text: string) => NamedText,
  { times = false }: { readonly times?: boolean } = {},
): readonly FormField[] {
  if (!SIMPLE_NAME.test(formId)) return [];
  const walk = (
    value: unknown,
    path: string,
    titles: readonly string[],
    depth: number,
  ): readonly FormField[] => {
    const node = resolve(value, schema);
    if (depth > MAX_DEPTH) return [];
    const own = !times && TIMES.has(String(node.format)) ? [] : fieldOf(node, path, titles, translate);
    const below = Object.entries(asObject(node.properties)).filter(([key]) => SIMPLE_NAME.test(key));
    return [
      ...own,
      ...below.flatMap(([key, child]) =>
        walk(child, `${path}.${key}`, [...titles, titleOf(child, schema, key)], depth + 1),
      ),
    ];
  };
  return walk(schema, formId, [titleOf(schema, schema, formId)], 0);
}

function fieldOf(
  node: UnknownObject,
  path: string,
  titles: readonly string[],
  translate: (text: string) => NamedText,
): readonly FormField[] {
  const type = TYPES[String(node.type)];
  if (type === undefined) return [];
  return [
    {
      path,
      name: joined(titles.map(translate)),
      type,
      options: type === 'text' ? optionsOf(node, translate) : [],
    },
  ];
}

/** `oneOf` of constants with titles, as the forms write a choice; else a plain list of values. */
function optionsOf(node: UnknownObject, translate: (text: string) => NamedText): FormField['options'] {
  const titled = asList(node.oneOf).map(asObject);
  const plain = asList(node.enum).map((value): UnknownObject => ({ const: value }));
  return (titled.length > 0 ? titled : plain).flatMap(({ const: value, title }) =>
    typeof value === 'string' ? [{ value, name: translate(typeof title === 'string' ? title : value) }] : [],
  );
}

function joined(names: readonly NamedText[]): NamedText {
  return {
    vi: withPlace(names.map((name) => name.vi)),
    en: withPlace(names.map((name) => name.en ?? name.vi)),
  };
}

/** The field first, since lists are read from the left and cut off on the right. */
function withPlace(titles: readonly string[]): string {
  const place = titles.slice(0, -1).join(' › ');
  return place === '' ? titles.join('') : `${titles.at(-1)} (${place})`;
}

function titleOf(value: unknown, schema: UnknownObject, key: string): string {
  const title = resolve(value, schema).title ?? asObject(value).title;
  return typeof title === 'string' ? title : key;
}

/** Follows a reference within the same file, once. */
function resolve(value: unknown, schema: UnknownObject): UnknownObject {
  const node = asObject(value);
  const reference = node.$ref;
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return node;
  const target = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (Object.hasOwn(asObject(at), key) ? asObject(at)[key] : undefined), schema);
  return { ...asObject(target), ...node };
}
