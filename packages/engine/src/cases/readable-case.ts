import type { Actor } from '../model/actor.ts';
import type { Definition } from '../runtime/define-procedure.ts';
import type { Definitions } from '../runtime/definitions.ts';
import type { CaseTable } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { isApplicant, isOfficer, mayDoTask, officerRolesOf, refuseCase } from './access.ts';

/** A case that somebody may see. */
export interface ReadableCase {
  readonly row: CaseTable;
  readonly definition: Definition;
  /** Whether they are an officer of it, or the host itself; else it is their own. */
  readonly isOfficer: boolean;
}

/** Whether somebody works on a case: the host itself does. */
export function mayWorkOn(actor: Actor | undefined, row: CaseTable, definition: Definition): boolean {
  return actor === undefined || isOfficer(actor, row, officerRolesOf(definition));
}

/** Whether somebody has had a step of a procedure that the case calls: its roles are not those of the case's own procedure. */
async function hasCalledTask(store: Store, caseId: string, actor: Actor | undefined): Promise<boolean> {
  if (actor === undefined || actor.roles.length === 0) return false;
  const tasks = await store.reads
    .selectFrom('tasks')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('version', 'is not', null)
    .where('role', 'in', actor.roles)
    .execute();
  return tasks.some((task) => mayDoTask(actor, { ...task, assignee: null }));
}

/** Finds a case for somebody who may see it: its applicant, or who works on it. Throws `CASE_NOT_FOUND` for anybody else. */
export async function readableCase(
  { store, definitions }: { readonly store: Store; readonly definitions: Definitions },
  caseId: string,
  actor: Actor | undefined,
): Promise<ReadableCase> {
  const row = await store.reads
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) return refuseCase(caseId);
  const definition = await definitions.get(row.digest);
  const works = mayWorkOn(actor, row, definition) || (await hasCalledTask(store, caseId, actor));
  return works || (actor !== undefined && isApplicant(actor, row))
    ? { row, definition, isOfficer: works }
    : refuseCase(caseId);
}
