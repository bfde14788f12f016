import type { Json, JsonObject } from '@motcua/engine';

/** An element of a form's layout, as far as it is read here. */
interface LayoutElement {
  readonly scope?: string;
  readonly options?: { readonly kind?: string };
  readonly elements?: readonly LayoutElement[];
}

function namesIn(element: LayoutElement): readonly string[] {
  const own = element.options?.kind === 'name' && element.scope !== undefined ? [element.scope] : [];
  return [...own, ...(element.elements ?? []).flatMap(namesIn)];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(data: Json | undefined, scope: string): Json | undefined {
  const parts = scope
    .split('/')
    .slice(1)
    .filter((part) => part !== 'properties');
  return parts.reduce<Json | undefined>(
    (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    data,
  );
}

/** Whom a case is about, for a line in a worklist: the names of people on the application, the one who applies first. At most two. */
export function caseSubject(ui: JsonObject | null, application: Json | undefined): readonly string[] {
  const names = ui === null ? [] : namesIn(ui as LayoutElement).map((scope) => valueAt(application, scope));
  return names.filter((name) => typeof name === 'string').slice(0, 2);
}
