import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Parent, Shape } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool';
import type { RoleChoice } from '../bundle/procedure-view.ts';
import { isFlowNode, motcuaName, readText } from './element-attributes.ts';
import { moveStep } from './move-step.ts';
import type { RoleLane } from './role-lanes.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between a step and the edge of its lane, and between two steps above one another. */
const MARGIN = 20;
/** Below a step stands the line that says who and by when. */
const NOTE = 36;
const NEW_LANE = 120;

/** The drawing of lanes, as commands: what calls it decides when. */
class LaneDrawing {
  static readonly $inject = ['modeling', 'elementFactory', 'bpmnFactory', 'elementRegistry', 'spaceTool'];
  readonly #modeling: Modeling;
  readonly #elementFactory: ElementFactory;
  readonly #bpmnFactory: BpmnFactory;
  readonly #elementRegistry: ElementRegistry;
  readonly #spaceTool: SpaceTool;

  constructor(
    modeling: Modeling,
    elementFactory: ElementFactory,
    bpmnFactory: BpmnFactory,
    elementRegistry: ElementRegistry,
    spaceTool: SpaceTool,
  ) {
    this.#modeling = modeling;
    this.#elementFactory = elementFactory;
    this.#bpmnFactory = bpmnFactory;
    this.#elementRegistry = elementRegistry;
    this.#spaceTool = spaceTool;
  }

  draw(role: RoleChoice, area: Area, pool: Shape): Shape {
    const id = this.#freeId(`lane-${role.id}`);
    const businessObject = this.#bpmnFactory.create('bpmn:Lane', { id });
    this.#modeling.claimId(id, businessObject as never);
    const shape = this.#elementFactory.createShape({
      type: 'bpmn:Lane',
      businessObject,
      isHorizontal: true,
    } as never);
    const drawn = this.#modeling.createShape(shape, area as never, pool as Parent) as Shape;
    this.name(drawn, role);
    return drawn;
  }

  /** Not by `updateProperties`, which would measure the label anew. */
  name(lane: Shape, { name }: RoleChoice): void {
    const names = [
      ['name', name.vi],
      [motcuaName('nameEn'), name.en ?? ''],
    ] as const;
    const changed = names.filter(([key, text]) => readText(lane, key) !== text);
    if (changed.length === 0) return;
    const values = Object.fromEntries(changed.map(([key, text]) => [key, text || undefined]));
    this.#modeling.updateModdleProperties(lane, lane.businessObject, values);
  }

  /** A lane below another one; what stands below makes room. */
  addBelow(above: RoleLane, role: RoleChoice, pool: Shape): RoleLane {
    const { x, y, width, height } = above.shape;
    this.#makeRoom(pool, y + height - 1, NEW_LANE);
    this.#modeling.resizeShape(above.shape, { x, y, width, height } as never);
    const area = { x, y: y + height, width, height: NEW_LANE };
    return { role, shape: this.draw(role, area, pool) };
  }

  remove(lane: Shape): void {
    this.#modeling.removeShape(lane);
  }

  /** Moves a step to the lane, straight up or down, to where nothing stands; a lane that is full grows. */
  moveInto(step: Shape, lane: Shape, pool: Shape): void {
    const top = this.#freeTop(step, lane, pool);
    const missing = top + step.height + NOTE - (lane.y + lane.height);
    if (missing > 0) this.#makeRoom(pool, lane.y + lane.height - 1, missing);
    moveStep(this.#modeling, step, { x: 0, y: Math.round(top - step.y) });
  }

  #freeTop(step: Shape, lane: Shape, pool: Shape): number {
    const inLane = (pool.children as Shape[]).filter(
      (shape) => shape !== step && isFlowNode(shape) && shape.host === undefined && standsIn(shape, lane),
    );
    const row = nearest(step, inLane);
    const middle = row === undefined ? lane.y + lane.height / 2 : row.y + row.height / 2;
    const wished = Math.max(middle - step.height / 2, lane.y + MARGIN);
    const inTheWay = inLane.filter(
      ({ x, width }) => x < step.x + step.width + MARGIN && x + width + MARGIN > step.x,
    );
    const isFree = inTheWay.every(
      ({ y, height }) => y + height + MARGIN <= wished || y >= wished + step.height + MARGIN,
    );
    return isFree ? wished : Math.max(...inTheWay.map(({ y, height }) => y + height)) + NOTE;
  }

  #makeRoom(pool: Shape, edge: number, distance: number): void {
    const shapes = everythingIn(pool);
    const { movingShapes, resizingShapes } = this.#spaceTool.calculateAdjustments(
      shapes as Shape[],
      'y',
      distance as never,
      edge,
    );
    this.#spaceTool.makeSpace(movingShapes, resizingShapes, { x: 0, y: distance }, 's', edge);
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.#elementRegistry.get(id) !== undefined; count += 1) id = `${wanted}-${count}`;
    return id;
  }
}

/** With the labels that stand beside the steps. */
function everythingIn(parent: Shape): readonly Element[] {
  const label = parent.label as Element | undefined;
  return [
    parent,
    ...(label === undefined ? [] : [label]),
    ...((parent.children ?? []) as Shape[]).flatMap(everythingIn),
  ];
}

function standsIn({ y, height }: Shape, lane: Shape): boolean {
  const middle = y + height / 2;
  return middle >= lane.y && middle < lane.y + lane.height;
}

/** Steps of a lane stand in a row: the next one shows where. */
function nearest(step: Shape, others: readonly Shape[]): Shape | undefined {
  const distance = ({ x }: Shape) => Math.abs(x - step.x);
  return [...others].sort((one, other) => distance(one) - distance(other))[0];
}

export type { LaneDrawing };

export const laneDrawingModule = {
  laneDrawing: ['type', LaneDrawing],
};
