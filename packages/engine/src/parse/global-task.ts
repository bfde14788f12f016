import type { ProcessModel } from '../model/process.ts';
import type { FlowNode } from '../model/scope.ts';
import { activityParts } from './activities.ts';
import { type BpmnElement, textOf } from './bpmn-element.ts';
import { globalTaskKindOf } from './kind-of.ts';
import type { Reading } from './reading.ts';
import { readStepSettings } from './step-settings.ts';

/** A global task is what a process of this one step would be. Whatever is no global task gives nothing. BPMN 2.0.2 §10.3.4. */
export function readGlobalTask(element: BpmnElement, reading: Reading): readonly ProcessModel[] {
  const kind = globalTaskKindOf(element);
  const { id } = element;
  if (kind === undefined || id === undefined) return [];
  const label = textOf(element, 'name');
  const name = label === undefined ? {} : { name: label };
  const node: FlowNode = {
    id,
    kind,
    ...name,
    incoming: [],
    outgoing: [],
    settings: readStepSettings(element, reading),
    events: [],
    interrupting: true,
    ...activityParts(element, reading),
  };
  return [{ id, ...name, root: { id, nodes: [node], flows: [] }, global: true }];
}
