import { editJson, insertJson, renameJsonKey, swapJson } from '../bundle/edit-json.ts';
import { freeId } from '../bundle/free-id.ts';
import { asList, asObject, type UnknownObject } from '../bundle/unknown-json.ts';
import { type FieldKindId, fieldKinds, kindKeywords } from './field-kinds.ts';
import { type FieldLine, keyOfTitle } from './field-line.ts';
import { type FieldPlace, keysOfScope, scopeOfKeys } from './field-place.ts';
import { type FormTexts, type JsonPath, readFormTexts, valueAtPath } from './form-texts.ts';
import { type Container, isRequirementOf, type OutlineNode, outlineOf } from './outline.ts';

/** Changes of a form, each where it stands in the texts. */
export type FormEdit = (texts: FormTexts) => FormTexts;

export function inSchema(path: JsonPath, value: unknown): FormEdit {
  return (texts) => ({ ...texts, schema: editJson(texts.schema, [...path], value) });
}

export function inLayout(path: JsonPath, value: unknown): FormEdit {
  return (texts) => ({ ...texts, ui: editJson(texts.ui ?? '{}\n', [...path], value) });
}

export function allOf(...edits: readonly FormEdit[]): FormEdit {
  return (texts) => edits.reduce((changed, edit) => edit(changed), texts);
}

/** Writes out the layout that a form without one has, so that pages, sections and conditions have a place. */
export const spellOutLayout: FormEdit = (texts) => {
  if (texts.ui !== undefined) return texts;
  const keys = Object.keys(asObject(readFormTexts(texts).schema.properties));
  const layout = { type: 'VerticalLayout', elements: keys.map((key) => controlOf([key])) };
  return { ...texts, ui: `${JSON.stringify(layout, null, 2)}\n` };
};

/** A block that is used instead of a field of its own: its name in `$defs`, with its schema where the form does not have it yet. */
export interface BlockUse {
  readonly name: string;
  readonly schema?: object;
}

const unchanged: FormEdit = (texts) => texts;

/** Adds a field at the end of a page, a section or a group. */
export function addField(holds: Container, line: FieldLine, block?: BlockUse): FormEdit {
  const { layout, silent } = fieldKinds[line.kind];
  const isRoot = holds.ui === undefined && holds.owner.length === 0;
  // In a group without a layout of its own the schema alone speaks, so a kind that only a layout can name is shown as what it is like.
  if (isRoot && layout && block === undefined)
    return allOf(spellOutLayout, addField({ ...holds, ui: ['elements'] }, line));
  return (texts) => {
    const properties = [...holds.owner, 'properties'];
    const taken = Object.keys(asObject(valueAtPath(readFormTexts(texts).schema, properties)));
    const key = freeId(keyOfTitle(line.title), taken).replace('-', '');
    // The form may have got its layout from a field that was added just before.
    const list = isRoot && texts.ui !== undefined ? ['elements'] : holds.ui;
    return allOf(
      block?.schema === undefined ? unchanged : inSchema(['$defs', block.name], block.schema),
      inSchema([...properties, key], block === undefined ? schemaOf(line) : useOf(block, line.title)),
      line.required && !(silent && block === undefined) ? requireKey(holds.owner, key) : unchanged,
      list === undefined ? unchanged : addElement(list, controlIn(holds, key, line.kind)),
    )(texts);
  };
}

function useOf({ name }: BlockUse, title: string): object {
  return { $ref: `#/$defs/${name}`, title };
}

function schemaOf({ title, kind, options }: FieldLine): UnknownObject {
  const { type, ...keywords } = fieldKinds[kind].schema;
  const oneOf =
    options.length === 0
      ? {}
      : { oneOf: options.map((option) => ({ const: keyOfTitle(option), title: option })) };
  return { ...(type === undefined ? {} : { type }), title, ...keywords, ...oneOf };
}

/** Within the layout of the rows of a list, scopes begin at the row. */
function controlIn({ ui, data }: Container, key: string, kind: FieldKindId): object {
  const isDetail = ui?.includes('detail') === true;
  return controlOf(isDetail ? [key] : [...data, key], kind);
}

function controlOf(keys: readonly string[], kind?: FieldKindId): object {
  const scope = scopeOfKeys(keys);
  return kind !== undefined && fieldKinds[kind].layout
    ? { type: 'Control', scope, options: { kind } }
    : { type: 'Control', scope };
}

function addElement(list: JsonPath, element: object): FormEdit {
  return (texts) => ({ ...texts, ui: insertJson(texts.ui ?? '{}\n', [...list], element) });
}

/** Adds a section to a page or to the form. */
export function addSection(holds: Container, label: string): FormEdit {
  return allOf(spellOutLayout, addElement(holds.ui ?? ['elements'], { type: 'Group', label, elements: [] }));
}

/** Adds a page; what the form had before becomes its first one. */
export function addPage(label: string, firstLabel: string): FormEdit {
  const page = { type: 'Category', label, elements: [] };
  return allOf(spellOutLayout, (texts) => {
    const { ui = {} } = readFormTexts(texts);
    if (ui.type === 'Categorization') return addElement(['elements'], page)(texts);
    const first = { type: 'Category', label: firstLabel, elements: asList(ui.elements) };
    return allOf(inLayout(['type'], 'Categorization'), inLayout(['elements'], [first, page]))(texts);
  });
}

/** Changes places with the neighbour before (`-1`) or behind (`1`) it, where both stand in one list. */
export function moveNode(node: OutlineNode, by: 1 | -1): FormEdit {
  const { ui, field } = node;
  if (ui !== undefined) {
    const index = Number(ui.at(-1));
    return (texts) => ({ ...texts, ui: swapJson(texts.ui ?? '', [...ui.slice(0, -1)], index, index + by) });
  }
  return (texts) => {
    if (field === undefined) return texts;
    const properties = [...field.owner, 'properties'];
    const keys = Object.keys(asObject(valueAtPath(readFormTexts(texts).schema, properties)));
    const index = keys.indexOf(field.key);
    return { ...texts, schema: swapJson(texts.schema, properties, index, index + by) };
  };
}

/** Takes an element of the layout out of its list and puts it at the end of another page or section. */
export function moveInto({ ui }: OutlineNode, list: JsonPath): FormEdit {
  return (texts) => {
    if (ui === undefined) return texts;
    const element = valueAtPath(readFormTexts(texts).ui, ui);
    const removed = editJson(addElement(list, element as object)(texts).ui ?? '', [...ui], undefined);
    return { ...texts, ui: removed };
  };
}

/** Puts an element of the layout before the one that stands at `index` of a list now, which may be its own list. */
export function moveBefore({ ui }: OutlineNode, list: JsonPath, index: number): FormEdit {
  return (texts) => {
    if (ui === undefined || texts.ui === undefined) return texts;
    const element = valueAtPath(readFormTexts(texts).ui, ui);
    const inserted = insertJson(texts.ui, [...list], element, index);
    return { ...texts, ui: editJson(inserted, [...behind(ui, list, index)], undefined) };
  };
}

/** Where a path leads once something was inserted into a list that it goes through. */
function behind(path: JsonPath, list: JsonPath, index: number): JsonPath {
  const at = path[list.length];
  const goesThrough = list.every((part, depth) => part === path[depth]);
  if (!goesThrough || typeof at !== 'number' || at < index) return path;
  return [...list, at + 1, ...path.slice(list.length + 1)];
}

/** Removes a field with what it collects; a section or a page leaves its fields where it stood. */
export function removeNode(node: OutlineNode): FormEdit {
  if (node.type === 'page' || node.type === 'section') return dissolve(node);
  const { ui, field } = node;
  return allOf(
    ui === undefined ? unchanged : inLayout(ui, undefined),
    field === undefined || node.type === 'branch' ? unchanged : removeProperty(field),
  );
}

/** A page that goes hands its fields to the page before it; the only page is the form again. */
function dissolve({ ui = [] }: OutlineNode): FormEdit {
  return (texts) => {
    const list = ui.slice(0, -1);
    const index = Number(ui.at(-1));
    const siblings = asList(valueAtPath(readFormTexts(texts).ui, list)).map(asObject);
    const inner = asList(siblings[index]?.elements);
    if (siblings[index]?.type !== 'Category')
      return inLayout(list, [...siblings.slice(0, index), ...inner, ...siblings.slice(index + 1)])(texts);
    if (siblings.length === 1)
      return allOf(inLayout(['type'], 'VerticalLayout'), inLayout(['elements'], inner))(texts);
    const into = index === 0 ? 1 : index - 1;
    const old = asList(siblings[into]?.elements);
    const joined = into < index ? [...old, ...inner] : [...inner, ...old];
    return allOf(inLayout([...list, into, 'elements'], joined), inLayout(ui, undefined))(texts);
  };
}

/** The property goes unless another element of the layout still shows it. */
function removeProperty(field: FieldPlace): FormEdit {
  return (texts) => {
    const form = readFormTexts(texts);
    const scopes = scopesIn(form.ui).map(({ scope }) => keysOfScope(scope)?.join('/'));
    if (scopes.includes(field.data.join('/'))) return texts;
    return allOf(setRequired(field, false), inSchema(field.path, undefined))(texts);
  };
}

/** Another kind of field with the same title, help and key. */
export function setKind({ field, ui }: OutlineNode, kind: FieldKindId): FormEdit {
  if (field === undefined) return unchanged;
  return (texts) => {
    const now = asObject(valueAtPath(readFormTexts(texts).schema, field.path));
    const gone = kindKeywords.filter((keyword) => Object.hasOwn(now, keyword));
    return allOf(
      ...gone.map((keyword) => inSchema([...field.path, keyword], undefined)),
      ...Object.entries(fieldKinds[kind].schema).map(([keyword, value]) =>
        inSchema([...field.path, keyword], value),
      ),
      fieldKinds[kind].silent ? setRequired(field, false) : unchanged,
      ui === undefined ? unchanged : setLayoutKind(ui, kind),
    )(texts);
  };
}

function setLayoutKind(ui: JsonPath, kind: FieldKindId): FormEdit {
  return (texts) => {
    const named = asObject(asObject(valueAtPath(readFormTexts(texts).ui, ui)).options).kind !== undefined;
    if (!named && !fieldKinds[kind].layout) return texts;
    return inLayout([...ui, 'options', 'kind'], kind)(texts);
  };
}

/** Required, or not, always. What was required under a condition is no longer. */
export function setRequired(field: FieldPlace, required: boolean): FormEdit {
  return (texts) => {
    const { schema } = readFormTexts(texts);
    const listed = asList(valueAtPath(schema, [...field.owner, 'required'])).indexOf(field.key);
    return allOf(
      removeRequirements(field.data),
      required && listed === -1 ? requireKey(field.owner, field.key) : unchanged,
      !required && listed !== -1 ? inSchema([...field.owner, 'required', listed], undefined) : unchanged,
    )(texts);
  };
}

function requireKey(owner: JsonPath, key: string): FormEdit {
  return (texts) => ({ ...texts, schema: insertJson(texts.schema, [...owner, 'required'], key) });
}

/** Takes out what makes a field required under a condition. */
export function removeRequirements(data: readonly string[]): FormEdit {
  return (texts) => {
    const entries = asList(readFormTexts(texts).schema.allOf).map(asObject);
    const found = entries.flatMap((entry, index) => (isRequirementOf(entry, data) ? [index] : []));
    if (found.length > 0 && found.length === entries.length) return inSchema(['allOf'], undefined)(texts);
    return allOf(...found.toReversed().map((index) => inSchema(['allOf', index], undefined)))(texts);
  };
}

/** Another key for a field: in its object, in what is required, and in every scope of the layout. */
export function renameKey(field: FieldPlace, key: string): FormEdit {
  return (texts) => {
    const form = readFormTexts(texts);
    const schema = renameJsonKey(texts.schema, [...field.path], key);
    if (schema === texts.schema) return texts;
    const listed = asList(valueAtPath(form.schema, [...field.owner, 'required'])).indexOf(field.key);
    const from = scopeOfKeys(field.data);
    const to = scopeOfKeys([...field.data.slice(0, -1), key]);
    const moved = scopesIn(form.ui).filter(({ scope }) => scope === from || scope.startsWith(`${from}/`));
    return allOf(
      listed === -1 ? unchanged : inSchema([...field.owner, 'required', listed], key),
      ...moved.map(({ path, scope }) => inLayout(path, to + scope.slice(from.length))),
    )({ ...texts, schema });
  };
}

/** Every scope of a layout, those of conditions among them. */
function scopesIn(
  value: unknown,
  path: JsonPath = [],
): readonly { readonly path: JsonPath; readonly scope: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'scope' && typeof inner === 'string' ? [{ path: at, scope: inner }] : scopesIn(inner, at);
  });
}

/** Turns the parts of a group into a block that other groups can use, or a block back into parts of its own. */
export function makeBlock(field: FieldPlace, name: string): FormEdit {
  return (texts) => {
    const { title, description, ...rest } = asObject(valueAtPath(readFormTexts(texts).schema, field.path));
    const use = {
      $ref: `#/$defs/${name}`,
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    };
    return allOf(inSchema(['$defs', name], { title, ...rest }), inSchema(field.path, use))(texts);
  };
}

/** The outline after an edit: where things went. */
export function outlineAfter(texts: FormTexts) {
  return outlineOf(readFormTexts(texts));
}
