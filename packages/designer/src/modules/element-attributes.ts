import type { Connection, Element, Shape } from 'bpmn-js/lib/model/Types';
import type { StepKind } from '../process/step.ts';
import { kindOf, type StepKindModule, stepKinds } from '../process/step-kind.ts';

const PREFIX = 'motcua:';

/** The name of an attribute of the extension, as moddle knows it. */
export function motcuaName(attribute: string): string {
  return `${PREFIX}${attribute}`;
}

/** An attribute as text: `''` where it is absent. */
export function readText(element: Element, name: string): string {
  const value: unknown = element.businessObject.get(name);
  return value === undefined || value === null ? '' : String(value);
}

/** The types of the event definitions of an element. */
export function eventDefinitionsOf(
  element: Element,
): readonly { $type: string; get(name: string): unknown }[] {
  return element.businessObject.eventDefinitions ?? [];
}

export function isSequenceFlow(element: Element): element is Connection {
  return element.businessObject?.$type === 'bpmn:SequenceFlow' && element.type !== 'label';
}

/** A node of the process: neither a label, a lane, a flow, a drawing nor the page on which a collapsed group is drawn. */
export function isFlowNode(element: Element): element is Shape {
  const businessObject = element.businessObject;
  return (
    element.type !== 'label' &&
    element.id === businessObject?.id &&
    typeof businessObject?.$instanceOf === 'function' &&
    businessObject.$instanceOf('bpmn:FlowNode')
  );
}

export function kindOfShape(shape: Shape): StepKind {
  return kindOf(
    shape.businessObject.$type,
    eventDefinitionsOf(shape).map(({ $type }) => $type),
  );
}

/** What the kind of a shape says of itself. */
export function moduleOf(shape: Shape): StepKindModule {
  return stepKinds[kindOfShape(shape)];
}
