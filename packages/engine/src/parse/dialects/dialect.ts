import type { BpmnElement } from '../bpmn-element.ts';

/** An element that bpmn-moddle does not know: attributes as properties, content as `$body` and `$children`. */
export interface ForeignElement {
  readonly $type: string;
  readonly $body?: string;
  readonly $children?: readonly ForeignElement[];
  readonly [attribute: string]: unknown;
}

/** What a translation writes on: the element that the foreign words stand at. */
export interface Target {
  readonly element: BpmnElement;
  /** Sets a property, of BPMN or of our extension. What the model says in our own words stays. */
  set(property: string, value: string | number | undefined): void;
  /** Adds an input or output mapping. */
  map(direction: 'Input' | 'Output', target: string | undefined, source: string | undefined): void;
  /** A value that may hold `${…}`, as our attributes write it; undefined (and a problem) where there is no equivalent. */
  value(text: string): string | undefined;
  /** The variable that an expression names, or the text itself. */
  name(text: string): string;
  /** Says that something has no equivalent. */
  unsupported(name: string): void;
}

/** Translates one attribute or element of a dialect. */
export type Translation<Content> = (target: Target, content: Content) => void;

/** How models of another engine are read: a table of its words to ours. BPMN files of the dialect name one of `namespaces`. */
export interface Dialect {
  readonly name: string;
  readonly namespaces: readonly string[];
  readonly attributes: Readonly<Record<string, Translation<string>>>;
  readonly elements: Readonly<Record<string, Translation<ForeignElement>>>;
  /** What says nothing about how a process runs, or what our engine does anyway. */
  readonly harmless: ReadonlySet<string>;
}

/** An attribute of a foreign element. */
export function attributeOf(element: ForeignElement, name: string): string | undefined {
  const value = element[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function childrenOf(element: ForeignElement): readonly ForeignElement[] {
  return element.$children ?? [];
}

/** The name of a foreign element without its prefix. */
export function localName({ $type }: ForeignElement): string {
  return $type.slice($type.indexOf(':') + 1);
}
