// bpmn-moddle has no types for its main door; the engine says what we use of it.
/// <reference path="../../packages/engine/src/parse/bpmn-moddle.d.ts" />
import { motcuaModdle } from '@motcua/engine/bundle';
import { BpmnModdle } from 'bpmn-moddle';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A flow node as it is drawn. */
export interface DrawnNode {
  readonly id: string;
  readonly type: string;
  readonly box?: Box;
  readonly label?: Box;
  /** The sub-process that it is in. */
  readonly parent?: string;
  readonly attachedTo?: string;
  readonly role?: string;
  readonly form?: string;
}

export interface DrawnLane {
  readonly id: string;
  readonly name: string;
  readonly box?: Box;
  readonly nodes: readonly string[];
}

export interface DrawnFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly points: readonly Point[];
  readonly label?: Box;
}

export interface Diagram {
  /** What the reader of BPMN could make nothing of. */
  readonly warnings: readonly string[];
  readonly nodes: readonly DrawnNode[];
  readonly lanes: readonly DrawnLane[];
  readonly flows: readonly DrawnFlow[];
}

/** What the tests read of an element of the BPMN model or of its drawing. */
interface Element {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly rootElements?: readonly Element[];
  readonly diagrams?: readonly { readonly plane: { readonly planeElement: readonly Element[] } }[];
  readonly flowElements?: readonly Element[];
  readonly laneSets?: readonly { readonly lanes: readonly Element[] }[];
  readonly flowNodeRef?: readonly Element[];
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly attachedToRef?: Element;
  readonly role?: string;
  readonly form?: string;
  readonly bpmnElement?: Element;
  readonly bounds?: Box;
  readonly waypoint?: readonly Point[];
  readonly label?: { readonly bounds?: Box };
}

/** Reads what is drawn where. */
export async function readDiagram(xml: string): Promise<Diagram> {
  const moddle = new BpmnModdle({ motcua: motcuaModdle });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  const definitions = rootElement as unknown as Element;
  const drawn = drawingsOf(definitions);
  const processes = (definitions.rootElements ?? []).filter(({ $type }) => $type === 'bpmn:Process');
  const elements = processes.flatMap((process) => elementsIn(process));
  const isFlow = ({ $type }: Element) => $type === 'bpmn:SequenceFlow';
  return {
    warnings: warnings.map(({ message }) => message),
    nodes: elements
      .filter(({ element }) => !isFlow(element))
      .map(({ element, parent }) => toNode(element, parent, drawn)),
    flows: elements
      .map(({ element }) => element)
      .filter(isFlow)
      .map((flow) => toFlow(flow, drawn)),
    lanes: processes
      .flatMap(({ laneSets }) => laneSets ?? [])
      .flatMap(({ lanes }) => lanes)
      .map((lane) => toLane(lane, drawn)),
  };
}

type Drawings = ReadonlyMap<string, Element>;

function drawingsOf({ diagrams }: Element): Drawings {
  const shapes = (diagrams ?? []).flatMap(({ plane }) => plane.planeElement);
  return new Map(shapes.map((shape) => [shape.bpmnElement?.id ?? '', shape]));
}

function elementsIn(scope: Element, parent?: string): { element: Element; parent: string | undefined }[] {
  return (scope.flowElements ?? []).flatMap((element) => [
    { element, parent },
    ...elementsIn(element, element.id),
  ]);
}

function toNode(element: Element, parent: string | undefined, drawn: Drawings): DrawnNode {
  const shape = drawn.get(element.id);
  return {
    id: element.id,
    type: element.$type,
    ...optional('box', shape?.bounds),
    ...optional('label', shape?.label?.bounds),
    ...optional('parent', parent),
    ...optional('attachedTo', element.attachedToRef?.id),
    ...optional('role', element.role),
    ...optional('form', element.form),
  };
}

function toFlow(flow: Element, drawn: Drawings): DrawnFlow {
  const edge = drawn.get(flow.id);
  return {
    id: flow.id,
    source: flow.sourceRef?.id ?? '',
    target: flow.targetRef?.id ?? '',
    points: edge?.waypoint ?? [],
    ...optional('label', edge?.label?.bounds),
  };
}

function toLane(lane: Element, drawn: Drawings): DrawnLane {
  return {
    id: lane.id,
    name: lane.name ?? '',
    nodes: (lane.flowNodeRef ?? []).map(({ id }) => id),
    ...optional('box', drawn.get(lane.id)?.bounds),
  };
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]?: Value });
}
