import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { RoleChoice } from '../bundle/procedure-view.ts';
import { readText } from './element-attributes.ts';

/** A lane that shows what one role does. */
export interface RoleLane {
  readonly shape: Shape;
  readonly role: RoleChoice;
}

/** The lanes of a process that are its roles, from above to below. */
export interface RoleLanes {
  readonly pool: Shape;
  readonly lanes: readonly RoleLane[];
}

/** The pool that shows the process itself; of several the first. */
export function poolOf(elementRegistry: ElementRegistry): Shape | undefined {
  const shapes = elementRegistry.getAll() as Shape[];
  return shapes.find(
    (shape) =>
      shape.type === 'bpmn:Participant' && shape.businessObject.processRef !== undefined && !isLabel(shape),
  );
}

export function lanesIn(pool: Shape): readonly Shape[] {
  return (pool.children as Shape[]).filter(isLane).sort((one, other) => one.y - other.y);
}

/**
 * The lanes that are kept: each has the name of a role, and no two the same. Nothing in the file marks them, so that lanes which
 * another program or a table drew are kept too; lanes of other names are the work of somebody who means something else by them.
 */
export function roleLanesOf(
  elementRegistry: ElementRegistry,
  roles: readonly RoleChoice[],
): RoleLanes | undefined {
  const pool = poolOf(elementRegistry);
  if (pool === undefined) return undefined;
  const shapes = lanesIn(pool);
  const lanes = shapes.flatMap((shape) => {
    const role = roles.find(({ name }) => name.vi === readText(shape, 'name'));
    return role === undefined || hasLanes(shape) ? [] : [{ shape, role }];
  });
  const all = lanes.length > 0 && lanes.length === shapes.length;
  return all && new Set(lanes.map(({ role }) => role.id)).size === lanes.length ? { pool, lanes } : undefined;
}

/** The lane in which the middle of a step stands. */
export function laneAt(step: Shape, { lanes }: RoleLanes): RoleLane | undefined {
  const middle = step.y + step.height / 2;
  return lanes.find(({ shape }) => middle >= shape.y && middle < shape.y + shape.height);
}

function hasLanes(lane: Shape): boolean {
  return ((lane.children ?? []) as Shape[]).some(isLane);
}

function isLane(element: Element): boolean {
  return element.type === 'bpmn:Lane';
}

function isLabel(element: Element): boolean {
  return element.type === 'label';
}
