import { getNewShapePosition } from 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil';
import type { Connection, Shape } from 'bpmn-js/lib/model/Types';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool';
import { isFlowNode, isSequenceFlow } from './element-attributes.ts';

/** Between two steps and to either side of a new one. */
export const GAP = 50;

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface CreateContext {
  readonly shape: Shape;
  readonly parent: Shape | Connection;
  position: Point;
}

/** A new step between two others never covers them: what stands to the right makes room, also for a step that is dropped on a flow. */
class RoomMaker extends CommandInterceptor {
  static override readonly $inject = ['eventBus', 'spaceTool', 'elementRegistry'];
  readonly #spaceTool: SpaceTool;
  readonly #elementRegistry: ElementRegistry;

  constructor(eventBus: EventBus, spaceTool: SpaceTool, elementRegistry: ElementRegistry) {
    super(eventBus);
    this.#spaceTool = spaceTool;
    this.#elementRegistry = elementRegistry;
    this.preExecute('shape.create', 2000, ({ context }: { context: CreateContext }) => {
      const { shape, parent } = context;
      if (isFlowNode(shape) && isSequenceFlow(parent)) {
        context.position = this.between(shape, parent.source as Shape, parent.target as Shape);
      }
    });
  }

  /** The middle of the new step. Against the reading direction (a return) any free place will do. */
  between(shape: Shape, source: Shape, target: Shape): Point {
    const right = source.x + source.width;
    if (target.x < right) return getNewShapePosition(source, shape, this.#elementRegistry as never);
    const missing = shape.width + 2 * GAP - (target.x - right);
    if (missing > 0) this.#moveRight(target.x, missing);
    return { x: right + GAP + shape.width / 2, y: source.y + source.height / 2 };
  }

  #moveRight(start: number, distance: number): void {
    const shapes = this.#elementRegistry.getAll() as Shape[];
    const edge = start - 1;
    const { movingShapes, resizingShapes } = this.#spaceTool.calculateAdjustments(
      shapes,
      'x',
      distance as never,
      edge,
    );
    this.#spaceTool.makeSpace(movingShapes, resizingShapes, { x: distance, y: 0 }, 'e', edge);
  }
}

export type { RoomMaker };

export const roomMakerModule = {
  __init__: ['roomMaker'],
  roomMaker: ['type', RoomMaker],
};
