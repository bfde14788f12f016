/**
 * JSON with the keys of every object in the order of their UTF-16 code units and without white space: the same value gives the same text.
 * RFC 8785; numbers and strings are written as ECMAScript writes them, which is what the RFC asks for.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  let text = '';
  // Sorted without a comparison of our own, which is by code units.
  for (const key of Object.keys(value).sort()) {
    const content: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (content === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(content)}`;
  }
  return `{${text}}`;
}
