import { type Pairs, pairElements, signatureOf } from './pair-elements.ts';
import { attributeValue, PrefixBook, printElement } from './print-element.ts';
import { encodeXmlAttribute, encodeXmlText } from './xml-text.ts';
import { attributeOf, elementsById, readXmlTree, type XmlElement } from './xml-tree.ts';

/** The three texts of a merge. */
export interface MergeXmlOptions {
  /** The file as somebody wrote it. */
  readonly original: string;
  /** The same file as a tool writes it that understood only a part of it. */
  readonly before: string;
  /** What the tool writes after something was changed in it. */
  readonly after: string;
}

/**
 * Carries a change that was made in a tool over into the file that the tool has read. Only what is different between `before` and `after` is
 * changed; the rest of the original stays as it is written, also what the tool does not know, has put elsewhere or left out. Gives `after`
 * where the files are not three states of one document.
 *
 * @example
 * mergeXml({ original: `<a k='1'><!-- x --></a>`, before: '<a k="1"/>', after: '<a k="2"/>' }); // `<a k='2'><!-- x --></a>`
 */
export function mergeXml({ original, before, after }: MergeXmlOptions): string {
  if (before === after) return original;
  const [one, two, three] = [readKept(original), readKept(before), readXmlTree(after)];
  if (one === undefined || two === undefined || three === undefined) return after;
  if (one.name !== two.name || two.name !== three.name) return after;
  return new Merge(one, two, three).text();
}

const kept = new Map<string, XmlElement | undefined>();
const MOST_KEPT = 4;

/** Files are merged after each edit, and two of the three are the same ones again and again. */
function readKept(text: string): XmlElement | undefined {
  const tree = kept.has(text) ? kept.get(text) : readXmlTree(text);
  kept.delete(text);
  kept.set(text, tree);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return tree;
}

/** An element in its three states. */
interface States {
  readonly one: XmlElement;
  readonly two: XmlElement;
  readonly three: XmlElement;
}

class Merge {
  readonly #root: States;
  readonly #book: PrefixBook;
  readonly #originals: ReadonlyMap<string, XmlElement>;
  readonly #befores: ReadonlyMap<string, XmlElement>;
  readonly #afters: ReadonlyMap<string, XmlElement>;
  /** What stands in a part that the tool had made up, and that is written now since somebody changed it. */
  readonly #takenOver: ReadonlySet<string>;

  constructor(one: XmlElement, two: XmlElement, three: XmlElement) {
    this.#root = { one, two, three };
    this.#book = new PrefixBook(one.prefixes);
    this.#originals = elementsById(one);
    this.#befores = elementsById(two);
    this.#afters = elementsById(three);
    this.#takenOver = new Set(madeUp({ one, two, three }).flatMap((part) => [...elementsById(part).keys()]));
  }

  text(): string {
    const { one } = this.#root;
    const { source } = one;
    const merged = this.#element(this.#root);
    const { declarations } = this.#book;
    const tagEnd = 1 + one.tag.length;
    return `${source.slice(0, one.start)}${merged.slice(0, tagEnd)}${declarations}${merged.slice(tagEnd)}${source.slice(one.end)}`;
  }

  #element(states: States): string {
    const { one, two, three } = states;
    if (signatureOf(two) === signatureOf(three)) return one.source.slice(one.start, one.end);
    const start = this.#startTag(states);
    const content = this.#content(states);
    const wasEmpty = one.contentStart === one.end;
    if (wasEmpty && content === '') return start;
    const opened = wasEmpty ? start.replace(/\s*\/>$/, '>') : start;
    const closing = wasEmpty ? `</${one.tag}>` : one.source.slice(one.contentEnd, one.end);
    return `${opened}${content}${closing}`;
  }

  #startTag({ one, two, three }: States): string {
    let tag = one.source.slice(one.start, one.contentStart);
    const names = [...three.attributes, ...two.attributes].map(({ name }) => name);
    for (const name of new Set(names)) {
      const value = attributeOf(three, name);
      if (value === attributeOf(two, name) || name === 'xmlns' || name.startsWith('xmlns:')) continue;
      tag = this.#withAttribute(tag, one, name, value, three);
    }
    return tag;
  }

  /** Places in `tag` are those of the source as long as only what stands behind them was changed: it is looked for anew each time. */
  #withAttribute(
    tag: string,
    one: XmlElement,
    name: string,
    value: string | undefined,
    three: XmlElement,
  ): string {
    const old = one.attributes.find((attribute) => attribute.name === name);
    const written =
      value === undefined
        ? ''
        : encodeXmlAttribute(attributeValue(name, value, three.prefixes, this.#book)).replaceAll(
            "'",
            old?.quote === "'" ? '&apos;' : "'",
          );
    if (old !== undefined) {
      const text = one.source.slice(old.start, old.end);
      const changed =
        value === undefined ? '' : `${one.source.slice(old.start, old.valueStart)}${written}${old.quote}`;
      const at = tag.indexOf(text);
      return `${tag.slice(0, at)}${changed}${tag.slice(at + text.length)}`;
    }
    if (value === undefined) return tag;
    const at = tag.search(/\s*\/?>$/);
    const label = this.#book.qualify(name, three.prefixes, 'attribute');
    return `${tag.slice(0, at)} ${label}="${written}"${tag.slice(at)}`;
  }

  #content({ one, two, three }: States): string {
    const inner = one.source.slice(one.contentStart, one.contentEnd);
    if (two.children.length === 0 && three.children.length === 0)
      return two.text === three.text ? inner : encodeXmlText(three.text);
    return this.#children({ one, two, three });
  }

  #children(states: States): string {
    const { one, two, three } = states;
    const origin = invert(pairElements(two.children, one.children));
    const toThree = pairElements(two.children, three.children);
    const toTwo = invert(toThree);
    const kept = one.children.map((child) => this.#kept(child, origin.get(child), toThree));
    const pieces = inTheOrderOf(one.children, origin, toThree, two.children, kept);
    const place = new Map(
      one.children.map((child, index) => [toThree.get(origin.get(child) as XmlElement), index] as const),
    );
    const behind: string[][] = [[], ...one.children.map(() => [])];
    let last = 0;
    for (const child of three.children) {
      const index = place.get(child);
      if (index !== undefined) last = index + 1;
      else if (this.#isNew(child, toTwo)) behind[last]?.push(this.#inserted(child, one));
    }
    return assemble(one, pieces, behind);
  }

  /** What becomes of a child of the original: the same, changed, or (`undefined`) gone. */
  #kept(child: XmlElement, before: XmlElement | undefined, toThree: Pairs): string | undefined {
    if (before === undefined) return this.#isOrphan(child) ? undefined : slice(child);
    const three = toThree.get(before);
    return three === undefined ? undefined : this.#element({ one: child, two: before, three });
  }

  /** What the tool had put elsewhere goes with what it belongs to. */
  #isOrphan(child: XmlElement): boolean {
    const names = [attributeOf(child, 'id'), attributeOf(child, 'bpmnElement')];
    const isGone = names.some((id) => id !== undefined && this.#befores.has(id) && !this.#afters.has(id));
    return isGone || this.#takenOver.has(names[0] ?? '');
  }

  /** What the tool had made up by itself, and nobody has touched since, is not written. */
  #isNew(child: XmlElement, toTwo: Pairs): boolean {
    const before = toTwo.get(child);
    return before === undefined || drawingOf(before) !== drawingOf(child);
  }

  /** What was moved here from elsewhere in the document is taken along as it was written. */
  #inserted(three: XmlElement, parent: XmlElement): string {
    const id = attributeOf(three, 'id') ?? '';
    const [one, two] = [this.#originals.get(id), this.#befores.get(id)];
    if (one !== undefined && two !== undefined && one.name === three.name && two.name === three.name)
      return this.#element({ one, two, three });
    return printElement(three, this.#book, indentIn(parent));
  }
}

/** The parts below the root that only the tool has, and that were changed. */
function madeUp({ one, two, three }: States): readonly XmlElement[] {
  const origin = invert(pairElements(two.children, one.children));
  const known = new Set(origin.values());
  return [...pairElements(two.children, three.children)].flatMap(([before, after]) =>
    !known.has(before) && drawingOf(before) !== drawingOf(after) ? [after] : [],
  );
}

/** What an element says, without its labels: a drawing that nobody has asked for is not written because something got a name. */
function drawingOf(element: XmlElement): string {
  return signatureOf(withoutLabels(element));
}

function withoutLabels(element: XmlElement): XmlElement {
  const children = element.children.filter(({ name }) => !name.endsWith('}BPMNLabel')).map(withoutLabels);
  return { ...element, children, text: children.length < element.children.length ? '' : element.text };
}

function slice({ source, start, end }: XmlElement): string {
  return source.slice(start, end);
}

function invert(pairs: Pairs): Pairs {
  return new Map([...pairs].map(([one, other]) => [other, one]));
}

/** Where siblings of one name have changed places, they do so in the original. */
function inTheOrderOf(
  ones: readonly XmlElement[],
  origin: Pairs,
  toThree: Pairs,
  twos: readonly XmlElement[],
  kept: readonly (string | undefined)[],
): readonly (string | undefined)[] {
  const pieces = [...kept];
  const rank = new Map([...toThree.values()].map((three) => [three, three.start] as const));
  const lasting = (two: XmlElement | undefined) => (two === undefined ? undefined : toThree.get(two));
  for (const name of new Set(twos.map((two) => two.name))) {
    const order = twos.filter((two) => two.name === name).flatMap((two) => lasting(two) ?? []);
    if (order.every((three, index) => index === 0 || three.start > (order[index - 1]?.start ?? 0))) continue;
    const slots = ones.flatMap((child, index) =>
      child.name === name && lasting(origin.get(child)) !== undefined ? [index] : [],
    );
    const rankOf = (index: number): number =>
      rank.get(lasting(origin.get(ones[index] as XmlElement)) as XmlElement) ?? 0;
    const sorted = [...slots].sort((left, right) => rankOf(left) - rankOf(right));
    for (const [index, slot] of slots.entries()) pieces[slot] = kept[sorted[index] as number];
  }
  return pieces;
}

/** The pieces with what stood between them; a piece that goes takes the white space before it along. */
function assemble(
  one: XmlElement,
  pieces: readonly (string | undefined)[],
  behind: readonly (readonly string[])[],
): string {
  const indent = indentIn(one);
  const added = (index: number) => (behind[index] ?? []).map((text) => `\n${indent}${text}`).join('');
  let at = one.contentStart;
  let text = added(0);
  for (const [index, child] of one.children.entries()) {
    const lead = one.source.slice(at, child.start);
    const piece = pieces[index];
    text += piece === undefined ? lead.replace(/\s+$/, '') : `${lead}${piece}`;
    text += added(index + 1);
    at = child.end;
  }
  const tail = one.source.slice(at, one.contentEnd);
  if (text === '') return '';
  return one.children.length > 0 && tail !== ''
    ? `${text}${tail}`
    : `${text}${tail.trimEnd()}\n${indentOf(one)}`;
}

/** The white space before an element on its line. */
function indentOf({ source, start }: XmlElement): string {
  return /(?:^|\n)([ \t]*)$/.exec(source.slice(0, start))?.[1] ?? '';
}

function indentIn(parent: XmlElement): string {
  const [first] = parent.children;
  return first === undefined ? `${indentOf(parent)}  ` : indentOf(first);
}
