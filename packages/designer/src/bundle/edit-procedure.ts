import { editJson, insertJson } from './edit-json.ts';
import { newRole } from './new-role.ts';
import type { RoleChoice } from './procedure-view.ts';
import { asList, asObject, readObject } from './unknown-json.ts';

export const PROCEDURE_FILE = 'procedure.json';

/** The name of the procedure in one language. */
export function renameProcedure(content: string, language: 'vi' | 'en', name: string): string {
  return editJson(content, ['name', language], textOrNothing(language, name));
}

export function renameRole(content: string, index: number, language: 'vi' | 'en', name: string): string {
  return editJson(content, ['roles', index, 'name', language], textOrNothing(language, name));
}

/** The Vietnamese name of the role with this id. */
export function nameRole(content: string, id: string, name: string): string {
  const index = asList(readObject(content).roles).findIndex((role) => asObject(role).id === id);
  return index === -1 ? content : renameRole(content, index, 'vi', name);
}

/** Adds a role with an id made from its name, which no other role has. */
export function addRole(content: string, name: string, roles: readonly RoleChoice[]): string {
  return insertJson(content, ['roles'], newRole(name, roles));
}

export function removeRole(content: string, index: number): string {
  return editJson(content, ['roles', index], undefined);
}

/** Vietnamese is never missing; an emptied other language is. */
function textOrNothing(language: 'vi' | 'en', text: string): string | undefined {
  return text.trim() === '' && language !== 'vi' ? undefined : text.trim();
}
