import { isObject, type JsonSchemaObject, own, strings } from '../json.ts';
import { compilePattern, type LinearPattern } from '../pattern/linear-pattern.ts';
import type { Target } from '../validator/schema-index.ts';
import { COMPOSED, type Draft, listAt, type MergeFurther, part } from './effective-schema.ts';

/** What speaks of the names that a schema does not know. */
const KEYWORDS = ['additionalProperties', 'patternProperties', 'unevaluatedProperties'];

/** Entries: what a person may add to an object under names that its schema does not know. */
export const mergeEntries: MergeFurther = (draft, schema, base) => {
  if (!takesEntries(schema)) return;
  const { instance } = draft.options;
  const names = [...(isObject(instance) ? Object.keys(instance) : []), ...strings(own(schema, 'required'))];
  const others = [...new Set(names)].filter((name) => !isKnown(name, draft, schema));
  draft.decisions.push(JSON.stringify(others));
  for (const name of others) listAt(draft.entries, name).push(...targetsOf({ draft, schema, base, name }));
};

/** `unevaluatedProperties` asks also what references and branches beside it know; the others ask their own `properties`. */
function isKnown(name: string, draft: Draft, schema: JsonSchemaObject): boolean {
  const declared = own(schema, 'properties');
  const isDeclared = isObject(declared) && Object.hasOwn(declared, name);
  const isEvaluated = draft.properties.has(name) || draft.entries.has(name) || draft.inactive.has(name);
  return isDeclared || (isEvaluated && own(schema, 'unevaluatedProperties') !== undefined);
}

/** `additionalProperties: {}` says no more than nothing, and asks for no entries. */
export function takesEntries(schema: JsonSchemaObject): boolean {
  return KEYWORDS.some((keyword) => {
    const value = own(schema, keyword);
    return isObject(value) && Object.keys(value).length > 0;
  });
}

/** Objects that are otherwise plain are merged, too, once entries can be read. */
export function registerEntries(): void {
  for (const keyword of KEYWORDS) COMPOSED.add(keyword);
}

interface Entry {
  readonly draft: Draft;
  readonly schema: JsonSchemaObject;
  readonly base: string;
  readonly name: string;
}

function targetsOf({ draft, schema, base, name }: Entry): readonly Target[] {
  const patterned = patternsOf(schema);
  const matching = patterned.filter(({ pattern }) => pattern.test(name));
  const others = own(schema, 'additionalProperties') ?? own(schema, 'unevaluatedProperties');
  // An entry that has no name yet takes the only form there is.
  const isOnlyForm = name === '' && others === false && patterned.length === 1;
  const asked = isOnlyForm ? patterned : matching;
  const schemas = asked.length > 0 ? asked.map((each) => each.schema) : [others];
  return schemas
    .filter((each) => each !== false)
    .map((each) => part(draft, each, base))
    .filter((target) => target !== undefined);
}

interface Patterned {
  readonly pattern: LinearPattern;
  readonly schema: unknown;
}

const compiled = new WeakMap<object, readonly Patterned[]>();

function patternsOf(schema: JsonSchemaObject): readonly Patterned[] {
  const patterns = own(schema, 'patternProperties');
  if (!isObject(patterns)) return [];
  const known =
    compiled.get(patterns) ??
    Object.entries(patterns).map(([source, each]) => ({ pattern: compilePattern(source), schema: each }));
  compiled.set(patterns, known);
  return known;
}
