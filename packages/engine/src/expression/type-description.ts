/**
 * What is known of a value at design time, as plain JSON. `any` when nothing is. `duration` is either kind of duration.
 * A context lists the keys that expressions may name; other keys of the data are not reachable by a bare name.
 */
export type TypeDescription =
  | SimpleType
  | { readonly list: TypeDescription }
  | { readonly context: Readonly<Record<string, TypeDescription>> }
  | { readonly range: TypeDescription }
  | {
      readonly function: {
        readonly parameters: readonly TypeDescription[];
        readonly result: TypeDescription;
      };
    };

export type SimpleType =
  | 'any'
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'date'
  | 'time'
  | 'date and time'
  | 'duration'
  | 'days and time duration'
  | 'years and months duration';

/** Which texts of JSON data are to become dates, times or durations: the temporal part of a type, and nothing else. */
export type Restore =
  | 'date'
  | 'time'
  | 'date and time'
  | 'duration'
  | 'days and time duration'
  | 'years and months duration'
  | { readonly list: Restore }
  | { readonly context: Readonly<Record<string, Restore>> };

const TEMPORAL: ReadonlySet<string> = new Set([
  'date',
  'time',
  'date and time',
  'duration',
  'days and time duration',
  'years and months duration',
]);

function restoreOfContext(entries: Readonly<Record<string, TypeDescription>>): Restore | undefined {
  const found: [string, Restore][] = [];
  for (const [key, type] of Object.entries(entries)) {
    const restore = restoreOf(type);
    if (restore !== undefined) found.push([key, restore]);
  }
  return found.length === 0 ? undefined : { context: Object.fromEntries(found) };
}

/** The part of a type that JSON loses, or nothing where the JSON value is the value. */
export function restoreOf(type: TypeDescription): Restore | undefined {
  if (typeof type === 'string') return TEMPORAL.has(type) ? (type as Restore) : undefined;
  if ('context' in type) return restoreOfContext(type.context);
  if (!('list' in type)) return undefined;
  const element = restoreOf(type.list);
  return element === undefined ? undefined : { list: element };
}

export function isTemporalType(type: TypeDescription): boolean {
  return typeof type === 'string' && TEMPORAL.has(type);
}

/** A short name for messages: `number`, `list`, `context`. */
export function typeName(type: TypeDescription): string {
  return typeof type === 'string' ? type : (Object.keys(type)[0] ?? 'any');
}

/** The type of an item; anything but a list is a list of itself. */
export function elementType(type: TypeDescription): TypeDescription {
  return typeof type === 'object' && 'list' in type ? type.list : type;
}
