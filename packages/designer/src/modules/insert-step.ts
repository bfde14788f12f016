import { getNewShapePosition } from 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Connection, Parent, Shape } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { isFlowNode, isSequenceFlow } from './element-attributes.ts';
import { GAP, type Point, type RoomMaker } from './room-maker.ts';

interface Context {
  readonly shape: Shape;
  readonly after?: Shape;
  readonly into?: Connection;
}

/**
 * Puts a new step behind another so that the process stays connected, as one command:
 *
 * 1. into a flow: the flow ends at the new step and a new one goes on; what stands right of it makes room.
 * 2. behind a step without a way out (or one whose ways out are its purpose, a gateway): a new flow.
 * 3. with neither: somewhere free, unconnected.
 */
class InsertStepHandler {
  static readonly $inject = ['modeling', 'roomMaker', 'elementRegistry', 'canvas'];
  readonly #modeling: Modeling;
  readonly #roomMaker: RoomMaker;
  readonly #elementRegistry: ElementRegistry;
  readonly #canvas: Canvas;

  constructor(modeling: Modeling, roomMaker: RoomMaker, elementRegistry: ElementRegistry, canvas: Canvas) {
    this.#modeling = modeling;
    this.#roomMaker = roomMaker;
    this.#elementRegistry = elementRegistry;
    this.#canvas = canvas;
  }

  preExecute({ shape, after, into }: Context): void {
    if (into !== undefined) this.#insert(shape, into);
    else if (after !== undefined) this.#append(shape, after);
    else this.#modeling.createShape(shape, this.#freePlace(shape), this.#whereStepsStand());
  }

  execute(): [] {
    return [];
  }

  revert(): [] {
    return [];
  }

  #insert(shape: Shape, flow: Connection): void {
    const source = flow.source as Shape;
    const target = flow.target as Shape;
    const position = this.#roomMaker.between(shape, source, target);
    this.#modeling.createShape(shape, position, source.parent as Parent);
    this.#modeling.reconnectEnd(flow, shape, position);
    this.#modeling.connect(shape, target);
    this.#modeling.layoutConnection(flow);
  }

  #append(shape: Shape, source: Shape): void {
    const position = getNewShapePosition(source, shape, this.#elementRegistry as never);
    this.#modeling.appendShape(source, shape, position, source.parent as Parent);
  }

  /** The process itself, or the pool that shows it: of several the first one that is open. */
  #whereStepsStand(): Parent {
    const root = this.#canvas.getRootElement() as Parent;
    const pools = root.children as Shape[];
    return pools.find(({ businessObject }) => businessObject.processRef !== undefined) ?? root;
  }

  #freePlace(shape: Shape): Point {
    const nodes = (this.#elementRegistry.getAll() as Shape[]).filter(isFlowNode);
    if (nodes.length === 0) return { x: 200, y: 200 };
    const lowest = Math.max(...nodes.map(({ y, height }) => y + height));
    const leftmost = Math.min(...nodes.map(({ x }) => x));
    return { x: leftmost + shape.width / 2, y: lowest + GAP + shape.height / 2 };
  }
}

/** Says which flow a step is put into when only the step before it is known. */
function flowBehind(source: Shape, splits: boolean): Connection | undefined {
  const flows = (source.outgoing as Connection[]).filter(isSequenceFlow);
  return !splits && flows.length === 1 ? flows[0] : undefined;
}

class StepInsertion {
  static readonly $inject = ['commandStack'];
  readonly #commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.#commandStack = commandStack;
    commandStack.registerHandler('step.insert', InsertStepHandler as never);
  }

  /** `splits`: whether the step before is one that leads several ways, and the new step a further way. */
  insert({ shape, after, into, splits }: Context & { readonly splits: boolean }): void {
    const flow = into ?? (after && flowBehind(after, splits));
    this.#commandStack.execute('step.insert', { shape, after, into: flow });
  }
}

export type { StepInsertion };

export const insertStepModule = {
  __init__: ['stepInsertion'],
  stepInsertion: ['type', StepInsertion],
};
