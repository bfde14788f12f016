import { isObject, own } from '../json.ts';
import { childPointer, pointerParts } from '../json-pointer.ts';

/**
 * A layout in the UI-schema dialect of JSON Forms: `Control`, `VerticalLayout`, `HorizontalLayout`, `Group`,
 * `Categorization` / `Category` (one page each), `Label`, `ListWithDetail`, with `rule`s. Ours beside: `options.kind`,
 * `options.hint`. Keywords are not trusted: each place that reads one checks its type first.
 */
export interface UiSchema {
  readonly type?: unknown;
  readonly scope?: unknown;
  readonly label?: unknown;
  readonly text?: unknown;
  readonly elements?: unknown;
  readonly rule?: unknown;
  readonly options?: unknown;
  readonly [keyword: string]: unknown;
}

export function isUiSchema(value: unknown): value is UiSchema {
  return isObject(value);
}

export function elementsOf(element: UiSchema): readonly UiSchema[] {
  const elements = own(element, 'elements');
  return Array.isArray(elements) ? elements.filter(isUiSchema) : [];
}

const NO_OPTIONS = {};

export function uiOptions(element: UiSchema): Readonly<Record<string, unknown>> {
  const options = own(element, 'options');
  return isObject(options) ? options : NO_OPTIONS;
}

/** The words that an element gives itself; `false` hides the label. */
export function uiLabel(element: UiSchema): string | false | undefined {
  const label = own(element, 'label') ?? own(element, 'text');
  if (isObject(label)) return own(label, 'show') === false ? false : textOf(own(label, 'text'));
  return label === false ? false : textOf(label);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What stands between the properties of a scope such as `#/anyOf/0/then/properties/a`, and how many parts it takes. */
// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
const BETWEEN: Readonly<Record<string, number>> = { then: 1, else: 1, if: 1, allOf: 2, anyOf: 2, oneOf: 2 };

/** `#/properties/a/properties/b` below `/people/0` → `/people/0/a/b`: where the data of a control is. */
export function pathOfScope(scope: unknown, from: string): string | undefined {
  if (typeof scope !== 'string' || !scope.startsWith('#')) return undefined;
  // JSON Forms writes the whole document `#/`, too.
  const parts = scope === '#/' ? [] : pointerParts(scope.slice(1));
  let path = from;
  for (let index = 0; index < parts.length; ) {
    const part = parts[index] as string;
    const key = parts[index + 1];
    if (part !== 'properties' && !Object.hasOwn(BETWEEN, part)) return undefined;
    if (part === 'properties' && key === undefined) return undefined;
    if (part === 'properties') path = childPointer(path, key as string);
    index += part === 'properties' ? 2 : (BETWEEN[part] as number);
  }
  return path;
}
