import type { Json, JsonObject } from '../../model/json.ts';
import { canonicalJson } from '../../util/canonical-json.ts';

/** A list of `procedure.json` that is merged entry by entry. */
interface EntryList {
  /** Where it stands below its key; empty: it is the value of the key. */
  readonly below: readonly string[];
  /** What tells one entry from another, whatever else was edited in it. */
  readonly keyOf: (entry: Json) => string | undefined;
}

const textAt =
  (name: string) =>
  (entry: Json): string | undefined => {
    const value = isObject(entry) ? entry[name] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
/** What has nothing but itself to be known by: it is there, or it is not. */
const whole = (entry: Json): string => (typeof entry === 'string' ? entry : canonicalJson(entry));

const entryLists: Readonly<Record<string, EntryList>> = {
  papers: { below: [], keyOf: textAt('id') },
  clocks: { below: [], keyOf: textAt('id') },
  roles: { below: [], keyOf: textAt('id') },
  documents: { below: [], keyOf: textAt('id') },
  notifications: { below: [], keyOf: textAt('id') },
  channels: { below: [], keyOf: textAt('channel') },
  results: { below: [], keyOf: whole },
  legalBases: { below: [], keyOf: whole },
  applicants: { below: [], keyOf: whole },
  levels: { below: [], keyOf: whole },
  source: { below: ['doubtful'], keyOf: whole },
};

/** A value of `procedure.json` in parts: what is merged as one, and the entries that are merged one by one, by their keys. */
export interface ParsedValue {
  /** Absent where the whole value is its entries. */
  readonly rest?: Json;
  readonly entries: ReadonlyMap<string, Json>;
}

/** The parts of the value of a key; `undefined` where it has no entries that could be told apart, so that it is merged as one. */
export function partsOf(key: string, value: Json): ParsedValue | undefined {
  const list = Object.hasOwn(entryLists, key) ? entryLists[key] : undefined;
  if (list === undefined) return undefined;
  const found = list.below.reduce<Json | undefined>(
    (at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined),
    value,
  );
  const entries = new Map<string, Json>();
  if (found !== undefined && !Array.isArray(found)) return undefined;
  for (const entry of found ?? []) {
    const entryKey = list.keyOf(entry);
    if (entryKey === undefined || entries.has(entryKey)) return undefined;
    entries.set(entryKey, entry);
  }
  const [name] = list.below;
  if (name === undefined) return { entries };
  return isObject(value) ? { rest: without(value, name), entries } : undefined;
}

/** Changes of entries by their keys; `undefined` takes an entry out. */
export type EntryChanges = ReadonlyMap<string, Json | undefined>;

/** A value with other entries, each where it was; a new one stands behind the one that it stands behind in `theirs`. */
export function withEntries(
  key: string,
  parts: {
    readonly ours: Json | undefined;
    readonly theirs: Json | undefined;
    readonly changes: EntryChanges;
  },
): Json {
  const { ours, theirs, changes } = parts;
  const kept = [...(ours === undefined ? [] : (partsOf(key, ours)?.entries ?? []))].flatMap(
    ([entryKey, entry]): readonly (readonly [string, Json])[] => {
      const next = changes.has(entryKey) ? changes.get(entryKey) : entry;
      return next === undefined ? [] : [[entryKey, next]];
    },
  );
  const order = [...(theirs === undefined ? [] : (partsOf(key, theirs)?.entries.keys() ?? []))];
  for (const [index, entryKey] of order.entries()) {
    const entry = changes.get(entryKey);
    if (entry === undefined || kept.some(([known]) => known === entryKey)) continue;
    const before = order.slice(0, index).findLast((known) => kept.some(([one]) => one === known));
    kept.splice(kept.findIndex(([known]) => known === before) + 1, 0, [entryKey, entry]);
  }
  const entries = kept.map(([, entry]) => entry);
  const [name] = entryLists[key]?.below ?? [];
  if (name === undefined) return entries;
  const rest = isObject(ours) ? ours : isObject(theirs) ? without(theirs, name) : {};
  return entries.length === 0 ? without(rest, name) : { ...rest, [name]: entries };
}

function without(object: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = object;
  return rest;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
