import { isObject, own } from '../json.ts';
import { childPointer, lastPart } from '../json-pointer.ts';
import { fill } from '../locales/form-texts.ts';
import { typesOf } from '../model/derived-kind.ts';
import type { EffectiveSchema } from '../model/effective-schema.ts';
import { takesEntries } from '../model/entries.ts';
import { type FieldNode, idOfPath, type RowNode } from '../model/form-node.ts';
import type { FieldContext } from './field-kind.ts';
import { fieldMemory } from './field-memory.ts';
import { tidyText } from './text-input.ts';

interface Naming {
  /** By the name that an entry has in the data: the text that a person typed over it and that is not its name yet. */
  readonly typed: Map<string, string>;
  /** The names as the entries stand: an object puts numbers first, and an entry would jump when it is called «2024». */
  order: readonly string[];
}

const memoryOf = fieldMemory((): Naming => ({ typed: new Map(), order: [] }));

/** An entry is under this name until a person gives it one. */
const UNNAMED = '';

function typedIn(field: FieldNode, { files }: FieldContext): Map<string, string> {
  return memoryOf(files, field.path).typed;
}

/** The rows, each where it stood before. */
export function inOrder(field: FieldNode, { files }: FieldContext): readonly RowNode[] {
  const naming = memoryOf(files, field.path);
  const rows = new Map(field.rows.map((row) => [lastPart(row.path), row]));
  naming.order = [...new Set([...naming.order.filter((name) => rows.has(name)), ...rows.keys()])];
  return naming.order.map((name) => rows.get(name)).filter((row) => row !== undefined);
}

/** What the box of the name shows, and what is wrong with it. */
export function namingOf(name: string, field: FieldNode, context: FieldContext) {
  const typed = typedIn(field, context).get(name);
  const problem = typed === undefined ? undefined : problemOf(name, typed, field, context);
  // Of an entry that was only begun nothing is said before it is sent.
  const isBegun = typed === UNNAMED && context.error === undefined;
  return { text: typed ?? name, problem: isBegun ? undefined : problem };
}

function problemOf(name: string, typed: string, field: FieldNode, context: FieldContext): string | undefined {
  const { texts, value } = context;
  const wanted = tidyText(typed);
  if (wanted === UNNAMED) return texts.entryUnnamed;
  if (wanted === name) return undefined;
  const isTaken =
    (isObject(value) && Object.hasOwn(value, wanted)) ||
    field.schema.properties.has(wanted) ||
    field.schema.required.has(wanted);
  if (isTaken) return fill(texts.entryTaken, { name: wanted });
  // What programs on the way take for something else, and drop.
  return wanted === '__proto__' ? fill(texts.entryRefused, { name: wanted }) : undefined;
}

/** Nothing is sent as long as a name is not one: what was typed would be lost without a word. */
function holdBack(field: FieldNode, context: FieldContext, names: readonly string[]): void {
  const typed = typedIn(field, context);
  for (const name of typed.keys()) if (!names.includes(name)) typed.delete(name);
  const problems = [...typed].map(([name, text]) => problemOf(name, text, field, context));
  context.wait(problems.find((problem) => problem !== undefined));
}

export function startEntry(field: FieldNode, context: FieldContext): void {
  const value = isObject(context.value) ? context.value : {};
  if (!Object.hasOwn(value, UNNAMED)) {
    typedIn(field, context).set(UNNAMED, '');
    holdBack(field, context, [...Object.keys(value), UNNAMED]);
  }
  const next = Object.hasOwn(value, UNNAMED) ? value : { ...value, [UNNAMED]: undefined };
  context.setAt(field.path, next, `${idOfPath(childPointer(field.path, UNNAMED))}_name`);
}

export function typeName(name: string, text: string, field: FieldNode, context: FieldContext): void {
  typedIn(field, context).set(name, text);
  context.refresh();
}

/** The person is done with the name: the entry goes by it from now on, where it stands. */
export function nameEntry(row: RowNode, field: FieldNode, context: FieldContext): void {
  const name = lastPart(row.path);
  const typed = typedIn(field, context);
  const text = typed.get(name);
  const names = isObject(context.value) ? Object.keys(context.value) : [];
  if (text === undefined) return;
  if (problemOf(name, text, field, context) !== undefined) {
    holdBack(field, context, names);
    return;
  }
  typed.delete(name);
  holdBack(field, context, names);
  const wanted = tidyText(text);
  if (wanted === name) return;
  const naming = memoryOf(context.files, field.path);
  naming.order = naming.order.map((each) => (each === name ? wanted : each));
  const [child] = row.children;
  const empty = child?.type === 'field' ? emptyValue(child.schema) : '';
  const renamed = Object.entries(context.value as object).map(([key, value]) =>
    key === name ? [wanted, value ?? empty] : [key, value],
  );
  context.setAt(field.path, Object.fromEntries(renamed));
}

/** What is there before anything is filled in, so that a named entry is kept, and what it lacks is asked for. */
function emptyValue(schema: EffectiveSchema): unknown {
  const { keywords, prefixItems } = schema;
  const preset = own(keywords, 'default') ?? own(keywords, 'const');
  if (preset !== undefined && preset !== true) return preset;
  const [type] = typesOf(schema);
  if (type === 'array') return prefixItems.map(() => '');
  return type === 'object' || takesEntries(keywords) ? {} : '';
}

export function removeEntry(name: string, field: FieldNode, context: FieldContext): void {
  const left = Object.entries(context.value as object).filter(([key]) => key !== name);
  holdBack(
    field,
    context,
    left.map(([key]) => key),
  );
  const isGone = left.length === 0 && !field.required;
  context.setAt(field.path, isGone ? undefined : Object.fromEntries(left), `${field.id}_add`);
}

export function isFull(field: FieldNode, { value }: FieldContext): boolean {
  const most = own(field.schema.keywords, 'maxProperties');
  return typeof most === 'number' && isObject(value) && Object.keys(value).length >= most;
}
