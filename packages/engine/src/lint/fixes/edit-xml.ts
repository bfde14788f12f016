/** A start tag with its attributes; an attribute may hold `>`, but never `<`. */
const START_TAG = /<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)(\s*\/?>)/g;
const ATTRIBUTE = /(\s+)([\w:.-]+)(\s*=\s*)("[^"]*"|'[^']*')/g;

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly from: number;
  readonly to: number;
  readonly isEmpty: boolean;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function attributeOf(attributes: string, name: string): string | undefined {
  for (const match of attributes.matchAll(ATTRIBUTE)) if (match[2] === name) return match[4]?.slice(1, -1);
  return undefined;
}

function tagOf(xml: string, id: string): Tag | undefined {
  for (const match of xml.matchAll(START_TAG)) {
    const [whole, name = '', attributes = '', end = ''] = match;
    if (attributeOf(attributes, 'id') !== escapeAttribute(id)) continue;
    const from = match.index;
    return { name, attributes, from, to: from + whole.length, isEmpty: end.includes('/') };
  }
  return undefined;
}

function withAttribute(attributes: string, name: string, value: string): string {
  const escaped = escapeAttribute(value);
  if (attributeOf(attributes, name) === undefined) return `${attributes} ${name}="${escaped}"`;
  return attributes.replaceAll(
    ATTRIBUTE,
    (whole, space: string, found: string, sign: string, old: string) => {
      const quote = old.charAt(0);
      const written = escaped.replaceAll("'", '&apos;');
      return found === name ? `${space}${name}${sign}${quote}${written}${quote}` : whole;
    },
  );
}

/**
 * Sets an attribute of the element with an id, and leaves every other character of the text as it is: writing a model anew would change lines that
 * nobody touched. Gives the text back where there is no such element.
 */
export function setAttribute(xml: string, id: string, name: string, value: string): string {
  const tag = tagOf(xml, id);
  if (tag === undefined) return xml;
  const start = tag.from + 1 + tag.name.length;
  const rest = xml.slice(start + tag.attributes.length);
  return xml.slice(0, start) + withAttribute(tag.attributes, name, value) + rest;
}

/** Takes out the children with a local name, of the element with an id. */
export function removeChildren(xml: string, id: string, localName: string): string {
  const tag = tagOf(xml, id);
  if (tag === undefined || tag.isEmpty) return xml;
  const end = xml.indexOf(`</${tag.name}`, tag.to);
  if (end < 0) return xml;
  const child = new RegExp(
    `\\s*<([\\w.-]+:)?${localName}\\b[^>]*?(?:/>|>[\\s\\S]*?</(?:[\\w.-]+:)?${localName}\\s*>)`,
    'g',
  );
  return xml.slice(0, tag.to) + xml.slice(tag.to, end).replaceAll(child, '') + xml.slice(end);
}

/** The prefix that a text has for a namespace. */
export function prefixOf(xml: string, uri: string): string | undefined {
  for (const match of xml.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if ((match[2] ?? match[3]) === uri) return match[1];
  return undefined;
}
