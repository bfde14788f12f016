import { events } from '../elements/events/registry.ts';
import { elements } from '../elements/registry.ts';
import type { ElementKind } from '../model/element-kind.ts';
import type { EventKind } from '../model/event-kind.ts';
import type { BpmnElement } from './bpmn-element.ts';

/** The kind of a flow node: the module that names its type (and the flag that tells two of one type apart). */
export function elementKindOf(element: BpmnElement): ElementKind | undefined {
  return Object.values(elements).find(({ bpmnTypes, bpmnFlag }) => {
    if (!bpmnTypes.includes(element.$type)) return false;
    return bpmnFlag === undefined || Boolean(element.get(bpmnFlag.property)) === bpmnFlag.value;
  })?.kind;
}

/** The kind of the task that a global task is, called alone. */
export function globalTaskKindOf(element: BpmnElement): ElementKind | undefined {
  return Object.values(elements).find(({ globalType }) => globalType === element.$type)?.kind;
}

export function eventKindOf(definition: BpmnElement): EventKind | undefined {
  return Object.values(events).find(({ bpmnTypes }) => bpmnTypes.includes(definition.$type))?.kind;
}
