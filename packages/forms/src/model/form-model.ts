import { type JsonSchema, own } from '../json.ts';
import { childPointer, lastPart, parentPointer, valueAt } from '../json-pointer.ts';
import { derivedKind, typesOf } from './derived-kind.ts';
import type { EffectiveSchema } from './effective-schema.ts';
import {
  type FieldNode,
  type FormNode,
  fieldsIn,
  idOfPath,
  type LayoutKind,
  type RowNode,
} from './form-node.ts';
import { labelOf, translator } from './labels.ts';
import type { RuleEffect, RulePlace } from './rule.ts';
import { createSchemaCache, type DataRead, type ReadPlace, type SchemaCache } from './schema-cache.ts';
import { createSchemaWalker } from './schema-walker.ts';
import { elementsOf, isUiSchema, pathOfScope, type UiSchema, uiLabel, uiOptions } from './ui-schema.ts';

export interface FormModelOptions {
  readonly schema: JsonSchema;
  /** Without one, all properties stand one below the other. */
  readonly uiSchema?: UiSchema | undefined;
  readonly data: unknown;
  /** By JSON pointer: the branch of a `oneOf` or `anyOf` that a person chose. */
  readonly choices?: Readonly<Record<string, number>>;
  /** Texts of the schemas in another language, by the text itself. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly readonly?: boolean;
  /** By JSON pointer: why a field has to be corrected. All others may then only be read. */
  readonly corrections?: Readonly<Record<string, string>> | undefined;
  /** So many fields, and placeholders for the others. By default all. */
  readonly atOnce?: number | undefined;
  /** Kept by who asks again and again for the same schema. */
  readonly cache?: SchemaCache | undefined;
}

export interface FormModel {
  readonly root: FormNode;
  /** How many fields are missing: see `atOnce`. */
  readonly rest: number;
  /** Fields that a rule hides now. */
  readonly hidden: readonly string[];
  /** The schema at each place of the data. */
  readonly schemaAt: (path: string) => EffectiveSchema;
  readonly translate: (text: string) => string;
}

/** What is the same for the whole tree, and where in it we are. */
export interface Building extends ReadPlace {
  /** Of the fields built so far: a layout may show a value twice. */
  readonly ids: Set<string>;
  /** How many fields are still built. */
  readonly room: { left: number };
  readonly reads: DataRead[];
  readonly translate: (text: string) => string;
  readonly hidden: string[];
  /** Where scopes start: the form, or a row. */
  readonly from: string;
  readonly readonly: boolean;
  readonly corrections: Readonly<Record<string, string>>;
  /** The schemas around, to notice one that contains itself. */
  readonly around: readonly unknown[];
}

/** What a field has besides the parts of a group. */
export interface FurtherParts {
  readonly rows: readonly RowNode[];
  readonly choice: FieldNode['choice'];
  /** Where it is not the one that the schema asks for. */
  readonly kind?: string | undefined;
  /** The field under the chooser, where the chosen branch is a plain value. */
  readonly branch?: readonly FormNode[] | undefined;
}

type FurtherPartsOf = (
  place: FieldPlace,
  schema: EffectiveSchema,
  options: Readonly<Record<string, unknown>>,
) => FurtherParts;

let furtherPartsOf: FurtherPartsOf = () => ({ rows: [], choice: undefined });

/** Lists and choices are read by a part that is loaded when a form has one. */
export function registerParts(parts: FurtherPartsOf): void {
  furtherPartsOf = parts;
}

type ReadRule = (element: UiSchema, place: RulePlace) => RuleEffect;

let ruleEffect: ReadRule = () => 'shown';

/** Layouts that depend on data are read by a part that is loaded when a form has one. */
export function registerRules(read: ReadRule): void {
  ruleEffect = read;
}

/**
 * What a form shows for the data as it is: the fields with their kinds and labels, in their layout, with `$ref`,
 * `allOf`, `if`/`then`/`else`, `dependent…` and `rule`s applied. Pure; an element renders it.
 */
export function formModel(options: FormModelOptions): FormModel {
  const translate = translator(options.translations);
  const { cache = createSchemaCache() } = options;
  const walker = createSchemaWalker({ ...options, cache });
  const place = { walker, cache, data: options.data };
  const { built } = cache;
  if (built?.reads.every(({ now, was }) => now(place) === was))
    return { ...built, rest: 0, schemaAt: walker.at, translate };
  const hidden: string[] = [];
  const reads: DataRead[] = [];
  const building = {
    ...place,
    ids: new Set<string>(),
    room: { left: options.atOnce ?? Number.POSITIVE_INFINITY },
    reads,
    translate,
    hidden,
    from: '',
    readonly: options.readonly === true || options.corrections !== undefined,
    corrections: options.readonly === true ? {} : (options.corrections ?? {}),
    around: [],
  };
  const element = isUiSchema(options.uiSchema) ? options.uiSchema : defaultUiSchema('');
  const root = elementNode(element, building) ?? stackOf([]);
  for (const [path, was] of walker.dependent()) reads.push({ now: (later) => later.walker.at(path), was });
  const rest = Math.max(0, -building.room.left);
  if (rest === 0) cache.built = { root, hidden, reads };
  return { root, rest, hidden, schemaAt: walker.at, translate };
}

/** From so many fields on, those that are not in view are not laid out, and all but the first follow in pieces. */
const LARGE = 100;

export function isLarge({ root, rest }: FormModel): boolean {
  return fieldsIn(root).length + rest > LARGE;
}

/** Reads something of the data that says how the model is built. What is read is compared by identity. */
export function read<Value>(building: Building, now: (place: ReadPlace) => Value): Value {
  const was = now(building);
  building.reads.push({ now, was });
  return was;
}

function defaultUiSchema(label: string): UiSchema {
  return { type: 'Control', scope: '#', label: label === '' ? false : label };
}

const LAYOUTS: Readonly<Record<string, LayoutKind>> = {
  VerticalLayout: 'vertical',
  HorizontalLayout: 'horizontal',
  Group: 'group',
  Categorization: 'pages',
  Category: 'page',
};

export function elementNode(element: UiSchema, building: Building, id = 'l'): FormNode | undefined {
  const { from } = building;
  const effect = read(building, (place) => ruleEffect(element, { ...place, from }));
  if (effect === 'hidden') {
    building.hidden.push(...scopesIn(element, building.from));
    return undefined;
  }
  const inner = effect === 'disabled' ? { ...building, readonly: true } : building;
  const path = pathOfScope(element.scope, building.from);
  if (path !== undefined) return controlNode(element, path, inner);
  return layoutNode(element, inner, id);
}

/** An element of a type that we do not know shows what it contains, or its text. */
function layoutNode(element: UiSchema, building: Building, id: string): FormNode | undefined {
  const label = uiLabel(element);
  const words = typeof label === 'string' ? building.translate(label) : undefined;
  if (!Array.isArray(element.elements))
    return words === undefined ? undefined : { type: 'text', id, text: words };
  const children = elementsOf(element).map((child, index) => elementNode(child, building, `${id}-${index}`));
  const type = String(element.type);
  return {
    type: 'layout',
    layout: (own(LAYOUTS, type) as LayoutKind | undefined) ?? 'vertical',
    id,
    label: words,
    children: children.filter((child) => child !== undefined),
  };
}

function scopesIn(element: UiSchema, from: string): readonly string[] {
  const path = pathOfScope(element.scope, from);
  return [
    ...(path === undefined ? [] : [path]),
    ...elementsOf(element).flatMap((child) => scopesIn(child, from)),
  ];
}

/** A scope that the schema does not have now (a branch that does not apply) shows nothing. */
function exists(path: string, building: Building): boolean {
  if (path === building.from) return true;
  const key = lastPart(path);
  return building.walker.at(parentPointer(path)).properties.has(key);
}

function controlNode(element: UiSchema, path: string, building: Building): FormNode | undefined {
  if (!exists(path, building)) return undefined;
  if (hasNoRoom(building)) return PLACEHOLDER;
  const field = fieldNode({ element, path, building });
  if (field?.kind !== 'group' || path !== '') return field;
  // The form itself needs no frame around it.
  return stackOf(field.children);
}

function stackOf(children: readonly FormNode[]): FormNode {
  return { type: 'layout', layout: 'vertical', id: 'f', label: undefined, children };
}

/** Stands for a field that is not built yet, and shows nothing. */
export const PLACEHOLDER: FormNode = { type: 'text', id: '', text: '' };

function hasNoRoom({ room }: Building): boolean {
  room.left -= 1;
  return room.left < 0;
}

/** A control that its parent's schema asks for, and no UI schema describes. */
export const PLAIN: UiSchema = {};

export interface FieldPlace {
  readonly element: UiSchema;
  readonly path: string;
  readonly building: Building;
  /** Where it is not simply the one at `path`. */
  readonly schema?: EffectiveSchema;
}

/** The field as it was built last, where nothing about it can have changed; so a view need not render it again. */
export function fieldNode(place: FieldPlace): FieldNode | undefined {
  const { element, path, building } = place;
  const { fields } = building.cache;
  const schema = place.schema ?? building.walker.at(path);
  const required = isRequired(path, building);
  const id = place.schema === undefined ? uniqueId(path, building) : idOfPath(path);
  const before = fields.get(path);
  const isSame =
    before?.element === element &&
    before.field.id === id &&
    before.field.schema === schema &&
    before.field.required === required;
  if (isSame && before.isInReadonly === building.readonly) return before.field;
  const built = buildField(place, schema, required);
  const field = built && { ...built, id };
  const isSimple =
    schema.decisions === '' && schema.properties.size === 0 && !isList(schema) && place.schema === undefined;
  if (field !== undefined && isSimple) fields.set(path, { element, field, isInReadonly: building.readonly });
  return field;
}

function uniqueId(path: string, { ids }: Building): string {
  let id = idOfPath(path);
  while (ids.has(id)) id += '_';
  ids.add(id);
  return id;
}

function buildField(place: FieldPlace, schema: EffectiveSchema, required: boolean): FieldNode | undefined {
  const { element, path, building } = place;
  const options = uiOptions(element);
  const kind = typeof options.kind === 'string' ? options.kind : kindOf(schema, options);
  if (kind === 'constant') return undefined;
  const key = lastPart(path);
  const label = uiLabel(element);
  const hint = [options.hint, own(schema.keywords, 'description')].find((text) => typeof text === 'string');
  const isRecursive =
    building.around.includes(schemaIdentity(schema)) &&
    read(building, ({ data }) => valueAt(data, path) === undefined);
  const correction = own(building.corrections, path) as string | undefined;
  const inner = {
    ...building,
    readonly:
      (building.readonly && correction === undefined) ||
      options.readonly === true ||
      own(schema.keywords, 'readOnly') === true,
    around: [...building.around, schemaIdentity(schema)],
  };
  const {
    rows,
    choice,
    branch,
    kind: other = kind,
  } = furtherPartsOf({ ...place, building: inner }, schema, options);
  return {
    type: 'field',
    id: idOfPath(path),
    path,
    kind: isRecursive ? 'optional-group' : other,
    label: building.translate(typeof label === 'string' ? label : labelOf(schema, key)),
    labelHidden: label === false,
    hint: hint === undefined ? undefined : building.translate(hint as string),
    required,
    readonly: inner.readonly,
    correction,
    personal: own(schema.keywords, 'x-personal') === true,
    schema,
    options,
    children: isRecursive ? [] : (branch ?? childrenOf({ ...place, building: inner }, schema, options)),
    rows,
    choice,
  };
}

/** Fields that have no kind of their own in the UI schema. */
function kindOf(schema: EffectiveSchema, options: Readonly<Record<string, unknown>>): string {
  if (options.multi === true) return 'long-text';
  const fixed = own(schema.keywords, 'const');
  // Fixed values are filled in by themselves; `true` is what a person declares.
  if (fixed !== undefined && fixed !== true) return 'constant';
  return derivedKind(schema);
}

/** The keywords object is made anew; what its parts are stays the same object. */
function schemaIdentity(schema: EffectiveSchema): unknown {
  const [first] = schema.properties.values();
  return first?.[0]?.schema ?? schema;
}

function isRequired(path: string, building: Building): boolean {
  if (path === '') return true;
  const key = lastPart(path);
  return building.walker.at(parentPointer(path)).required.has(key);
}

function childrenOf(
  place: FieldPlace,
  schema: EffectiveSchema,
  options: Readonly<Record<string, unknown>>,
): readonly FormNode[] {
  const { building, path } = place;
  const detail = options.detail;
  if (isUiSchema(detail) && detail.type !== 'GENERATE' && !isList(schema)) {
    const node = elementNode(detail, { ...building, from: path }, `l${idOfPath(path)}`);
    return node === undefined ? [] : [node];
  }
  return [...schema.properties.keys()]
    .map((key) =>
      hasNoRoom(building)
        ? PLACEHOLDER
        : fieldNode({ element: PLAIN, path: childPointer(path, key), building }),
    )
    .filter((child) => child !== undefined);
}

export function isList(schema: EffectiveSchema): boolean {
  return typesOf(schema)[0] === 'array';
}
