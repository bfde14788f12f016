import BpmnLayouter, { type BpmnLayoutConnectionHints } from 'bpmn-js/lib/features/modeling/BpmnLayouter';
import type { Connection, Shape } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { isFlowNode, isSequenceFlow } from './element-attributes.ts';

interface Point {
  x: number;
  y: number;
}

/** Room below a step for the line that says who does it and by when. */
const BELOW = 45;

/** From the edge of the lanes. */
const INSIDE = 6;

/** Where the next way fits that would else lie on another. */
const STEP = 15;

/**
 * A way back is drawn below everything that lies between, so that it neither crosses steps nor lies on the way that leads on. Only when it is
 * drawn for the first time: what somebody has bent stays.
 */
class ReturnLayouter extends BpmnLayouter {
  static override readonly $inject = ['elementRegistry'];
  readonly #elementRegistry: ElementRegistry;

  constructor(elementRegistry: ElementRegistry) {
    super(elementRegistry);
    this.#elementRegistry = elementRegistry;
  }

  override layoutConnection(connection: Connection, hints: BpmnLayoutConnectionHints = {}): Point[] {
    const source = (hints.source ?? connection.source) as Shape;
    const target = (hints.target ?? connection.target) as Shape;
    const drawn = hints.waypoints ?? connection.waypoints ?? [];
    const leadsBack = isSequenceFlow(connection) && !source.host && target.x + target.width <= source.x;
    return leadsBack && drawn.length === 0
      ? this.#below(source, target)
      : super.layoutConnection(connection, hints);
  }

  #below(source: Shape, target: Shape): Point[] {
    const [from, to] = [middleOf(source), middleOf(target)];
    const free = this.#freeLine(to.x, from.x, Math.max(bottomOf(source), bottomOf(target)) + BELOW);
    const pool = poolOf(source);
    const y = pool === undefined ? free : Math.min(free, bottomOf(pool) - INSIDE);
    return [from, { x: from.x, y }, { x: to.x, y }, to];
  }

  /** The first line from there down that meets neither a step nor another way that runs along it. */
  #freeLine(left: number, right: number, y: number): number {
    const elements = this.#elementRegistry.getAll() as (Shape | Connection)[];
    const step = elements.find(
      (shape): shape is Shape =>
        isFlowNode(shape) &&
        shape.x < right &&
        shape.x + shape.width > left &&
        shape.y < y &&
        bottomOf(shape) + BELOW > y,
    );
    if (step !== undefined) return this.#freeLine(left, right, bottomOf(step) + BELOW);
    const isTaken = elements.some((flow) => isSequenceFlow(flow) && runsAlong(flow, left, right, y));
    return isTaken ? this.#freeLine(left, right, y + STEP) : y;
  }
}

/** What the lanes lie in, if there are any. */
function poolOf({ parent }: Shape): Shape | undefined {
  return parent !== undefined && 'width' in parent ? (parent as Shape) : undefined;
}

function middleOf({ x, y, width, height }: Shape): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function bottomOf({ y, height }: Shape): number {
  return y + height;
}

function runsAlong({ waypoints }: Connection, left: number, right: number, y: number): boolean {
  const points: readonly Point[] = waypoints ?? [];
  return points.some((point, index) => {
    const next = points[index + 1];
    if (next === undefined || next.y !== point.y || Math.abs(point.y - y) >= STEP) return false;
    return Math.min(point.x, next.x) < right && Math.max(point.x, next.x) > left;
  });
}

export const returnLayouterModule = { layouter: ['type', ReturnLayouter] };
