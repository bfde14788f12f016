/** An element as dmn-moddle gives it: typed by name, read by property. */
export interface DmnElement {
  readonly $type: string;
  readonly id?: string;
  get(property: string): unknown;
}

function isDmnElement(value: unknown): value is DmnElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** A property that is text; undefined where it is absent or empty. */
export function readText(element: DmnElement | undefined, property: string): string | undefined {
  const value = element?.get(property);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A property that is another element. */
export function readElement(element: DmnElement | undefined, property: string): DmnElement | undefined {
  const value = element?.get(property);
  return isDmnElement(value) ? value : undefined;
}

/** A property that is a list of elements; empty where it is absent. */
export function readElements(element: DmnElement | undefined, property: string): readonly DmnElement[] {
  const value = element?.get(property);
  return Array.isArray(value) ? value.filter(isDmnElement) : [];
}

type WithUndefined<Value> = {
  [Key in keyof Value]-?: undefined extends Value[Key] ? Key : never;
}[keyof Value];

/** The same without what is undefined, whose keys are absent then. */
type Present<Value> = Omit<Value, WithUndefined<Value>> & {
  [Key in WithUndefined<Value>]?: Exclude<Value[Key], undefined>;
};

/** An object without the entries that are undefined. */
export function present<Value extends object>(value: Value): Present<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}
