function compareCodeUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * JSON with the keys of every object in the order of their UTF-16 code units and without white space: the same value gives the same text.
 * RFC 8785; numbers and strings are written as ECMAScript writes them, which is what the RFC asks for.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([one], [other]) => compareCodeUnits(one, other));
  return `{${entries.map(([key, content]) => `${JSON.stringify(key)}:${canonicalJson(content)}`).join(',')}}`;
}
