import type EventBus from 'diagram-js/lib/core/EventBus';
import { type Box, layOutGraph, type Point, type Size } from '../drawing/lay-out-graph.ts';

/** An element of bpmn-moddle, as far as drawing needs it. */
interface Item {
  readonly $type: string;
  readonly id: string;
  $instanceOf(type: string): boolean;
  $parent?: unknown;
  readonly flowElements?: readonly Item[];
  readonly participants?: readonly Item[];
  readonly processRef?: Item;
  readonly sourceRef?: Item;
  readonly targetRef?: Item;
  readonly attachedToRef?: Item;
}

interface Definitions {
  readonly rootElements?: readonly Item[];
  diagrams?: object[];
}

interface Moddle {
  create(type: string, properties: object): { $parent?: unknown };
}

const TASK: Size = { width: 100, height: 80 };
const sizes: readonly (readonly [string, Size])[] = [
  ['bpmn:Event', { width: 36, height: 36 }],
  ['bpmn:Gateway', { width: 50, height: 50 }],
];
const INSET = 40;
const TITLE = 30;
const LEFT = 160;
const TOP = 80;

/**
 * A model without a drawing (many are written by hand or by other tools) gets one when it is opened. As long as nobody changes the drawing,
 * it is not written.
 */
class CompleteDrawing {
  static readonly $inject = ['eventBus', 'moddle'];
  readonly #moddle: Moddle;

  constructor(eventBus: EventBus, moddle: Moddle) {
    this.#moddle = moddle;
    eventBus.on('import.parse.complete', ({ definitions }: { definitions?: Definitions }) => {
      if (definitions !== undefined && (definitions.diagrams ?? []).length === 0) this.#draw(definitions);
    });
  }

  #draw(definitions: Definitions): void {
    const roots = definitions.rootElements ?? [];
    const collaboration = roots.find((root) => root.$instanceOf('bpmn:Collaboration'));
    const main = collaboration ?? roots.find((root) => root.$instanceOf('bpmn:Process'));
    if (main === undefined) return;
    const elements =
      collaboration === undefined ? this.#container(main, { x: LEFT, y: TOP }).elements : this.#pools(main);
    const plane = this.#made('bpmndi:BPMNPlane', {
      id: 'motcua_plane',
      bpmnElement: main,
      planeElement: elements,
    });
    const diagram = this.#made('bpmndi:BPMNDiagram', { id: 'motcua_diagram', plane }, [plane]);
    diagram.$parent = definitions;
    definitions.diagrams = [diagram];
    for (const element of elements) (element as { $parent?: unknown }).$parent = plane;
  }

  #pools(collaboration: Item): object[] {
    let y = TOP;
    return (collaboration.participants ?? []).flatMap((participant) => {
      const inner =
        participant.processRef === undefined
          ? { elements: [], width: 0, height: 0 }
          : this.#container(participant.processRef, { x: LEFT + TITLE + INSET, y: y + INSET });
      const size = {
        width: Math.max(600, inner.width + TITLE + 2 * INSET),
        height: Math.max(60, inner.height + (inner.height === 0 ? 0 : 2 * INSET)),
      };
      const pool = this.#shape(participant, { x: LEFT, y, ...size }, { isHorizontal: true });
      y += size.height + INSET;
      return [pool, ...inner.elements];
    });
  }

  /** What stands in a process or sub-process, from a corner on. */
  #container(container: Item, corner: Point): Size & { readonly elements: object[] } {
    const items = container.flowElements ?? [];
    const nodes = items.filter(
      (item) => item.$instanceOf('bpmn:FlowNode') && item.attachedToRef === undefined,
    );
    const flows = items.filter((item) => item.$instanceOf('bpmn:SequenceFlow'));
    const graph = layOutGraph(
      nodes.map((node) => ({ id: node.id, ...this.#sizeOf(node) })),
      flows.map(({ id, sourceRef, targetRef }) => ({ id, from: hostOf(sourceRef), to: hostOf(targetRef) })),
    );
    const at = ({ x, y }: Point): Point => ({ x: x + corner.x, y: y + corner.y });
    const boxes = new Map([...graph.nodes].map(([id, box]) => [id, { ...box, ...at(box) }]));
    for (const [id, box] of boundaryBoxes(items, boxes)) boxes.set(id, box);
    const elements = [
      ...nodes.flatMap((node) => this.#node(node, boxes.get(node.id))),
      ...items.flatMap((item) =>
        item.attachedToRef === undefined ? [] : this.#node(item, boxes.get(item.id)),
      ),
      ...flows.flatMap((flow) => {
        const points = graph.edges.get(flow.id)?.map(at);
        return points === undefined ? [] : [this.#edge(flow, fromBoundary(flow, points, boxes))];
      }),
    ];
    return { elements, width: graph.width, height: graph.height };
  }

  #sizeOf(node: Item): Size {
    if (node.$instanceOf('bpmn:SubProcess')) {
      const { width, height } = this.#container(node, { x: 0, y: 0 });
      return {
        width: Math.max(TASK.width, width + 2 * INSET),
        height: Math.max(TASK.height, height + 2 * INSET),
      };
    }
    return sizes.find(([type]) => node.$instanceOf(type))?.[1] ?? TASK;
  }

  #node(node: Item, box: Box | undefined): object[] {
    if (box === undefined) return [];
    if (!node.$instanceOf('bpmn:SubProcess')) return [this.#shape(node, box)];
    const inner = this.#container(node, { x: box.x + INSET, y: box.y + INSET });
    return [this.#shape(node, box, { isExpanded: true }), ...inner.elements];
  }

  #shape(bpmnElement: Item, { x, y, width, height }: Box, more: object = {}): object {
    const bounds = this.#made('dc:Bounds', { x, y, width, height });
    return this.#made('bpmndi:BPMNShape', { id: `${bpmnElement.id}_di`, bpmnElement, bounds, ...more }, [
      bounds,
    ]);
  }

  #edge(bpmnElement: Item, points: readonly Point[]): object {
    const waypoint = points.map(({ x, y }) => this.#made('dc:Point', { x, y }));
    return this.#made('bpmndi:BPMNEdge', { id: `${bpmnElement.id}_di`, bpmnElement, waypoint }, waypoint);
  }

  /** moddle wants each part to know what it is a part of. */
  #made(
    type: string,
    properties: object,
    parts: readonly { $parent?: unknown }[] = [],
  ): { $parent?: unknown } {
    const element = this.#moddle.create(type, properties);
    for (const part of parts) part.$parent = element;
    return element;
  }
}

function hostOf(node: Item | undefined): string {
  return node?.attachedToRef?.id ?? node?.id ?? '';
}

const EVENT = 36;

/** Boundary events stand on the lower edge of their step, side by side. */
function boundaryBoxes(
  items: readonly Item[],
  boxes: ReadonlyMap<string, Box>,
): readonly (readonly [string, Box])[] {
  const used = new Map<string, number>();
  return items.flatMap(({ id, attachedToRef }) => {
    const host = boxes.get(attachedToRef?.id ?? '');
    if (attachedToRef === undefined || host === undefined) return [];
    const index = used.get(attachedToRef.id) ?? 0;
    used.set(attachedToRef.id, index + 1);
    const x = host.x + host.width - EVENT - index * (EVENT + 4);
    return [[id, { x, y: host.y + host.height - EVENT / 2, width: EVENT, height: EVENT }] as const];
  });
}

/** The way of a boundary event leaves at its own lower edge. */
function fromBoundary(
  flow: Item,
  points: readonly Point[],
  boxes: ReadonlyMap<string, Box>,
): readonly Point[] {
  const box = boxes.get(flow.sourceRef?.id ?? '');
  if (flow.sourceRef?.attachedToRef === undefined || box === undefined) return points;
  const start = { x: box.x + EVENT / 2, y: box.y + EVENT };
  const end = points.at(-1) ?? start;
  return [start, { x: start.x, y: Math.max(start.y + 20, end.y) }, end];
}

export const completeDrawingModule = {
  __init__: ['completeDrawing'],
  completeDrawing: ['type', CompleteDrawing],
};
