import { own, withOwn } from './json.ts';

/** `/a~1b/0` → `['a/b', '0']`; the empty pointer is the whole document. */
export function pointerParts(pointer: string): readonly string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped);
}

/** The key in its parent; of `/a~1b/0` that is `0`. */
export function lastPart(pointer: string): string {
  return unescaped(pointer.slice(pointer.lastIndexOf('/') + 1));
}

function unescaped(part: string): string {
  return part.includes('~') ? part.replaceAll('~1', '/').replaceAll('~0', '~') : part;
}

export function pointerPart(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${pointerPart(key)}`;
}

export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** Whether `pointer` is `ancestor` or lies below it. */
export function isWithin(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

function child(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(part) ? value[Number(part)] : undefined;
  return own(value, part);
}

export function valueAt(document: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce(child, document);
}

/** A copy of `document` with the value at `pointer` replaced; `undefined` removes it. Missing parents are made. */
export function withValueAt(document: unknown, pointer: string, value: unknown): unknown {
  return replace(document, pointerParts(pointer), value);
}

function replace(document: unknown, parts: readonly string[], value: unknown): unknown {
  const [key, ...rest] = parts;
  if (key === undefined) return value;
  const next = replace(child(document, key), rest, value);
  if (Array.isArray(document)) return replaceItem(document, Number(key), next);
  const object =
    typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : {};
  if (next !== undefined) return withOwn(object, key, next);
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function replaceItem(list: readonly unknown[], index: number, value: unknown): readonly unknown[] {
  if (value === undefined) return list.filter((_, at) => at !== index);
  return index < list.length ? list.with(index, value) : [...list, value];
}
