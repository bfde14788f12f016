import type { Json, JsonObject } from '../model/json.ts';

/** Lines are broken at the width that the project's formatter uses, so that both agree on a file. */
const WIDTH = 110;

const INDENT = '  ';

/**
 * The one way in which a bundle writes JSON, so that two bundles differ only where they mean something else: two spaces, what fits on a line
 * stands on one, a line feed at the end. The order of the keys is kept: it is the order of the fields of a form.
 *
 * @example
 * formatJson({ name: { vi: 'Hộ tịch' }, levels: ['commune'] }); // '{ "name": { "vi": "Hộ tịch" }, "levels": ["commune"] }\n'
 */
export function formatJson(value: Json): string {
  return `${format(value, { indent: '', before: 0, after: 0 })}\n`;
}

/** Where a value stands: the indentation of its line, and how many characters of that line come before and after it. */
interface Place {
  readonly indent: string;
  readonly before: number;
  readonly after: number;
}

function format(value: Json, place: Place): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inline = onOneLine(value);
  const room = WIDTH - place.indent.length - place.before - place.after;
  if (inline.length <= Math.max(room, '[]'.length)) return inline;
  return isList(value) ? formatArray(value, place.indent) : formatObject(value, place.indent);
}

function formatArray(items: readonly Json[], indent: string): string {
  const lines = items.map((item, index) =>
    format(item, { indent: indent + INDENT, before: 0, after: index < items.length - 1 ? 1 : 0 }),
  );
  return block('[', lines, ']', indent);
}

function formatObject(object: JsonObject, indent: string): string {
  const keys = Object.keys(object);
  const lines = keys.map((key, index) => {
    const start = `${JSON.stringify(key)}: `;
    const place = {
      indent: indent + INDENT,
      before: start.length,
      after: index < keys.length - 1 ? 1 : 0,
    };
    return start + format(object[key] ?? null, place);
  });
  return block('{', lines, '}', indent);
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  const inner = indent + INDENT;
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const members = Object.keys(value).map((key) => `${JSON.stringify(key)}: ${onOneLine(value[key] ?? null)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
