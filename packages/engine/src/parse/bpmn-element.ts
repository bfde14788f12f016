/** What the metamodel says of a property; `type` is a BPMN type or `String`, `Boolean`, `Integer` … */
export interface PropertyDescriptor {
  readonly name: string;
  readonly type: string;
  readonly isReference?: boolean;
  readonly isMany?: boolean;
  readonly isAttr?: boolean;
  readonly isVirtual?: boolean;
}

/** An element as bpmn-moddle gives it: typed by name, read by property. */
export interface BpmnElement {
  readonly $type: string;
  readonly $parent?: BpmnElement;
  readonly $descriptor: { readonly properties: readonly PropertyDescriptor[] };
  readonly id?: string;
  get(property: string): unknown;
  $instanceOf(type: string): boolean;
}

export function isBpmnElement(value: unknown): value is BpmnElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** A property that is text; undefined where it is absent or empty. */
export function textOf(element: BpmnElement, property: string): string | undefined {
  const value = element.get(property);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A property that is another element. */
export function elementOf(element: BpmnElement, property: string): BpmnElement | undefined {
  const value = element.get(property);
  return isBpmnElement(value) ? value : undefined;
}

/** A property that is a list of elements; empty where it is absent. */
export function elementsOf(element: BpmnElement, property: string): readonly BpmnElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isBpmnElement) : [];
}

/** The content of an expression element, trimmed. */
export function bodyOf(expression: BpmnElement | undefined): string | undefined {
  return expression === undefined ? undefined : textOf(expression, 'body')?.trim();
}

/** The elements of `bpmn:extensionElements` that are of one type of our extension. */
export function extensionsOf(element: BpmnElement, type: string): readonly BpmnElement[] {
  const extensions = elementOf(element, 'extensionElements');
  return extensions === undefined
    ? []
    : elementsOf(extensions, 'values').filter((value) => value.$type === type);
}

/** The attributes that are there, under their own names. */
export function pick(element: BpmnElement, names: readonly string[], prefix = ''): Record<string, string> {
  const found = names.flatMap((name) => {
    const value = textOf(element, `${prefix}${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}
