import { html } from 'lit/html.js';
import { parentPointer, pointerParts } from '../json-pointer.ts';
import type { FormTexts } from '../locales/form-texts.ts';
import type { FormError } from '../model/form-error.ts';
import type { FormModel } from '../model/form-model.ts';
import { labelOf } from '../model/labels.ts';
import { focusTarget } from './form-view.ts';

export interface ErrorSummary {
  readonly model: FormModel;
  readonly errors: readonly FormError[];
  readonly texts: FormTexts;
  readonly focus: (id: string) => void;
}

/** Where two fields have the same sentence («Nhập họ và tên»), each says whose it is. */
function sentences({ model, errors }: ErrorSummary): readonly string[] {
  return errors.map(({ path, message }) => {
    const isAmbiguous = errors.filter((other) => other.message === message).length > 1;
    const group = isAmbiguous ? groupLabel(parentPointer(path), model) : '';
    return group === '' ? message : `${group}: ${message}`;
  });
}

function groupLabel(path: string, model: FormModel): string {
  if (path === '') return '';
  const key = pointerParts(path).at(-1) as string;
  if (/^\d+$/.test(key)) return `${groupLabel(parentPointer(path), model)} ${Number(key) + 1}`.trim();
  return model.translate(labelOf(model.schemaAt(path), key));
}

/** All that has to be mended, at the top, each a link to its field, in the words that stand at the field. */
export function renderErrorSummary(summary: ErrorSummary) {
  const words = sentences(summary);
  const links = summary.errors.map(({ path }, index) => {
    const id = focusTarget(summary.model.root, path);
    const follow = (event: Event) => {
      event.preventDefault();
      if (id !== undefined) summary.focus(id);
    };
    return html`<li>${id === undefined ? words[index] : html`<a href="#${id}" @click=${follow}>${words[index]}</a>`}</li>`;
  });
  return html`<div class="summary" part="error-summary" id="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
    <h2 class="summary-title" id="summary-title">${summary.texts.summaryTitle}</h2>
    <ul>
      ${links}
    </ul>
  </div>`;
}
