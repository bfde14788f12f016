import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { RoleChoice } from './procedure-view.ts';

export const PROCEDURE_FILE = 'procedure.json';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** Changes one value where it stands; every other byte of the file stays. `undefined` removes it. */
function editJson(content: string, path: JSONPath, value: unknown): string {
  return applyEdits(content, modify(content, path, value, { formattingOptions }));
}

/** The name of the procedure in one language. */
export function renameProcedure(content: string, language: 'vi' | 'en', name: string): string {
  return editJson(content, ['name', language], textOrNothing(language, name));
}

export function renameRole(content: string, index: number, language: 'vi' | 'en', name: string): string {
  return editJson(content, ['roles', index, 'name', language], textOrNothing(language, name));
}

/** Adds a role with an id made from its name, which no other role has. */
export function addRole(content: string, name: string, roles: readonly RoleChoice[]): string {
  const role = { id: freeRoleId(name, roles), name: { vi: name } };
  return roles.length === 0
    ? editJson(content, ['roles'], [role])
    : applyEdits(
        content,
        modify(content, ['roles', roles.length], role, { formattingOptions, isArrayInsertion: true }),
      );
}

export function removeRole(content: string, index: number): string {
  return editJson(content, ['roles', index], undefined);
}

/** Vietnamese is never missing; an emptied other language is. */
function textOrNothing(language: 'vi' | 'en', text: string): string | undefined {
  return text.trim() === '' && language !== 'vi' ? undefined : text.trim();
}

/** An id made from a name, which none of these roles has. */
export function freeRoleId(name: string, roles: readonly { readonly id: string }[]): string {
  const base = asciiId(name) || 'role';
  const taken = new Set(roles.map(({ id }) => id));
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

/** «Cán bộ tiếp nhận» → `can-bo-tiep-nhan` */
export function asciiId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
