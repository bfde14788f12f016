/** An object of which nothing is known: a draft may be half written, or written by somebody else. */
export type UnknownObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): UnknownObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as UnknownObject) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The object of a JSON file; an empty one where there is none or it cannot be read. */
export function readObject(content: string | undefined): UnknownObject {
  if (content === undefined) return {};
  try {
    return asObject(JSON.parse(content));
  } catch {
    return {};
  }
}
