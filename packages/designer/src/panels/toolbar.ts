import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../bundle/named-text.ts';
import { type IconName, icon } from './icons.ts';
import type { Screen } from './screen.ts';

const processViews = ['list', 'diagram'] as const;

/** Which of the two views of the process is seen, or the id of a panel of the table of panels. */
export type View = (typeof processViews)[number] | (string & {});

/**
 * How far saving is. `saved`: the host has said that it stored it; `handed`: it was handed over, and the host says nothing more.
 */
export type SaveState = 'opened' | 'unsaved' | 'saving' | 'handed' | 'saved' | 'failed';

export interface ToolbarOptions {
  readonly view: View;
  readonly saving: SaveState;
  readonly onView: (view: View) => void;
  readonly onSave: () => void;
  readonly onTable: () => void;
  readonly onHelp: () => void;
}

export function toolbar(
  screen: Screen,
  { view, saving, onView, onSave, onTable, onHelp }: ToolbarOptions,
): TemplateResult {
  const { texts, editor, state, procedure, locale } = screen;
  const words = texts.toolbar;
  return html`<header class="toolbar">
    <div class="title">
      <h1>${nameIn(procedure.name, locale) || texts.procedure.unnamed}</h1>
      ${procedure.code === '' ? nothing : html`<span class="code-label">${procedure.code}</span>`}
    </div>
    <div class="views" role="group" aria-label=${words.views}>
      ${processViews.map(
        (id) =>
          html`<button type="button" data-view=${id} aria-pressed=${id === view} @click=${() => onView(id)}>${words[id]}</button>`,
      )}
    </div>
    <div class="actions" role="group" aria-label=${words.label}>
      ${iconButton('undo', words.undo, !state.canUndo, () => editor.undo())}
      ${iconButton('redo', words.redo, !state.canRedo, () => editor.redo())}
      ${iconButton('help', words.help, false, onHelp)}
      <button type="button" data-action="table" @click=${onTable}>${icon('table')}<span>${texts.table.open}</span></button>
      <button type="button" class="primary" data-action="save" @click=${onSave}>${icon('save')}<span>${words.save}</span></button>
      <span class="save-state" role="status">${words.states[saving]}</span>
    </div>
  </header>`;
}

/** A button with a drawing; its name is its title and what is read aloud. */
export function iconButton(
  name: IconName,
  label: string,
  disabled: boolean,
  onClick: () => void,
): TemplateResult {
  return html`<button type="button" class="icon-button" data-action=${name} title=${label} aria-label=${label} ?disabled=${disabled} @click=${onClick}>
    ${icon(name)}
  </button>`;
}
