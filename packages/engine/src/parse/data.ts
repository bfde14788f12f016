import type { Expression, Mapping } from '../model/expression.ts';
import { type BpmnElement, elementOf, elementsOf, textOf } from './bpmn-element.ts';
import { readExpression } from './expression.ts';
import type { Reading } from './reading.ts';

/** Types of flow elements that hold data and no behaviour. */
export const DATA_TYPES: ReadonlySet<string> = new Set([
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
]);

/** The variable of a data object: its name, else its id. A reference stands for what it refers to. */
export function dataName(element: BpmnElement): string | undefined {
  const object = elementOf(element, 'dataObjectRef') ?? elementOf(element, 'dataStoreRef');
  if (object !== undefined) return dataName(object);
  return textOf(element, 'name') ?? element.id;
}

/** The data objects that a scope declares. Data stores outlive the case and are not declared by it. BPMN 2.0.2 §10.4.1. */
export function readDataObjects(container: BpmnElement): readonly string[] {
  const objects = elementsOf(container, 'flowElements').filter(({ $type }) => $type === 'bpmn:DataObject');
  const properties = elementsOf(container, 'properties');
  const names = [...objects, ...properties].flatMap((element) => dataName(element) ?? []);
  return [...new Set(names)];
}

/** The text of a `to` expression, which names what is written. */
function nameIn(expression: Expression | undefined): string | undefined {
  return expression?.text.trim();
}

function assignmentsOf(association: BpmnElement, reading: Reading): readonly Mapping[] {
  return elementsOf(association, 'assignment').flatMap((assignment) => {
    const source = readExpression(elementOf(assignment, 'from'), reading);
    const target = nameIn(readExpression(elementOf(assignment, 'to'), reading));
    return source === undefined || target === undefined ? [] : [{ target, source: { expression: source } }];
  });
}

function transformationOf(association: BpmnElement, reading: Reading): readonly Mapping[] {
  const source = readExpression(elementOf(association, 'transformation'), reading);
  const object = elementOf(association, 'targetRef');
  const target = object === undefined ? undefined : dataName(object);
  return source === undefined || target === undefined ? [] : [{ target, source: { expression: source } }];
}

/**
 * Data associations that compute something are mappings. One that only copies a data object is none: a data object is a variable, which the
 * step sees anyway. BPMN 2.0.2 §10.4.2.
 */
export function readAssociations(
  element: BpmnElement,
  property: 'dataInputAssociations' | 'dataOutputAssociations',
  reading: Reading,
): readonly Mapping[] {
  return elementsOf(element, property).flatMap((association) => [
    ...transformationOf(association, reading),
    ...assignmentsOf(association, reading),
  ]);
}
