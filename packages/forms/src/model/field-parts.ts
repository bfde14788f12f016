import { own } from '../json.ts';
import { childPointer, valueAt } from '../json-pointer.ts';
import { derivedKind, typesOf } from './derived-kind.ts';
import type { EffectiveSchema } from './effective-schema.ts';
import { takesEntries } from './entries.ts';
import {
  type Building,
  elementNode,
  type FieldPlace,
  type FurtherParts,
  fieldNode,
  isList,
  PLAIN,
  read,
} from './form-model.ts';
import { type FieldNode, type FormNode, idOfPath, type RowNode } from './form-node.ts';
import { labelFromKey } from './labels.ts';
import { isUiSchema } from './ui-schema.ts';

/** The rows of a list, the entries of an open object, and the branches of a choice of structures. */
export function furtherPartsOf(
  place: FieldPlace,
  schema: EffectiveSchema,
  options: Readonly<Record<string, unknown>>,
): FurtherParts {
  const isPlainBranch = schema.choice !== undefined && typesOf(schema)[0] !== 'object';
  return {
    rows: isList(schema) && !isTuple(schema) ? rowsOf(place, options) : entriesOf(place, schema),
    kind: isTuple(schema) ? 'group' : isOpen(schema, options) ? 'entries' : undefined,
    choice: choiceOf(schema, place.building),
    branch: isPlainBranch
      ? branchField(place, schema)
      : isTuple(schema)
        ? valuesOf(place, schema)
        : undefined,
  };
}

/** A group to which entries can be added; where nothing says what it is, that it takes entries does. */
function isOpen(schema: EffectiveSchema, options: Readonly<Record<string, unknown>>): boolean {
  return (
    (options.kind ?? 'entries') === 'entries' &&
    ['group', 'any'].includes(derivedKind(schema)) &&
    (typesOf(schema)[0] ?? 'object') === 'object' &&
    takesEntries(schema.keywords)
  );
}

/** One for each entry, under the name that it has. */
function entriesOf({ building, path }: FieldPlace, schema: EffectiveSchema): readonly RowNode[] {
  const names = [...schema.entries.keys()].filter((name) => !schema.properties.has(name));
  return names.map((name) => {
    const at = childPointer(path, name);
    const field = fieldNode({ element: PLAIN, path: at, building });
    const children = field === undefined ? [] : [{ ...field, label: name || field.label, required: true }];
    return { id: idOfPath(at), path: at, children };
  });
}

/** So many values, each with a meaning of its own (the two numbers of a place on a map): nothing is added to them. */
function isTuple({ items, prefixItems }: EffectiveSchema): boolean {
  return prefixItems.length > 0 && items.some(({ schema }) => schema === false);
}

/** The values of a tuple are fields beside each other; those that must be there are required. */
function valuesOf({ building, path }: FieldPlace, schema: EffectiveSchema): readonly FormNode[] {
  const least = own(schema.keywords, 'minItems') ?? schema.prefixItems.length;
  return schema.prefixItems
    .map((_, index) => fieldNode({ element: PLAIN, path: childPointer(path, index), building }))
    .filter((field) => field !== undefined)
    .map((field, index) => ({ ...field, required: index < Number(least) }));
}

/** The chosen branch is a plain value: a field of its own stands under the chooser. */
function branchField({ building, path }: FieldPlace, schema: EffectiveSchema): readonly FormNode[] {
  const field = fieldNode({ element: PLAIN, path, building, schema: { ...schema, choice: undefined } });
  return field === undefined ? [] : [{ ...field, id: `${field.id}-branch`, required: true, hint: undefined }];
}

function listAt(data: unknown, path: string): readonly unknown[] {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list : [];
}

/** One for each row of a list. */
function rowsOf(
  { building, path }: FieldPlace,
  options: Readonly<Record<string, unknown>>,
): readonly RowNode[] {
  const length = read(building, ({ data }) => listAt(data, path).length);
  return Array.from({ length }, (_, index) => {
    const row = childPointer(path, index);
    const detail = isUiSchema(options.detail)
      ? options.detail
      : { type: 'Control', scope: '#', label: false };
    const node = elementNode(detail, { ...building, from: row }, `l${idOfPath(row)}`);
    const isFrame = node?.type === 'field' && node.kind === 'group';
    return {
      id: idOfPath(row),
      path: row,
      children: node === undefined ? [] : isFrame ? node.children : [node],
    };
  });
}

function choiceOf(schema: EffectiveSchema, building: Building): FieldNode['choice'] {
  if (schema.choice === undefined) return undefined;
  const labels = schema.choice.branches.map((branch, index) => {
    const title = own(branch.schema, 'title') ?? titleOfReference(own(branch.schema, '$ref'));
    return building.translate(typeof title === 'string' ? title : String(index + 1));
  });
  return { labels, chosen: schema.choice.chosen };
}

function titleOfReference(reference: unknown): string | undefined {
  return typeof reference === 'string' ? labelFromKey(reference.split('/').at(-1) ?? '') : undefined;
}
