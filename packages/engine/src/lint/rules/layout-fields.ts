import type { BundleForm } from '../../bundle/bundle.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { fieldSchemas, isObject, layersOf, list, own, pointerParts } from '../names/json-schema.ts';
import type { Finding, Rule } from '../rule.ts';

interface PlacedScope {
  readonly scope: string;
  /** JSON pointer of the element in the layout. */
  readonly at: string;
  /** The schemas that the scope starts from: those of the items, within a list. */
  readonly from: readonly Json[];
}

/** `#/properties/a/properties/b` → `a`, `b`; undefined for what is no path of fields. Branches (`#/allOf/0/…`) lead through all layers anyway. */
function fieldsOf(scope: string): readonly string[] | undefined {
  if (scope === '#' || scope === '#/') return [];
  if (!scope.startsWith('#/')) return undefined;
  const parts = pointerParts(scope.slice(1));
  const fields: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    if (parts[index] !== 'properties') continue;
    const field = parts[index + 1];
    if (field === undefined) return undefined;
    fields.push(field);
    index += 1;
  }
  return fields;
}

function schemasAt(root: JsonObject, from: readonly Json[], scope: string): readonly Json[] {
  const fields = fieldsOf(scope);
  if (fields === undefined) return [];
  return fields.reduce<readonly Json[]>((schemas, field) => fieldSchemas(root, schemas, field), from);
}

function itemsOf(root: JsonObject, schemas: readonly Json[]): readonly Json[] {
  return layersOf(root, schemas).flatMap((layer) => own(layer, 'items') ?? []);
}

/** Every place of a layout that names a field: controls, and the conditions of rules. `options.detail` lays out the items of a list. */
function* scopesIn(
  root: JsonObject,
  element: Json | undefined,
  from: readonly Json[],
  at: string,
): Generator<PlacedScope> {
  if (!isObject(element)) return;
  const scope = own(element, 'scope');
  if (typeof scope === 'string') yield { scope, from, at };
  const asked = own(own(own(element, 'rule'), 'condition'), 'scope');
  if (typeof asked === 'string') yield { scope: asked, from, at: `${at}/rule/condition` };
  for (const [index, inner] of list(own(element, 'elements')).entries())
    yield* scopesIn(root, inner, from, `${at}/elements/${index}`);
  const detail = own(own(element, 'options'), 'detail');
  const items = typeof scope === 'string' ? itemsOf(root, schemasAt(root, from, scope)) : [];
  if (isObject(detail)) yield* scopesIn(root, detail, items, `${at}/options/detail`);
}

function checkScopes(form: string, { schema, ui }: BundleForm): readonly Finding[] {
  return [...scopesIn(schema, ui, [schema], '')]
    .filter(({ scope, from }) => schemasAt(schema, from, scope).length === 0)
    .map(({ scope, at }) => ({
      code: 'LAYOUT_FIELD_UNKNOWN',
      path: `forms/${form}.ui.json#${at}`,
      params: { form, scope: fieldsOf(scope)?.join('.') ?? scope },
    }));
}

/** A field that must be filled in counts as shown with any field around or within it. */
function checkRequired(form: string, { schema, ui }: BundleForm): readonly Finding[] {
  const shown = [...scopesIn(schema, ui, [schema], '')]
    .filter(({ at }) => !at.endsWith('/rule/condition'))
    .map(({ scope }) => fieldsOf(scope)?.[0]);
  if (ui === undefined || shown.length === 0 || own(ui, 'scope') === '#') return [];
  return list(own(schema, 'required'))
    .filter((field) => typeof field === 'string' && !shown.includes(field) && !isGiven(schema, field))
    .map((field) => ({
      code: 'FIELD_NOT_SHOWN',
      path: `forms/${form}.schema.json#/required`,
      params: { form, field },
    }));
}

/** A field with a value of its own needs nobody to fill it in. */
function isGiven(schema: JsonObject, field: Json): boolean {
  return fieldSchemas(schema, [schema], String(field)).some((own) =>
    ['const', 'default', 'x-computed'].some((keyword) => isObject(own) && Object.hasOwn(own, keyword)),
  );
}

/** A layout shows fields that the form has, and all that must be filled in. */
export const layoutFields: Rule = {
  profile: 'procedure',
  readsProcess: false,
  codes: { LAYOUT_FIELD_UNKNOWN: 'error', FIELD_NOT_SHOWN: 'error' },
  check: ({ bundle }) =>
    Object.entries(bundle.forms).flatMap(([form, content]) => [
      ...checkScopes(form, content),
      ...checkRequired(form, content),
    ]),
};
