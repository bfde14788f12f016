import { canonical, isObject, isSchema, type JsonSchemaObject, own, strings } from '../json.ts';
import type { Target } from '../validator/schema-index.ts';
import type { SchemaJudge } from '../validator/schema-judge.ts';

/** What a schema amounts to at one place, for the data as it is: references, `allOf` and the branches that apply merged. */
export interface EffectiveSchema {
  /** Keywords of all parts; where two give the same one, the nearer part wins, and `enum`s are intersected. */
  readonly keywords: JsonSchemaObject;
  readonly properties: ReadonlyMap<string, readonly Target[]>;
  /** What is there under names that the schema does not know, and it has a schema for. */
  readonly entries: ReadonlyMap<string, readonly Target[]>;
  readonly required: ReadonlySet<string>;
  readonly items: readonly Target[];
  readonly prefixItems: readonly (readonly Target[])[];
  /** Branches to choose from, where `oneOf` or `anyOf` offers whole structures rather than values. */
  readonly choice: Choice | undefined;
  /** Properties that only a branch that does not apply speaks of. */
  readonly inactive: ReadonlySet<string>;
  /** The parts of the schema that speak of this place. */
  readonly targets: readonly Target[];
  /** Which branches the data decided for. Empty: it is the same for any data. */
  readonly decisions: string;
}

export interface Choice {
  readonly branches: readonly Target[];
  readonly chosen: number;
}

export interface EffectiveOptions {
  readonly judge: SchemaJudge;
  readonly targets: readonly Target[];
  readonly instance: unknown;
  /** The branch that a person chose here. Without one: the first that holds. */
  readonly chosen?: number | undefined;
}

/** An effective schema while it is being merged. */
export interface Draft {
  readonly options: EffectiveOptions;
  readonly seen: Set<unknown>;
  readonly keywords: Map<string, unknown>;
  readonly properties: Map<string, Target[]>;
  readonly entries: Map<string, Target[]>;
  readonly required: Set<string>;
  readonly items: Target[];
  readonly prefixItems: Target[][];
  readonly inactive: Set<string>;
  readonly decisions: unknown[];
  choice: Choice | undefined;
}

/** Merged by hand below; all other keywords are copied as they are. */
const STRUCTURE = new Set([
  '$ref',
  '$dynamicRef',
  '$defs',
  'definitions',
  'allOf',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'dependentRequired',
  'properties',
  'required',
  'items',
  'prefixItems',
]);

/** What is merged; a part that is loaded later may add to it. */
export const COMPOSED = new Set(STRUCTURE);

export type MergeFurther = (draft: Draft, schema: JsonSchemaObject, base: string) => void;

let mergeFurther: readonly MergeFurther[] = [];

/** Choices of structures, and what depends on the presence of a property, are read by parts that are loaded when a form has one. */
export function registerMerges(merges: readonly MergeFurther[]): void {
  mergeFurther = merges;
}

/** Most fields are plain values: of these nothing is merged, and a form of hundreds opens in half the time. */
const PLAIN = /* @__PURE__ */ merged({ targets: [] } as unknown as EffectiveOptions);

export function effectiveSchema(options: EffectiveOptions): EffectiveSchema {
  const { targets } = options;
  const keywords = plainSchema(targets);
  return keywords === undefined ? merged(options) : { ...PLAIN, targets, keywords };
}

/** The schema of a plain value, if it is one. */
export function plainSchema(targets: readonly Target[]): JsonSchemaObject | undefined {
  const schema = targets[0]?.schema;
  if (targets.length > 1 || !isObject(schema)) return undefined;
  for (const keyword in schema)
    if (COMPOSED.has(keyword) || (CHOICES.has(keyword) && offersStructures(schema[keyword])))
      return undefined;
  return schema;
}

const CHOICES = new Set(['anyOf', 'oneOf']);

/** Whether these branches are more than values to pick from. Of values nothing is merged. */
export function offersStructures(branches: unknown): boolean {
  return Array.isArray(branches) && !branches.every((branch) => own(branch, 'const') !== undefined);
}

function merged(options: EffectiveOptions): EffectiveSchema {
  const draft: Draft = {
    options,
    seen: new Set(),
    keywords: new Map(),
    properties: new Map(),
    entries: new Map(),
    required: new Set(),
    items: [],
    prefixItems: [],
    inactive: new Set(),
    decisions: [],
    choice: undefined,
  };
  for (const target of options.targets) merge(draft, target);
  for (const key of draft.properties.keys()) draft.inactive.delete(key);
  return {
    ...draft,
    keywords: Object.fromEntries(draft.keywords),
    targets: options.targets,
    decisions: draft.decisions.join(),
  };
}

/** A part of the schema with its base, or nothing where the author wrote no schema there. */
export function part(draft: Draft, schema: unknown, base: string): Target | undefined {
  if (!isSchema(schema)) return undefined;
  return { schema, base: isObject(schema) ? draft.options.judge.index.baseOf(schema, base) : base };
}

export function merge(draft: Draft, target: Target | undefined): void {
  // A schema that refers to itself is taken once.
  if (!isObject(target?.schema) || draft.seen.has(target.schema)) return;
  draft.seen.add(target.schema);
  const { schema, base } = target as { schema: JsonSchemaObject; base: string };
  mergeKeywords(draft, schema);
  mergeChildren(draft, schema, base);
  const { index } = draft.options.judge;
  const reference = own(schema, '$ref');
  if (typeof reference === 'string') merge(draft, index.resolve(reference, base));
  for (const each of asList(own(schema, 'allOf'))) merge(draft, part(draft, each, base));
  mergeConditions(draft, schema, base);
  for (const each of mergeFurther) each(draft, schema, base);
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function mergeKeywords(draft: Draft, schema: JsonSchemaObject): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (STRUCTURE.has(keyword)) continue;
    const present = draft.keywords.get(keyword);
    if (present === undefined) draft.keywords.set(keyword, value);
    else if (keyword === 'enum') draft.keywords.set('enum', intersection(asList(present), asList(value)));
  }
}

function intersection(left: readonly unknown[], right: readonly unknown[]): readonly unknown[] {
  const allowed = new Set(right.map(canonical));
  return left.filter((value) => allowed.has(canonical(value)));
}

function mergeChildren(draft: Draft, schema: JsonSchemaObject, base: string): void {
  const properties = own(schema, 'properties');
  for (const key of isObject(properties) ? Object.keys(properties) : []) {
    const target = part(draft, own(properties, key), base);
    if (target !== undefined) listAt(draft.properties, key).push(target);
  }
  for (const key of strings(own(schema, 'required'))) draft.required.add(key);
  const items = own(schema, 'items');
  const target = Array.isArray(items) ? undefined : part(draft, items, base);
  if (target !== undefined) draft.items.push(target);
  for (const [index, each] of asList(Array.isArray(items) ? items : own(schema, 'prefixItems')).entries()) {
    const item = part(draft, each, base);
    draft.prefixItems[index] ??= [];
    if (item !== undefined) draft.prefixItems[index].push(item);
  }
}

export function listAt<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

function mergeConditions(draft: Draft, schema: JsonSchemaObject, base: string): void {
  const condition = part(draft, own(schema, 'if'), base);
  if (condition !== undefined) {
    const { judge, instance } = draft.options;
    // An empty form has no object yet; conditions on its properties are asked of an empty one.
    const holds = judge.errors(condition, instance ?? {}).length === 0;
    draft.decisions.push(holds);
    merge(draft, part(draft, own(schema, holds ? 'then' : 'else'), base));
    deactivate(draft, part(draft, own(schema, holds ? 'else' : 'then'), base));
  }
}

export function deactivate(draft: Draft, target: Target | undefined): void {
  for (const key of namesIn(draft, target, new Set())) draft.inactive.add(key);
}

export function namesIn(draft: Draft, target: Target | undefined, seen: Set<unknown>): readonly string[] {
  if (!isObject(target?.schema) || seen.has(target.schema)) return [];
  seen.add(target.schema);
  const { schema, base } = target;
  const reference = own(schema, '$ref');
  const parts = [...asList(own(schema, 'allOf')), own(schema, 'then'), own(schema, 'else')].map((each) =>
    part(draft, each, base),
  );
  if (typeof reference === 'string') parts.push(draft.options.judge.index.resolve(reference, base));
  const properties = own(schema, 'properties');
  return [
    ...(isObject(properties) ? Object.keys(properties) : []),
    ...parts.flatMap((each) => namesIn(draft, each, seen)),
  ];
}
