import { encodeXmlAttribute, encodeXmlText } from './xml-text.ts';
import type { Prefixes, XmlElement } from './xml-tree.ts';

/** Gives the namespaces of what is written a prefix, and keeps what has to be declared for it at the root. */
export class PrefixBook {
  readonly #known: Prefixes;
  readonly #added = new Map<string, string>();

  /** @param known - the prefixes at the root of the document that is written into */
  constructor(known: Prefixes) {
    this.#known = known;
  }

  /** The declarations that the root needs besides its own. */
  get declarations(): string {
    return [...this.#added].map(([prefix, uri]) => ` xmlns:${prefix}="${encodeXmlAttribute(uri)}"`).join('');
  }

  /** @param wish - what it is called in the document that it comes from */
  qualify(expanded: string, wish: Prefixes, kind: 'element' | 'attribute'): string {
    const close = expanded.indexOf('}');
    if (close < 0) return expanded;
    const [uri, local] = [expanded.slice(1, close), expanded.slice(close + 1)];
    const prefix = uri === '' ? '' : this.#prefixOf(uri, wish, kind);
    return prefix === '' ? local : `${prefix}:${local}`;
  }

  #prefixOf(uri: string, wish: Prefixes, kind: 'element' | 'attribute'): string {
    const both = [...this.#known, ...this.#added];
    const found = both.find(([prefix, known]) => known === uri && (kind === 'element' || prefix !== ''));
    if (found !== undefined) return found[0];
    const wished = [...wish].find(([prefix, known]) => known === uri && prefix !== '')?.[0] ?? 'ns';
    const taken = new Set(both.map(([prefix]) => prefix));
    let prefix = wished;
    for (let count = 1; taken.has(prefix); count += 1) prefix = `${wished}${count}`;
    this.#added.set(prefix, uri);
    return prefix;
  }
}

const TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type';

/** The value of an attribute with the prefixes of the document that it is written into. */
export function attributeValue(name: string, value: string, from: Prefixes, book: PrefixBook): string {
  if (name !== TYPE) return value;
  const [local = '', prefix = ''] = value.split(':').reverse();
  const uri = from.get(prefix);
  return uri === undefined ? value : book.qualify(`{${uri}}${local}`, from, 'element');
}

/** An element of one document as it is written in another. */
export function printElement(element: XmlElement, book: PrefixBook, indent: string): string {
  const { prefixes, children } = element;
  const tag = book.qualify(element.name, prefixes, 'element');
  const attributes = element.attributes
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(({ name, value }) => {
      const written = encodeXmlAttribute(attributeValue(name, value, prefixes, book));
      return ` ${book.qualify(name, prefixes, 'attribute')}="${written}"`;
    })
    .join('');
  if (children.length > 0) {
    const inner = children.map((child) => `\n${indent}  ${printElement(child, book, `${indent}  `)}`);
    return `<${tag}${attributes}>${inner.join('')}\n${indent}</${tag}>`;
  }
  return element.text === ''
    ? `<${tag}${attributes} />`
    : `<${tag}${attributes}>${encodeXmlText(element.text)}</${tag}>`;
}
