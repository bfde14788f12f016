import { freeRoleId } from '../bundle/new-role.ts';
import type { RoleChoice } from '../bundle/procedure-view.ts';
import type { DraftRole } from './draft.ts';
import { plainWords } from './plain-words.ts';
import type { ProcedureTable } from './procedure-table.ts';

/** Everybody who is named in the table, once, in the order of the steps; systems are no roles. */
export function draftRoles({ variants }: ProcedureTable, known: readonly RoleChoice[]): readonly DraftRole[] {
  const roles: DraftRole[] = [];
  for (const { role, applicant, automatic } of variants.flatMap(({ steps }) => steps)) {
    const name = role.value;
    if (name === undefined || automatic || roles.some((other) => isSame(other.name, name))) continue;
    const existing = known.find((other) => isSame(other.name.vi, name));
    roles.push(
      existing === undefined
        ? { id: freeRoleId(name, [...known, ...roles]), name, applicant }
        : { id: existing.id, name, applicant: existing.applicant },
    );
  }
  return roles;
}

export function isSame(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}
