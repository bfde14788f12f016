import { asList, asObject, type UnknownObject } from '../bundle/unknown-json.ts';
import { type FieldKindId, kindOfField } from './field-kinds.ts';
import { type FieldPlace, keysOfScope, keywordsAt, placeOfKeys, throughReference } from './field-place.ts';
import { type JsonPath, type ReadForm, valueAtPath } from './form-texts.ts';

/** One line of a form as the builder lists it: a page, a section, a field with what is within it, or something it leaves alone. */
export interface OutlineNode {
  /** The same for the same place, and fit for an id of the page. */
  readonly id: string;
  readonly type: 'page' | 'section' | 'field' | 'branch' | 'other';
  readonly title: string;
  /** Its element in the layout; none within a group that has no layout of its own. */
  readonly ui?: JsonPath;
  readonly field?: FieldPlace;
  readonly kind: FieldKindId | '';
  readonly required: boolean;
  /** Where fields are added to it: into the layout, or into the properties of an object. */
  readonly holds?: Container;
  readonly children: readonly OutlineNode[];
}

/** What takes further fields. */
export interface Container {
  /** The list of elements in the layout. */
  readonly ui?: JsonPath;
  /** The object in the schema that new fields belong to, and its keys in the data. */
  readonly owner: JsonPath;
  readonly data: readonly string[];
}

const LAYOUTS = new Set(['VerticalLayout', 'HorizontalLayout', 'Categorization']);
const CONTAINERS: Readonly<Record<string, OutlineNode['type']>> = { Category: 'page', Group: 'section' };

/** The form as a tree. Without a layout it is that of the schema. */
export function outlineOf(form: ReadForm): {
  readonly nodes: readonly OutlineNode[];
  readonly holds: Container;
} {
  const root: Container = { owner: [], data: [] };
  if (form.ui === undefined) return { nodes: propertyNodes(form, [], []), holds: root };
  return { nodes: elementNodes(form, ['elements']), holds: { ...root, ui: ['elements'] } };
}

export function allNodes(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

function elementNodes(form: ReadForm, list: JsonPath): readonly OutlineNode[] {
  return asList(valueAtPath(form.ui, list)).flatMap((element, index) =>
    elementNode(form, asObject(element), [...list, index]),
  );
}

function elementNode(form: ReadForm, element: UnknownObject, ui: JsonPath): readonly OutlineNode[] {
  const type = String(element.type);
  // A layout within is seen through: its elements are listed where it stands.
  if (LAYOUTS.has(type)) return elementNodes(form, [...ui, 'elements']);
  if (type === 'Control') return [controlNode(form, element, ui)];
  const id = idOf('u', ui);
  const title = textIn(element.label) || textIn(element.text);
  const container = CONTAINERS[type];
  if (container === undefined)
    return [{ id, type: 'other', title, ui, kind: '', required: false, children: [] }];
  const children = elementNodes(form, [...ui, 'elements']);
  const data = commonOwner(form, children);
  const owner =
    data.length === 0 ? [] : throughReference(form.schema, placeOfKeys(form.schema, data)?.path ?? []);
  return [
    {
      id,
      type: container,
      title,
      ui,
      kind: '',
      required: false,
      holds: { ui: [...ui, 'elements'], owner, data },
      children,
    },
  ];
}

/** The object that most of the fields of a section belong to: there a new one belongs, too. */
function commonOwner({ schema }: ReadForm, children: readonly OutlineNode[]): readonly string[] {
  const owners = children.flatMap(({ field }) => (field === undefined ? [] : [field.data.slice(0, -1)]));
  const [first = []] = owners;
  const same = owners.every((keys) => keys.join('/') === first.join('/'));
  return same && placeOfKeys(schema, first) !== undefined ? first : [];
}

function controlNode(form: ReadForm, element: UnknownObject, ui: JsonPath): OutlineNode {
  const keys = keysOfScope(element.scope);
  const field = keys && placeOfKeys(form.schema, keys);
  if (field === undefined)
    return {
      id: idOf('u', ui),
      type: 'other',
      title: String(element.scope),
      ui,
      kind: '',
      required: false,
      children: [],
    };
  const node = fieldNode(form, field, asObject(element.options).kind, idOf('u', ui));
  const detail = asObject(asObject(element.options).detail);
  const layout: JsonPath | undefined = Array.isArray(detail.elements)
    ? [...ui, 'options', 'detail', 'elements']
    : undefined;
  const label = typeof element.label === 'string' ? element.label : node.title;
  return {
    ...node,
    title: label,
    ui,
    ...(node.holds === undefined ? {} : { holds: { ...node.holds, ...(layout && { ui: layout }) } }),
  };
}

function propertyNodes(
  form: ReadForm,
  owner: JsonPath,
  data: readonly string[],
  base: readonly (string | number)[] = data,
): readonly OutlineNode[] {
  if (data.length > 6) return [];
  return Object.keys(asObject(valueAtPath(form.schema, [...owner, 'properties']))).map((key) => {
    const path = [...owner, 'properties', key];
    return fieldNode(form, { path, owner, key, data: [...data, key] }, undefined, idOf('p', [...base, key]));
  });
}

function fieldNode(form: ReadForm, field: FieldPlace, uiKind: unknown, id: string): OutlineNode {
  const keywords = keywordsAt(form.schema, field.path);
  const kind = kindOfField(keywords, uiKind);
  const target = throughReference(form.schema, field.path);
  const base = {
    id,
    type: 'field' as const,
    title: textIn(keywords.title) || field.key,
    field,
    kind,
    required: isRequired(form.schema, field),
  };
  if (kind === 'choice') return { ...base, children: branchNodes(form, target, field.data, id) };
  const owner = kind === 'rows' ? throughReference(form.schema, [...target, 'items']) : target;
  if (kind !== 'group' && kind !== 'rows') return { ...base, children: [] };
  const holds = { owner, data: field.data };
  return { ...base, holds, children: propertyNodes(form, owner, field.data) };
}

function branchNodes(
  form: ReadForm,
  target: JsonPath,
  data: readonly string[],
  id: string,
): readonly OutlineNode[] {
  const keyword = Array.isArray(valueAtPath(form.schema, [...target, 'oneOf'])) ? 'oneOf' : 'anyOf';
  return asList(valueAtPath(form.schema, [...target, keyword])).map((_, index) => {
    const path = [...target, keyword, index];
    const owner = throughReference(form.schema, path);
    const place = { path, owner, key: String(index), data };
    return {
      id: `${id}-${keyword}-${index}`,
      type: 'branch' as const,
      title: textIn(keywordsAt(form.schema, path).title),
      field: place,
      kind: '' as const,
      required: false,
      holds: { owner, data },
      children: propertyNodes(form, owner, data, [...data, index]),
    };
  });
}

/** Required always, or whenever it is shown. */
function isRequired(schema: UnknownObject, { owner, key, data }: FieldPlace): boolean {
  if (asList(valueAtPath(schema, [...owner, 'required'])).includes(key)) return true;
  return asList(schema.allOf).some((entry) => isRequirementOf(asObject(entry), data));
}

/** `{ if, then: { properties: { a: { required: ['b'] } } } }`: what makes `a.b` required while a condition holds. */
export function isRequirementOf(entry: UnknownObject, data: readonly string[]): boolean {
  return (
    entry.if !== undefined &&
    entry.else === undefined &&
    JSON.stringify(entry.then) === JSON.stringify(requirementOf(data))
  );
}

export function requirementOf(data: readonly string[]): object {
  return data
    .slice(0, -1)
    .reduceRight<object>((inner, key) => ({ properties: { [key]: inner } }), { required: data.slice(-1) });
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function idOf(kind: 'u' | 'p', path: JsonPath): string {
  return `field-${kind}-${path.map((part) => String(part).replace(/[^A-Za-z0-9]/g, '_')).join('-')}`;
}
