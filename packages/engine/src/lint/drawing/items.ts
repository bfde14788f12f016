import { type BpmnElement, elementOf, elementsOf, textOf } from '../../parse/bpmn-element.ts';
import { is } from './drawing.ts';

/** What refers to the kind of data that an element carries, by type. */
const ITEM_PROPERTIES: readonly (readonly [type: string, property: string])[] = [
  ['Message', 'itemRef'],
  ['Signal', 'structureRef'],
  ['Error', 'structureRef'],
  ['Escalation', 'structureRef'],
];

/** The item definition of what carries data; a reference has the one of what it refers to. */
export function itemOf(element: BpmnElement | undefined): BpmnElement | undefined {
  if (element === undefined) return undefined;
  const special = ITEM_PROPERTIES.find(([type]) => is(element, type));
  if (special !== undefined) return elementOf(element, special[1]);
  const own = elementOf(element, 'itemSubjectRef');
  if (own !== undefined) return own;
  const object = elementOf(element, 'dataObjectRef') ?? elementOf(element, 'dataStoreRef');
  return object === undefined ? undefined : itemOf(object);
}

function structureOf(item: BpmnElement): string | undefined {
  return textOf(item, 'structureRef');
}

/** Whether two item definitions describe the same data: they are one, or have the same structure. */
export function areSameItem(one: BpmnElement | undefined, other: BpmnElement | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const structure = structureOf(one);
  return (
    structure !== undefined &&
    structure === structureOf(other) &&
    one.get('isCollection') === other.get('isCollection')
  );
}

/** Whether an item is one of those that a collection holds. */
export function isItemOf(one: BpmnElement | undefined, collection: BpmnElement | undefined): boolean {
  if (one === undefined || collection === undefined) return true;
  return one.get('isCollection') !== true && structureOf(one) === structureOf(collection);
}

/** What goes into a step or out of it, as its `ioSpecification` says. */
export interface Ports {
  readonly inputs: readonly BpmnElement[];
  readonly outputs: readonly BpmnElement[];
  readonly inputSets: readonly BpmnElement[];
  readonly outputSets: readonly BpmnElement[];
}

export function portsOf(element: BpmnElement): Ports | undefined {
  const specification = elementOf(element, 'ioSpecification');
  if (specification === undefined) return undefined;
  return {
    inputs: elementsOf(specification, 'dataInputs'),
    outputs: elementsOf(specification, 'dataOutputs'),
    inputSets: elementsOf(specification, 'inputSets'),
    outputSets: elementsOf(specification, 'outputSets'),
  };
}
