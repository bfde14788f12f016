import { elements } from '../elements/registry.ts';
import type { ElementKind } from '../model/element-kind.ts';
import type { AdHocModel, FlowNode, ScopeModel, SequenceFlow } from '../model/scope.ts';
import { activityParts, gatewayParts } from './activities.ts';
import { type BpmnElement, elementOf, elementsOf, textOf } from './bpmn-element.ts';
import { DATA_TYPES, readDataObjects } from './data.ts';
import { readEventDefinitions } from './event-definitions.ts';
import { readExpression } from './expression.ts';
import { elementKindOf } from './kind-of.ts';
import type { Reading } from './reading.ts';
import { readStepSettings } from './step-settings.ts';

/** What the reading of one scope shares. */
interface ScopeReading extends Reading {
  readonly container: BpmnElement;
  readonly flows: readonly SequenceFlow[];
  readonly lanes: ReadonlyMap<string, string>;
}

function readFlow(element: BpmnElement, index: number, scope: string, reading: Reading): SequenceFlow {
  const condition = readExpression(elementOf(element, 'conditionExpression'), reading);
  const name = textOf(element, 'name');
  return {
    id: element.id ?? `${scope}#flow${index}`,
    source: elementOf(element, 'sourceRef')?.id ?? '',
    target: elementOf(element, 'targetRef')?.id ?? '',
    ...(name === undefined ? {} : { name }),
    ...(condition === undefined ? {} : { condition }),
  };
}

function readLanes(container: BpmnElement): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>();
  const open = [...elementsOf(container, 'laneSets')].flatMap((set) => elementsOf(set, 'lanes'));
  for (let lane = open.shift(); lane !== undefined; lane = open.shift()) {
    const name = textOf(lane, 'name') ?? lane.id;
    for (const node of elementsOf(lane, 'flowNodeRef'))
      if (node.id !== undefined && name !== undefined) lanes.set(node.id, name);
    const inside = elementOf(lane, 'childLaneSet');
    if (inside !== undefined) open.push(...elementsOf(inside, 'lanes'));
  }
  return lanes;
}

/** The activity that a compensation boundary event leads to, by an association. BPMN 2.0.2 §10.7.1. */
function handlerOf(event: BpmnElement, container: BpmnElement): string | undefined {
  for (let around: BpmnElement | undefined = container; around !== undefined; around = around.$parent) {
    const association = elementsOf(around, 'artifacts').find(
      (artifact) => artifact.$type === 'bpmn:Association' && elementOf(artifact, 'sourceRef') === event,
    );
    const target = association === undefined ? undefined : elementOf(association, 'targetRef');
    if (target?.id !== undefined) return target.id;
  }
  return undefined;
}

function isParallelMultiple(element: BpmnElement): Partial<FlowNode> {
  return element.get('parallelMultiple') === true ? { parallelMultiple: true } : {};
}

function eventSubProcessEvents(element: BpmnElement, reading: Reading): Partial<FlowNode> {
  const start = elementsOf(element, 'flowElements').find((inside) => inside.$type === 'bpmn:StartEvent');
  if (start === undefined) return {};
  return {
    ...isParallelMultiple(start),
    events: readEventDefinitions(start, reading),
    interrupting: start.get('isInterrupting') !== false,
  };
}

function adHocOf(element: BpmnElement, reading: Reading): { readonly adHoc?: AdHocModel } {
  if (element.$type !== 'bpmn:AdHocSubProcess') return {};
  const completionCondition = readExpression(elementOf(element, 'completionCondition'), reading);
  const isSequential = textOf(element, 'ordering')?.toLowerCase() === 'sequential';
  return {
    adHoc: {
      ordering: isSequential ? 'sequential' : 'parallel',
      ...(completionCondition === undefined ? {} : { completionCondition }),
      cancelRemaining: element.get('cancelRemainingInstances') !== false,
    },
  };
}

/** Types of flow nodes that are a scope of their own. */
const SCOPE_TYPES = new Set(['bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess']);

function insideOf(element: BpmnElement, kind: ElementKind, reading: Reading): Partial<FlowNode> {
  if (!SCOPE_TYPES.has(element.$type)) return {};
  const events = elements[kind].independent === true ? eventSubProcessEvents(element, reading) : {};
  return { scope: { ...readScope(element, reading), ...adHocOf(element, reading) }, ...events };
}

function attachmentOf(element: BpmnElement, reading: ScopeReading): Partial<FlowNode> {
  const host = elementOf(element, 'attachedToRef')?.id;
  if (host === undefined) return {};
  const handler = handlerOf(element, reading.container);
  return {
    attachedTo: host,
    interrupting: element.get('cancelActivity') !== false,
    ...(handler === undefined ? {} : { compensationHandler: handler }),
  };
}

function readNode(element: BpmnElement, kind: ElementKind, id: string, reading: ScopeReading): FlowNode {
  const name = textOf(element, 'name');
  const lane = reading.lanes.get(id);
  const fallback = elementOf(element, 'default')?.id;
  return {
    id,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(lane === undefined ? {} : { lane }),
    incoming: reading.flows.filter((flow) => flow.target === id).map((flow) => flow.id),
    outgoing: reading.flows.filter((flow) => flow.source === id).map((flow) => flow.id),
    ...(fallback === undefined ? {} : { default: fallback }),
    settings: readStepSettings(element, reading),
    ...isParallelMultiple(element),
    events: readEventDefinitions(element, reading),
    interrupting: true,
    ...activityParts(element, reading),
    ...gatewayParts(element, reading),
    ...attachmentOf(element, reading),
    ...insideOf(element, kind, reading),
  };
}

function readFlowElement(element: BpmnElement, reading: ScopeReading): readonly FlowNode[] {
  if (element.$type === 'bpmn:SequenceFlow' || DATA_TYPES.has(element.$type)) return [];
  const kind = elementKindOf(element);
  const { id } = element;
  if (kind !== undefined && id !== undefined) return [readNode(element, kind, id, reading)];
  const place = id === undefined ? {} : { element: id };
  const code = id === undefined ? 'ELEMENT_WITHOUT_ID' : 'ELEMENT_NOT_SUPPORTED';
  reading.problems.push({ code, severity: 'error', ...place, params: { type: element.$type } });
  return [];
}

/** Reads the content of a process or sub-process. What is not understood becomes a problem; nothing is left out silently. */
export function readScope(container: BpmnElement, reading: Reading): ScopeModel {
  const id = container.id ?? 'process';
  const content = elementsOf(container, 'flowElements');
  const flows = content
    .filter((element) => element.$type === 'bpmn:SequenceFlow')
    .map((element, index) => readFlow(element, index, id, reading));
  const scopeReading: ScopeReading = { ...reading, container, flows, lanes: readLanes(container) };
  const nodes = content.flatMap((element) => readFlowElement(element, scopeReading));
  const data = readDataObjects(container);
  const known = new Set(nodes.map((node) => node.id));
  for (const flow of flows) {
    if (known.has(flow.source) && known.has(flow.target)) continue;
    reading.problems.push({
      code: 'FLOW_WITHOUT_END',
      severity: 'error',
      element: flow.id,
      params: { source: flow.source, target: flow.target },
    });
  }
  return {
    id,
    nodes,
    flows: flows.filter((flow) => known.has(flow.source) && known.has(flow.target)),
    ...(data.length === 0 ? {} : { data }),
  };
}
