import type { Problem } from '../../model/problem.ts';
import { type BpmnElement, isBpmnElement } from '../bpmn-element.ts';
import type { Dialect, ForeignElement, Target } from './dialect.ts';
import { localName } from './dialect.ts';
import { dialects } from './registry.ts';
import { isJavaExpression, toFeel } from './simple-expression.ts';

/** An element as it can be changed while a file is read. */
interface Writable extends BpmnElement {
  readonly $attrs?: Readonly<Record<string, string>>;
  set(property: string, value: unknown): void;
}

/** The dialects that a file names, by the prefixes it gave them. */
type Prefixes = ReadonlyMap<string, Dialect>;

function prefixesOf(definitions: BpmnElement): Prefixes {
  const declared = Object.entries((definitions as Writable).$attrs ?? {}).flatMap(([name, uri]) => {
    const dialect = dialects.find(({ namespaces }) => namespaces.includes(uri));
    return name.startsWith('xmlns:') && dialect !== undefined
      ? [[name.slice('xmlns:'.length), dialect] as const]
      : [];
  });
  return new Map(declared);
}

/** A mapping in the words of our extension. */
function extension(type: string, values: Readonly<Record<string, string>>): BpmnElement {
  return {
    $type: type,
    $descriptor: { properties: [] },
    $instanceOf: (name) => name === type,
    get: (property) => values[property],
  };
}

/** Writes what a dialect says in our words, and what it cannot into the problems. */
class TranslationTarget implements Target {
  readonly element: Writable;
  readonly #dialect: string;
  readonly #problems: Problem[];
  readonly #place: { readonly element?: string };

  constructor(element: Writable, dialect: Dialect, place: string | undefined, problems: Problem[]) {
    this.element = element;
    this.#dialect = dialect.name;
    this.#problems = problems;
    this.#place = place === undefined ? {} : { element: place };
  }

  set(property: string, value: string | number | undefined): void {
    const before = this.element.get(property);
    if (value !== undefined && (before === undefined || before === '')) this.element.set(property, value);
  }

  map(direction: 'Input' | 'Output', target: string | undefined, source: string | undefined): void {
    const extensions = this.element.get('extensionElements');
    if (target === undefined || source === undefined || !isBpmnElement(extensions)) return;
    (extensions.get('values') as unknown[]).push(extension(`motcua:${direction}`, { target, source }));
  }

  value(text: string): string | undefined {
    if (!isJavaExpression(text)) return text;
    const feel = toFeel(text);
    if (feel === undefined) this.expression(text);
    return feel === undefined ? undefined : `=${feel}`;
  }

  name(text: string): string {
    return /^\s*[$#]\{\s*([\w.-]+)[^{}]*\}\s*$/.exec(text)?.[1] ?? text;
  }

  unsupported(name: string): void {
    const params = { dialect: this.#dialect, attribute: name };
    this.#problems.push({
      code: 'DIALECT_ATTRIBUTE_UNSUPPORTED',
      severity: 'warning',
      ...this.#place,
      params,
    });
  }

  expression(text: string): void {
    const params = { dialect: this.#dialect, expression: text };
    this.#problems.push({
      code: 'DIALECT_EXPRESSION_UNSUPPORTED',
      severity: 'error',
      ...this.#place,
      params,
    });
  }
}

function translateOne<Content>(
  target: TranslationTarget,
  table: Readonly<Record<string, (target: Target, content: Content) => void>>,
  { harmless }: Dialect,
  name: string,
  content: Content,
): void {
  if (Object.hasOwn(table, name)) table[name]?.(target, content);
  else if (!harmless.has(name)) target.unsupported(name);
}

/** The prefix and the rest of a name. */
function split(name: string): readonly [string, string] {
  const at = name.indexOf(':');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}

/** The flow element that something inside it belongs to, for problems. */
function placeOf(element: BpmnElement): string | undefined {
  for (let around: BpmnElement | undefined = element; around !== undefined; around = around.$parent)
    if (around.id !== undefined) return around.id;
  return undefined;
}

function translateElement(element: Writable, prefixes: Prefixes, problems: Problem[]): void {
  for (const [name, value] of Object.entries(element.$attrs ?? {})) {
    const [prefix, local] = split(name);
    const dialect = prefixes.get(prefix);
    if (dialect === undefined) continue;
    const target = new TranslationTarget(element, dialect, placeOf(element), problems);
    translateOne(target, dialect.attributes, dialect, local, value);
  }
  const extensions = element.get('extensionElements');
  const foreign = isBpmnElement(extensions)
    ? ([...((extensions.get('values') as unknown[]) ?? [])] as ForeignElement[])
    : [];
  for (const content of foreign) {
    const dialect = prefixes.get(split(content.$type)[0]);
    if (dialect === undefined) continue;
    const target = new TranslationTarget(element, dialect, placeOf(element), problems);
    translateOne(target, dialect.elements, dialect, localName(content), content);
  }
}

/** The text of an expression element, where it is written in the manner of Java engines. */
function translateBody(element: Writable, problems: Problem[]): void {
  const body = element.get('body');
  if (typeof body !== 'string' || !isJavaExpression(body) || !element.$type.endsWith('Expression')) return;
  const feel = toFeel(body);
  const place = placeOf(element);
  const params = { dialect: 'Java', expression: body };
  if (feel !== undefined) element.set('body', `=${feel}`);
  else
    problems.push({
      code: 'DIALECT_EXPRESSION_UNSUPPORTED',
      severity: 'error',
      ...(place === undefined ? {} : { element: place }),
      params,
    });
}

/** Every element of a file, once. */
function* elementsIn(value: unknown, seen: Set<unknown>): Generator<Writable> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (isBpmnElement(value) && value.$type.startsWith('bpmn:')) yield value as Writable;
  for (const content of Object.values(value)) yield* elementsIn(content, seen);
}

/**
 * Reads a model of another engine in our words: its attributes and elements become ours where there is an equivalent, `${…}` becomes FEEL, and
 * whatever has none is a problem that names it. What the file says in our own words goes first.
 */
export function translateDialects(definitions: BpmnElement, problems: Problem[]): void {
  const prefixes = prefixesOf(definitions);
  for (const element of elementsIn(definitions, new Set())) {
    translateBody(element, problems);
    if (prefixes.size > 0) translateElement(element, prefixes, problems);
  }
}
