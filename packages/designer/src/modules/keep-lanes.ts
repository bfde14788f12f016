import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Shape } from 'bpmn-js/lib/model/Types';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { contentOf } from '../bundle/bundle.ts';
import { nameRole, PROCEDURE_FILE } from '../bundle/edit-procedure.ts';
import { type RoleChoice, readRoles } from '../bundle/procedure-view.ts';
import type { ArrangeLanes } from './arrange-lanes.ts';
import type { BundleFiles } from './bundle-files.ts';
import { isFlowNode, moduleOf, motcuaName, readText } from './element-attributes.ts';
import type { LaneDrawing } from './lane-drawing.ts';
import { laneAt, poolOf, type RoleLane, type RoleLanes, roleLanesOf } from './role-lanes.ts';

/** Where a step stood, and who did it. */
interface Standing {
  readonly role: string;
  readonly lane: string | undefined;
}

/** What there was before a command: what it changed is the difference. */
interface Situation {
  readonly roles: readonly RoleChoice[];
  readonly lanes: RoleLanes | undefined;
  readonly steps: ReadonlyMap<string, Standing>;
}

const nothing: Situation = { roles: [], lanes: undefined, steps: new Map() };

/** Commands of the pointer: where a step was put says who does it. */
const POINTED: readonly string[] = ['elements.move', 'elements.create', 'elements.paste'];

/** Commands that draw the lanes themselves. */
const DRAWN: readonly string[] = ['lanes.arrange', 'process.replace'];

/**
 * Lanes are who: the lanes that are roles follow the roles and their steps, as part of the command that changed them, so that one undo
 * takes both back. Only what a command changed is drawn anew.
 *
 * 1. a step of another role goes to the lane of that role, which is drawn if there is none.
 * 2. a step that the pointer puts into another lane is done by the role of that lane.
 * 3. a role that is new, gone or has another name: so is its lane. A lane that is given another name renames its role.
 * 4. a process that was begun here gets its lanes with its first role.
 */
class KeepLanes extends CommandInterceptor {
  static override readonly $inject = [
    'eventBus',
    'elementRegistry',
    'modeling',
    'bundleFiles',
    'laneDrawing',
    'arrangeLanes',
  ];
  readonly #elementRegistry: ElementRegistry;
  readonly #modeling: Modeling;
  readonly #files: BundleFiles;
  readonly #drawing: LaneDrawing;
  readonly #arrangement: ArrangeLanes;
  #before = nothing;
  #running: string[] = [];
  /** The process was begun here: its drawing is ours. Set by the editor. */
  isNew = false;

  constructor(
    eventBus: EventBus,
    elementRegistry: ElementRegistry,
    modeling: Modeling,
    files: BundleFiles,
    drawing: LaneDrawing,
    arrangement: ArrangeLanes,
  ) {
    super(eventBus);
    this.#elementRegistry = elementRegistry;
    this.#modeling = modeling;
    this.#files = files;
    this.#drawing = drawing;
    this.#arrangement = arrangement;
    eventBus.on(['import.done', 'commandStack.changed'], () => {
      this.#running = [];
      this.#before = this.#look();
    });
    this.preExecute(({ command }: { command: string }) => {
      this.#running.push(command);
    });
    this.postExecuted(() => {
      const [outermost] = this.#running;
      if (this.#running.length === 1 && outermost !== undefined) this.#keep(outermost);
      this.#running.pop();
    });
  }

  #look(): Situation {
    const roles = readRoles(this.#files.current);
    const lanes = roleLanesOf(this.#elementRegistry, roles);
    const steps = this.#stepsIn(lanes?.pool).map((step) => [step.id, standingOf(step, lanes)] as const);
    return { roles, lanes, steps: new Map(steps) };
  }

  #stepsIn(pool: Shape | undefined): readonly Shape[] {
    const shapes = (pool?.children ?? []) as Shape[];
    return shapes.filter((shape) => isFlowNode(shape) && !shape.host);
  }

  #keep(command: string): void {
    if (DRAWN.includes(command)) return;
    const { lanes } = this.#before;
    if (lanes === undefined) this.#begin();
    else if (lanes.lanes.every(({ shape }) => shape.parent === lanes.pool)) this.#follow(lanes, command);
  }

  #begin(): void {
    if (this.isNew && poolOf(this.#elementRegistry) === undefined) this.#arrangement.arrange();
  }

  #follow({ pool, lanes }: RoleLanes, command: string): void {
    this.#nameRoles(lanes);
    const roles = readRoles(this.#files.current);
    const kept = lanes.filter((lane) => this.#keepLane(lane, roles));
    const all = roles.reduce<readonly RoleLane[]>((drawn, role) => {
      const isNew = !role.applicant && this.#before.roles.every(({ id }) => id !== role.id);
      return isNew ? this.#withLane(role, drawn, roles, pool) : drawn;
    }, kept);
    this.#stepsIn(pool).reduce<readonly RoleLane[]>(
      (drawn, step) => this.#place(step, { pool, lanes: drawn }, roles, command),
      all,
    );
  }

  /** The name that was written on a lane is that of its role. */
  #nameRoles(lanes: readonly RoleLane[]): void {
    for (const { shape, role } of lanes) {
      const name = readText(shape, 'name');
      const text = contentOf(this.#files.current, PROCEDURE_FILE);
      if (name !== '' && name !== role.name.vi && text !== undefined)
        this.#files.change(PROCEDURE_FILE, nameRole(text, role.id, name));
    }
  }

  /** Follows the name of its role; goes with it. `false`: it is gone. */
  #keepLane({ shape, role }: RoleLane, roles: readonly RoleChoice[]): boolean {
    const now = roles.find(({ id }) => id === role.id);
    if (now !== undefined) this.#drawing.name(shape, now);
    else this.#drawing.remove(shape);
    return now !== undefined;
  }

  /** Below the lane of the role that stands before it in the procedure, else at the end. */
  #withLane(
    role: RoleChoice,
    lanes: readonly RoleLane[],
    roles: readonly RoleChoice[],
    pool: Shape,
  ): readonly RoleLane[] {
    const earlier = roles
      .slice(
        0,
        roles.findIndex(({ id }) => id === role.id),
      )
      .map(({ id }) => id);
    const index = lanes.findLastIndex((lane) => earlier.includes(lane.role.id));
    const above = lanes[index === -1 ? lanes.length - 1 : index];
    if (above === undefined) return lanes;
    const lane = this.#drawing.addBelow(above, role, pool);
    return lanes.flatMap((known) => (known === above ? [known, lane] : [known]));
  }

  #place(
    step: Shape,
    { pool, lanes }: RoleLanes,
    roles: readonly RoleChoice[],
    command: string,
  ): readonly RoleLane[] {
    const before = this.#before.steps.get(step.id);
    const { role, lane } = standingOf(step, { pool, lanes });
    if (POINTED.includes(command) && !isBetween(step, before)) {
      if (lane !== undefined && lane !== before?.lane && lane !== role && takesRole(step))
        this.#modeling.updateModdleProperties(step, step.businessObject, { [motcuaName('role')]: lane });
      return lanes;
    }
    const wanted = roles.find(({ id }) => id === role);
    if (wanted === undefined || role === before?.role || role === lane) return lanes;
    const known = lanes.some((one) => one.role.id === role)
      ? lanes
      : this.#withLane(wanted, lanes, roles, pool);
    const target = known.find((one) => one.role.id === role);
    if (target !== undefined) this.#drawing.moveInto(step, target.shape, pool);
    return known;
  }
}

function standingOf(step: Shape, lanes: RoleLanes | undefined): Standing {
  return {
    role: readText(step, motcuaName('role')),
    lane: lanes && laneAt(step, lanes)?.role.id,
  };
}

/** A new step that was dropped on a flow: its place says what comes before and after it, not who does it. */
function isBetween(step: Shape, before: Standing | undefined): boolean {
  return before === undefined && step.incoming.length > 0 && step.outgoing.length > 0;
}

function takesRole(step: Shape): boolean {
  return moduleOf(step).fields.includes('role');
}

export type { KeepLanes };

export const keepLanesModule = {
  __init__: ['keepLanes'],
  keepLanes: ['type', KeepLanes],
};
