import { decodeXml } from './xml-text.ts';

/** Prefix → namespace; `''` is the default namespace. */
export type Prefixes = ReadonlyMap<string, string>;

export interface XmlAttribute {
  /** With its namespace, `{uri}local`; without a prefix it has none. */
  readonly name: string;
  readonly value: string;
  /** Where it stands in the source, its leading white space included. */
  readonly start: number;
  readonly end: number;
  /** Where its value stands, without the quotes. */
  readonly valueStart: number;
  readonly quote: string;
}

/** An element with the places in the source where its parts stand, so that one part can be changed and the rest stays as it was written. */
export interface XmlElement {
  readonly source: string;
  /** With its namespace: `{uri}local`. */
  readonly name: string;
  readonly tag: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text in it, without that of its children. */
  readonly text: string;
  readonly prefixes: Prefixes;
  readonly start: number;
  /** Behind the `>` of its first tag. */
  readonly contentStart: number;
  /** Before its closing tag; of `<a/>` the same as `contentStart`. */
  readonly contentEnd: number;
  readonly end: number;
}

interface OpenElement extends Omit<XmlElement, 'children' | 'text' | 'contentEnd' | 'end'> {
  readonly children: XmlElement[];
  readonly texts: string[];
}

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s<>/"'=]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /\s+([^\s<>/"'=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** Reads XML with its places; `undefined` for what is not well-formed or declares a document type. */
export function readXmlTree(source: string): XmlElement | undefined {
  const reader = new TreeReader(source);
  let at = 0;
  for (const token of source.matchAll(TOKEN)) {
    // What no pattern fits, a document type above all, lies between two tokens.
    if (token.index !== at || !reader.take(token)) return undefined;
    at += token[0].length;
  }
  return at === source.length ? reader.root : undefined;
}

class TreeReader {
  readonly #source: string;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** `undefined` as long as something is open. */
  get root(): XmlElement | undefined {
    return this.#open.length === 0 ? this.#root : undefined;
  }

  /** `false` where the token may not stand here. */
  take(token: RegExpMatchArray): boolean {
    const [, data, closing, tag, , , text] = token;
    if (tag === undefined) this.#open.at(-1)?.texts.push(data ?? decodeXml(text ?? ''));
    else return closing === '/' ? this.#close(token, tag) : this.#begin(token, tag);
    return true;
  }

  #begin(
    { 0: { length }, 4: attributes = '', 5: empty, index: start = 0 }: RegExpMatchArray,
    tag: string,
  ): boolean {
    const end = start + length;
    const beginning = { source: this.#source, tag, attributes, start, contentStart: end };
    const element = begin(beginning, this.#open.at(-1));
    if (element === undefined || this.#isBehindTheEnd) return false;
    if (empty === '/') this.#adopt({ ...element, text: '', contentEnd: end, end });
    else this.#open.push(element);
    return true;
  }

  #close({ 0: { length }, index: contentEnd = 0 }: RegExpMatchArray, tag: string): boolean {
    const element = this.#open.pop();
    if (element?.tag !== tag) return false;
    const { texts, ...rest } = element;
    this.#adopt({ ...rest, text: texts.join(''), contentEnd, end: contentEnd + length });
    return true;
  }

  #adopt(element: XmlElement): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
  }

  get #isBehindTheEnd(): boolean {
    return this.#root !== undefined && this.#open.length === 0;
  }
}

interface Beginning {
  readonly source: string;
  readonly tag: string;
  readonly attributes: string;
  readonly start: number;
  readonly contentStart: number;
}

function begin(
  { source, tag, attributes, start, contentStart }: Beginning,
  parent: OpenElement | undefined,
): OpenElement | undefined {
  const offset = start + 1 + tag.length;
  const found = [...attributes.matchAll(ATTRIBUTE)].map((match) => {
    const [{ length }, raw = '', quoted = '""'] = match;
    return { raw, value: decodeXml(quoted.slice(1, -1)), end: offset + match.index + length, length, quoted };
  });
  const declared = found.flatMap(({ raw, value }) =>
    raw === 'xmlns' || raw.startsWith('xmlns:') ? [[raw.slice('xmlns:'.length), value] as const] : [],
  );
  const around = parent?.prefixes ?? XML_PREFIXES;
  const prefixes = declared.length === 0 ? around : new Map([...around, ...declared]);
  const name = expandedName(tag, prefixes);
  if (name === undefined) return undefined;
  return {
    source,
    tag,
    name,
    prefixes,
    start,
    contentStart,
    children: [],
    texts: [],
    attributes: found.map(({ raw, value, end, length, quoted }) => ({
      name: attributeName(raw, prefixes),
      value,
      start: end - length,
      end,
      valueStart: end - quoted.length + 1,
      quote: quoted.charAt(0),
    })),
  };
}

const XML_PREFIXES: Prefixes = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** `undefined` where the prefix is not declared. */
function expandedName(tag: string, prefixes: Prefixes): string | undefined {
  const colon = tag.indexOf(':');
  if (colon < 0) return `{${prefixes.get('') ?? ''}}${tag}`;
  const uri = prefixes.get(tag.slice(0, colon));
  return uri === undefined ? undefined : `{${uri}}${tag.slice(colon + 1)}`;
}

function attributeName(raw: string, prefixes: Prefixes): string {
  if (raw === 'xmlns' || raw.startsWith('xmlns:')) return raw;
  return raw.includes(':') ? (expandedName(raw, prefixes) ?? raw) : raw;
}

/** The value of an attribute, `undefined` where it is absent. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** All elements of a tree that have an id. */
export function elementsById(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    const id = attributeOf(element, 'id');
    if (id !== undefined) found.set(id, element);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return found;
}
