import { motcuaModdle } from '@motcua/engine/bundle';

const MOTCUA = motcuaModdle.uri;

/** What a decision model is, read; `undefined` where the text is no XML. Whatever the table does not show stays in it. */
export function parseDmn(xml: string): Document | undefined {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return document.querySelector('parsererror') === null ? document : undefined;
}

/** What stands around the root is taken as it is written: a serialiser joins its lines. */
const BEFORE_ROOT = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
const AFTER_ROOT = /(?:\s|<!--(?:(?!-->)[\s\S])*-->)*$/;

/** Edits a model where it stands: comments, unknown elements and spaces are kept. A text that is no XML is not touched. */
export function editDmn(xml: string, edit: (document: Document) => void): string {
  const document = parseDmn(xml);
  if (document === undefined) return xml;
  edit(document);
  const [before = ''] = BEFORE_ROOT.exec(xml) ?? [];
  const [after = ''] = AFTER_ROOT.exec(xml) ?? [];
  return before + new XMLSerializer().serializeToString(document.documentElement) + after;
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return [...element.children].filter(({ localName }) => localName === name);
}

export function childOf(element: Element, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** The `<text>` of an expression, a cell, an annotation. */
export function textIn(element: Element | undefined): string {
  return (element && childOf(element, 'text')?.textContent) ?? '';
}

export function englishName(element: Element): string {
  return element.getAttributeNS(MOTCUA, 'nameEn') ?? '';
}

export function setEnglishName(element: Element, name: string): void {
  if (name === '') element.removeAttributeNS(MOTCUA, 'nameEn');
  else element.setAttributeNS(MOTCUA, 'motcua:nameEn', name);
}

export interface NewElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly NewElement[];
}

/** A new element on a line of its own, indented as its place asks, before `next` or at the end. */
export function insertElement(parent: Element, added: NewElement, next?: Element): Element {
  const depth = depthOf(parent) + 1;
  const element = build(parent, added, depth);
  const document = parent.ownerDocument;
  if (next !== undefined) {
    parent.insertBefore(element, next);
    parent.insertBefore(document.createTextNode(lineAt(depth)), next);
    return element;
  }
  const last = parent.lastChild;
  if (last?.nodeType === Node.TEXT_NODE && last.textContent?.trim() === '') last.remove();
  parent.append(lineAt(depth), element, lineAt(depth - 1));
  return element;
}

/** The element goes with the line that it stood in. */
export function removeElement(element: Element): void {
  const before = element.previousSibling;
  if (before?.nodeType === Node.TEXT_NODE && before.textContent?.trim() === '') before.remove();
  element.remove();
}

export function setText(element: Element, text: string): void {
  const found = childOf(element, 'text');
  if (found === undefined) insertElement(element, { name: 'text', text });
  else found.textContent = text;
}

function build(
  parent: Element,
  { name, attributes = {}, text, children = [] }: NewElement,
  depth: number,
): Element {
  const document = parent.ownerDocument;
  const element = document.createElementNS(
    parent.namespaceURI,
    parent.prefix === null ? name : `${parent.prefix}:${name}`,
  );
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  for (const child of children) element.append(lineAt(depth + 1), build(parent, child, depth + 1));
  if (children.length > 0) element.append(lineAt(depth));
  return element;
}

function lineAt(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}

function depthOf(element: Element): number {
  return element.parentElement === null ? 0 : depthOf(element.parentElement) + 1;
}
