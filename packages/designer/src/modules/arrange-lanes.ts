import { type Layout, layOut } from '@motcua/engine/bundle';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Connection, Element, Parent, Shape } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { type RoleChoice, readRoles } from '../bundle/procedure-view.ts';
import { type LaneNode, laneDraft } from '../drawing/lane-draft.ts';
import type { BundleFiles } from './bundle-files.ts';
import { isFlowNode, isSequenceFlow, motcuaName, readText } from './element-attributes.ts';
import type { Area, LaneDrawing } from './lane-drawing.ts';
import { moveStep } from './move-step.ts';
import { lanesIn, poolOf, roleLanesOf } from './role-lanes.ts';

/** Where a pool is drawn that was none before. */
const CORNER = { x: 160, y: 80 };

/**
 * Draws the whole process anew, with a lane for each role in which its steps stand, in one step of the history. Lanes that were no
 * roles go.
 */
class ArrangeLanes {
  static readonly $inject = [
    'commandStack',
    'modeling',
    'elementFactory',
    'elementRegistry',
    'canvas',
    'bundleFiles',
    'laneDrawing',
  ];
  readonly #commandStack: CommandStack;
  readonly #modeling: Modeling;
  readonly #elementFactory: ElementFactory;
  readonly #elementRegistry: ElementRegistry;
  readonly #canvas: Canvas;
  readonly #files: BundleFiles;
  readonly #drawing: LaneDrawing;

  constructor(
    commandStack: CommandStack,
    modeling: Modeling,
    elementFactory: ElementFactory,
    elementRegistry: ElementRegistry,
    canvas: Canvas,
    files: BundleFiles,
    drawing: LaneDrawing,
  ) {
    this.#commandStack = commandStack;
    this.#modeling = modeling;
    this.#elementFactory = elementFactory;
    this.#elementRegistry = elementRegistry;
    this.#canvas = canvas;
    this.#files = files;
    this.#drawing = drawing;
    commandStack.register('lanes.arrange', { preExecute: () => this.#arrange() } as never);
  }

  /** Whether there is a role to make a lane of, and one process to draw it in. */
  get isPossible(): boolean {
    const roles = readRoles(this.#files.current).map(({ id }) => id);
    const takesPools = poolOf(this.#elementRegistry) !== undefined || this.#root.type === 'bpmn:Process';
    return takesPools && this.#steps().some((step) => roles.includes(roleOf(step)));
  }

  arrange(): void {
    if (this.isPossible) this.#commandStack.execute('lanes.arrange', {});
  }

  #arrange(): void {
    const roles = readRoles(this.#files.current);
    const steps = this.#steps();
    const known = new Set(roles.map(({ id }) => id));
    const nodes = steps.map((step): LaneNode => {
      const role = roleOf(step);
      return { id: step.id, width: step.width, height: step.height, lane: known.has(role) ? role : '' };
    });
    const flows = flowsOf(steps);
    const draft = laneDraft(
      nodes,
      flows.map((flow) => ({
        id: flow.id,
        from: hostId(flow.source as Shape),
        to: hostId(flow.target as Shape),
      })),
    );
    const layout = layOut(draft, { lanes: this.#rolesWithLanes(roles, nodes), ownHeights: true });
    const pool = this.#drawPool(layout);
    const shift = { x: pool.x - layout.pool.x, y: pool.y - layout.pool.y };
    this.#drawLanes(layout, roles, shift, pool);
    for (const step of steps) this.#move(step, layout, shift);
    this.#resize(pool, layout);
    for (const flow of flows) this.#route(flow, layout, shift);
  }

  /** In the order of the procedure: those who do something, and those that had a lane already. */
  #rolesWithLanes(roles: readonly RoleChoice[], nodes: readonly LaneNode[]): readonly string[] {
    const drawn = roleLanesOf(this.#elementRegistry, roles)?.lanes.map(({ role }) => role.id) ?? [];
    const working = new Set([...nodes.map(({ lane }) => lane), ...drawn]);
    return roles.map(({ id }) => id).filter((id) => working.has(id));
  }

  get #root(): Element {
    return this.#canvas.getRootElement() as Element;
  }

  /** What stands in the process itself; what stands in a group or at the edge of a step goes with it. */
  #steps(): readonly Shape[] {
    const parent = poolOf(this.#elementRegistry) ?? this.#root;
    const all = this.#elementRegistry.getAll() as Shape[];
    return all.filter((shape) => isFlowNode(shape) && shape.parent === parent && !shape.host);
  }

  #drawPool({ pool }: Layout): Shape {
    const known = poolOf(this.#elementRegistry);
    if (known !== undefined) return known;
    const shape = this.#elementFactory.createParticipantShape({ type: 'bpmn:Participant' }) as Shape;
    const area: Area = { ...CORNER, width: pool.width, height: pool.height };
    return this.#modeling.createShape(shape as never, area as never, this.#root as Parent) as Shape;
  }

  /** At last: what stood elsewhere before may have made it larger. */
  #resize(shape: Shape, { pool }: Layout): void {
    const area = { x: shape.x, y: shape.y, width: pool.width, height: pool.height };
    this.#modeling.resizeShape(shape, area as never);
  }

  /** Lanes that are there already are drawn elsewhere, not anew: what others say of them by their id stays true. */
  #drawLanes({ lanes }: Layout, roles: readonly RoleChoice[], shift: Shift, pool: Shape): void {
    const kept = roleLanesOf(this.#elementRegistry, roles)?.lanes ?? [];
    const others = lanesIn(pool).filter((lane) => kept.every(({ shape }) => shape !== lane));
    if (others.length > 0) this.#modeling.removeElements([...others]);
    for (const { name, bounds } of lanes) {
      const area = shifted(bounds, shift);
      const lane = kept.find(({ role }) => role.id === name)?.shape;
      const role = roles.find(({ id }) => id === name);
      if (lane !== undefined) this.#modeling.resizeShape(lane, area as never);
      else if (role !== undefined) this.#drawing.draw(role, area, pool);
    }
  }

  #move(step: Shape, layout: Layout, shift: Shift): void {
    const bounds = layout.steps.get(step.id);
    if (bounds === undefined) return;
    const delta = { x: bounds.x + shift.x - step.x, y: bounds.y + shift.y - step.y };
    moveStep(this.#modeling, step, delta);
  }

  /** The way out of an event at the edge of a step is drawn by bpmn-js: the layout knows its step alone. */
  #route(flow: Connection, layout: Layout, shift: Shift): void {
    const points = layout.flows.get(flow.id);
    if (points === undefined || (flow.source as Shape).host) this.#modeling.layoutConnection(flow);
    else
      this.#modeling.updateWaypoints(
        flow,
        points.map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y })),
      );
  }
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

function shifted({ x, y, width, height }: Area, shift: Shift): Area {
  return { x: x + shift.x, y: y + shift.y, width, height };
}

function roleOf(step: Shape): string {
  return readText(step, motcuaName('role'));
}

function flowsOf(steps: readonly Shape[]): readonly Connection[] {
  return steps
    .flatMap((step) => [step, ...((step.attachers ?? []) as Shape[])])
    .flatMap((step) => (step.outgoing as Connection[]).filter(isSequenceFlow));
}

function hostId(step: Shape | undefined): string {
  return step?.host?.id ?? step?.id ?? '';
}

export type { ArrangeLanes };

export const arrangeLanesModule = {
  __init__: ['arrangeLanes'],
  arrangeLanes: ['type', ArrangeLanes],
};
