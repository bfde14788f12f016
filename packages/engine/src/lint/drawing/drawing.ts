import { type BpmnElement, elementOf, isBpmnElement } from '../../parse/bpmn-element.ts';

/** A drawing as its file says it, before the engine makes sense of it: what the rules of the standard look at. */
export interface Drawing {
  readonly definitions: BpmnElement;
  /** Every element but those of the picture and of extensions, each before what it contains. */
  readonly elements: readonly BpmnElement[];
  /** The arrows that lead to an element, and those that lead on from it, whether or not the element lists them. */
  readonly waysTo: ReadonlyMap<BpmnElement, readonly BpmnElement[]>;
  readonly waysFrom: ReadonlyMap<BpmnElement, readonly BpmnElement[]>;
}

/** What says nothing about the procedure itself. */
const SKIPPED: ReadonlySet<string> = new Set(['diagrams', 'extensionElements', 'values']);

/** A property that the file gives; what it leaves out is undefined, whatever the default of the standard is. */
export function given(element: BpmnElement, property: string): unknown {
  return Object.hasOwn(element, property) ? element.get(property) : undefined;
}

/** The value of a property as a list: of one, of several, or empty. */
export function valuesOf(element: BpmnElement, property: string): readonly unknown[] {
  const value = given(element, property);
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export function is(element: BpmnElement | undefined, ...types: readonly string[]): boolean {
  return element !== undefined && types.some((type) => element.$instanceOf(`bpmn:${type}`));
}

function childrenOf(element: BpmnElement): readonly BpmnElement[] {
  return element.$descriptor.properties
    .filter(({ name, isReference }) => isReference !== true && !SKIPPED.has(localName(name)))
    .flatMap(({ name }) => valuesOf(element, localName(name)))
    .filter(isBpmnElement)
    .filter((child) => '$descriptor' in child && '$instanceOf' in child);
}

/** A name of the metamodel without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Elements nest as deep as the file is allowed to; a stack of our own needs none of the machine's. */
function elementsWithin(definitions: BpmnElement): readonly BpmnElement[] {
  const elements: BpmnElement[] = [];
  const open = [definitions];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    elements.push(element);
    open.push(...[...childrenOf(element)].reverse());
  }
  return elements;
}

function grouped(
  elements: readonly BpmnElement[],
  property: string,
): ReadonlyMap<BpmnElement, readonly BpmnElement[]> {
  const groups = new Map<BpmnElement, BpmnElement[]>();
  for (const element of elements) {
    const key = elementOf(element, property);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return groups;
}

export function drawingOf(definitions: BpmnElement): Drawing {
  const elements = elementsWithin(definitions);
  const ways = elements.filter((element) => is(element, 'SequenceFlow'));
  return {
    definitions,
    elements,
    waysTo: grouped(ways, 'targetRef'),
    waysFrom: grouped(ways, 'sourceRef'),
  };
}

export function ofType({ elements }: Drawing, ...types: readonly string[]): readonly BpmnElement[] {
  return elements.filter((element) => is(element, ...types));
}

/** An element and everything around it, from the inside out. */
export function* around(element: BpmnElement): Generator<BpmnElement> {
  for (let each: BpmnElement | undefined = element; each !== undefined; each = each.$parent) yield each;
}

export function processOf(element: BpmnElement): BpmnElement | undefined {
  for (const each of around(element)) if (is(each, 'Process')) return each;
  return undefined;
}

/** The process or part that a step lies in directly. */
export function containerOf(element: BpmnElement): BpmnElement | undefined {
  return element.$parent;
}

/** Whether an element is part of a process that is to be run; outside of processes: whether there is one. */
export function isExecutable(element: BpmnElement, { definitions }: Drawing): boolean {
  const process = processOf(element);
  if (process !== undefined) return process.get('isExecutable') === true;
  return valuesOf(definitions, 'rootElements').some(
    (root) => isBpmnElement(root) && is(root, 'Process') && root.get('isExecutable') === true,
  );
}

/** The id that a problem is shown at: of the element, else of what it is part of. */
export function placeOf(element: BpmnElement): { readonly element?: string } {
  for (const { id } of around(element)) if (id !== undefined) return { element: id };
  return {};
}

/** What an element is called in a sentence. */
export function labelOf(element: BpmnElement): string {
  const name = element.get('name');
  if (typeof name === 'string' && name.trim() !== '') return name;
  return element.id ?? localName(element.$type);
}
