import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contentOf } from '../bundle/bundle.ts';
import {
  addRole,
  PROCEDURE_FILE,
  removeRole,
  renameProcedure,
  renameRole,
} from '../bundle/edit-procedure.ts';
import type { RoleChoice } from '../bundle/procedure-view.ts';
import { addField, textField } from './fields.ts';
import { icon } from './icons.ts';
import type { Screen } from './screen.ts';

/** The form of the procedure itself: what it is called and who takes part. It is shown while no step is selected. */
export function procedurePanel(screen: Screen): TemplateResult {
  const { texts, procedure } = screen;
  const words = texts.procedure;
  return html`<h2>${words.label}</h2>
    <p class="hint">${texts.panel.nothing}</p>
    ${textField({
      id: 'procedure-name',
      label: words.name,
      value: procedure.name.vi,
      onChange: (name) => write(screen, (content) => renameProcedure(content, 'vi', name)),
    })}
    ${textField({
      id: 'procedure-name-en',
      label: texts.panel.nameEn,
      optional: texts.panel.optional,
      value: procedure.name.en ?? '',
      onChange: (name) => write(screen, (content) => renameProcedure(content, 'en', name)),
    })}
    <h3>${words.roles}</h3>
    ${repeat(
      procedure.roles,
      ({ id }) => id,
      (role, index) => roleFields(role, index, screen),
    )}
    ${addField({
      id: 'role-new',
      label: words.addRole,
      hint: words.addRoleHint,
      button: texts.parts.add,
      onChange: (name) =>
        name.trim() !== '' && write(screen, (content) => addRole(content, name.trim(), procedure.roles)),
    })}`;
}

function roleFields(role: RoleChoice, index: number, screen: Screen): TemplateResult {
  const { texts, state } = screen;
  const words = texts.procedure;
  const uses = state.process.steps.filter(({ attributes }) => attributes.role === role.id).length;
  return html`<fieldset class="branch">
    <legend>${role.name.vi}${role.applicant ? html` <span class="optional">(${words.applicant})</span>` : ''}</legend>
    ${textField({
      id: `role-${index}-name`,
      label: words.roleName,
      value: role.name.vi,
      onChange: (name) => write(screen, (content) => renameRole(content, index, 'vi', name)),
    })}
    ${textField({
      id: `role-${index}-name-en`,
      label: texts.panel.nameEn,
      optional: texts.panel.optional,
      value: role.name.en ?? '',
      onChange: (name) => write(screen, (content) => renameRole(content, index, 'en', name)),
    })}
    ${
      uses > 0
        ? html`<p class="hint">${words.usedBy(uses)}</p>`
        : html`<button type="button" class="plain" @click=${() => write(screen, (content) => removeRole(content, index))}>
            ${icon('remove')}${words.removeRole}<span class="hidden">: ${role.name.vi}</span>
          </button>`
    }
  </fieldset>`;
}

/** One command of the same history as the steps. A file that cannot be read is not written to. */
function write({ editor, files }: Screen, edit: (content: string) => string): void {
  const content = contentOf(files, PROCEDURE_FILE) ?? '{}\n';
  editor.changeFile(PROCEDURE_FILE, edit(content));
}
