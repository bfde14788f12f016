/**
 * A short name for the content of a JSON value. It tells versions apart in a ledger; it is no proof against forgery (the audit chain of
 * a case is). Two rounds of the FNV-1a mixing step with different starts, 64 bits in all.
 */
export function versionOf(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => inKeyOrder(part));
  return `${mix(text, 0x811c9dc5)}${mix(text, 0x9747b28c)}`;
}

function inKeyOrder(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function mix(text: string, start: number): string {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
