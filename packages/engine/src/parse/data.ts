import type { DataAssociation, Expression, Mapping, Value } from '../model/expression.ts';
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

/** The names that an association reads. */
function sourcesOf(association: BpmnElement): readonly string[] {
  return elementsOf(association, 'sourceRef').flatMap((source) => dataName(source) ?? []);
}

function assignmentsOf(association: BpmnElement, reading: Reading): readonly Mapping[] {
  return elementsOf(association, 'assignment').flatMap((assignment) => {
    const source = readExpression(elementOf(assignment, 'from'), reading);
    const target = nameIn(readExpression(elementOf(assignment, 'to'), reading));
    return source === undefined || target === undefined ? [] : [{ target, source: { expression: source } }];
  });
}

/** What the target of an association is made from as a whole: what its transformation computes, else what it refers to. */
function wholeOf(association: BpmnElement, reading: Reading): Value | undefined {
  const transformation = readExpression(elementOf(association, 'transformation'), reading);
  if (transformation !== undefined) return { expression: transformation };
  const [variable] = sourcesOf(association);
  return variable === undefined ? undefined : { variable };
}

function mappingsOf(association: BpmnElement, reading: Reading): readonly Mapping[] {
  const assignments = assignmentsOf(association, reading);
  const hasTransformation = elementOf(association, 'transformation') !== undefined;
  if (assignments.length > 0 && !hasTransformation) return assignments;
  const object = elementOf(association, 'targetRef');
  const [target, source] = [
    object === undefined ? undefined : dataName(object),
    wholeOf(association, reading),
  ];
  return source === undefined || target === undefined ? assignments : [{ target, source }, ...assignments];
}

export type AssociationList = 'dataInputAssociations' | 'dataOutputAssociations';

/** Data associations: a copy, a transformation, or assignments. BPMN 2.0.2 §10.4.2. */
export function readAssociations(
  element: BpmnElement,
  property: AssociationList,
  reading: Reading,
): readonly DataAssociation[] {
  return elementsOf(element, property).flatMap((association) => {
    const from = sourcesOf(association);
    return mappingsOf(association, reading).map((mapping) => ({ ...mapping, from }));
  });
}

/** What fills a data input of an activity: the association that leads to it, else the variable of its name. */
export function inputValue(activity: BpmnElement, input: BpmnElement, reading: Reading): Value | undefined {
  const association = elementsOf(activity, 'dataInputAssociations').find(
    (each) => elementOf(each, 'targetRef') === input,
  );
  const variable = dataName(input);
  const own: Value | undefined = variable === undefined ? undefined : { variable };
  return association === undefined ? own : (wholeOf(association, reading) ?? own);
}

/** The variable that a data output of an activity goes to: where an association leads from it, else that of its name. */
export function outputVariable(activity: BpmnElement, output: BpmnElement): string | undefined {
  const association = elementsOf(activity, 'dataOutputAssociations').find((each) =>
    elementsOf(each, 'sourceRef').includes(output),
  );
  const target = association === undefined ? undefined : elementOf(association, 'targetRef');
  return dataName(target ?? output);
}
