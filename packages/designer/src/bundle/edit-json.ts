import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** Changes one value where it stands; every other byte of the file stays. `undefined` removes it. */
export function editJson(content: string, path: JSONPath, value: unknown): string {
  return applyEdits(content, modify(content, path, value, { formattingOptions }));
}

/** Adds an item at the end of a list, or at `index`; makes the list where there is none. */
export function insertJson(content: string, path: JSONPath, item: unknown, index?: number): string {
  const list = nodeAt(content, path);
  if (list?.type !== 'array' || list.children?.length === 0) return editJson(content, path, [item]);
  const at = index ?? list.children?.length ?? 0;
  return applyEdits(
    content,
    modify(content, [...path, at], item, { formattingOptions, isArrayInsertion: true }),
  );
}

/** Two items of a list, or two entries of an object, change places, each with the bytes that it had. */
export function swapJson(content: string, path: JSONPath, first: number, second: number): string {
  const children = nodeAt(content, path)?.children ?? [];
  const [a, b] = [children[Math.min(first, second)], children[Math.max(first, second)]];
  if (a === undefined || b === undefined || a === b) return content;
  const textOf = ({ offset, length }: { readonly offset: number; readonly length: number }) =>
    content.slice(offset, offset + length);
  return [
    content.slice(0, a.offset),
    textOf(b),
    content.slice(a.offset + a.length, b.offset),
    textOf(a),
    content.slice(b.offset + b.length),
  ].join('');
}

/** The same value under another key, at the same place in its object. Nothing where there is no such key, or another has the new one. */
export function renameJsonKey(content: string, path: JSONPath, key: string): string {
  const value = nodeAt(content, path);
  const name = value?.parent?.children?.[0];
  if (name === undefined || nodeAt(content, [...path.slice(0, -1), key]) !== undefined) return content;
  return content.slice(0, name.offset) + JSON.stringify(key) + content.slice(name.offset + name.length);
}

function nodeAt(content: string, path: JSONPath) {
  const root = parseTree(content);
  return root && findNodeAtLocation(root, path);
}
