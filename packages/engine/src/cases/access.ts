import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Actor } from '../model/actor.ts';
import type { CaseStatus } from '../model/record.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { CaseTable, TaskTable } from '../store/schema.ts';

type CaseOwner = Pick<CaseTable, 'case_id' | 'applicant' | 'unit'>;
type TaskOwner = Pick<TaskTable, 'task_id' | 'assignee' | 'role' | 'unit'>;

/** Everybody whom an actor is: themselves and the one they act for. */
export function identitiesOf(actor: Actor): readonly string[] {
  return actor.onBehalfOf === undefined ? [actor.id] : [actor.id, actor.onBehalfOf];
}

function isOfUnit(actor: Actor, unit: string | null): boolean {
  return actor.units === undefined || unit === null || actor.units.includes(unit);
}

/** Whether a case is the actor's own: they are the applicant, or act for them. */
export function isApplicant(actor: Actor, { applicant }: CaseOwner): boolean {
  return applicant !== null && identitiesOf(actor).includes(applicant);
}

/**
 * Whether an actor may do a task: it is theirs, or it is nobody's and they hold its role at its unit. Without an actor the host itself acts,
 * which may everything.
 */
export function mayDoTask(actor: Actor | undefined, task: TaskOwner): boolean {
  if (actor === undefined) return true;
  if (task.assignee !== null) return identitiesOf(actor).includes(task.assignee);
  return task.role !== null && actor.roles.includes(task.role) && isOfUnit(actor, task.unit);
}

/** Whether an actor may take part in a case as an officer: they hold one of the procedure's roles at the unit of the case. */
export function isOfficer(actor: Actor, row: CaseOwner, officerRoles: ReadonlySet<string>): boolean {
  return actor.roles.some((role) => officerRoles.has(role)) && isOfUnit(actor, row.unit);
}

/** The roles of a procedure that are held by officers: all but the applicant's. */
export function officerRolesOf({ bundle }: Pick<Definition, 'bundle'>): ReadonlySet<string> {
  return new Set(
    (bundle.procedure?.roles ?? []).filter((role) => role.applicant !== true).map((role) => role.id),
  );
}

/** Refuses in the same words whether there is no such thing or it is another's: a guess must not tell which. */
export function refuseCase(caseId: string): never {
  throw new MotcuaError(
    ErrorCode.CASE_NOT_FOUND,
    `Expected a case '${caseId}' that this person may see, but there is none`,
    { caseId },
  );
}

export function refuseTask(taskId: string): never {
  throw new MotcuaError(
    ErrorCode.TASK_NOT_FOUND,
    `Expected a task '${taskId}' that this person may do, but there is none`,
    { taskId },
  );
}

/** Refuses what needs a case in one of these statuses. */
export function requireStatus(
  { case_id: caseId, status }: Pick<CaseTable, 'case_id' | 'status'>,
  allowed: readonly CaseStatus[],
): void {
  if (allowed.some((one) => one === status)) return;
  const message = `Expected case '${caseId}' to be ${allowed.join(' or ')}, but it is ${status}`;
  throw new MotcuaError(ErrorCode.CASE_NOT_ACTIVE, message, { caseId, status });
}
