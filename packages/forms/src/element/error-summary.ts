import { html } from 'lit';
import { parentPointer } from '../json-pointer.ts';
import type { FormTexts } from '../locales/form-texts.ts';
import type { FormError } from '../model/form-error.ts';
import { type FormNode, fieldsIn } from '../model/form-node.ts';
import { focusTarget } from './form-view.ts';

export interface ErrorSummary {
  readonly root: FormNode;
  readonly errors: readonly FormError[];
  readonly texts: FormTexts;
  readonly focus: (id: string) => void;
}

/** Where two fields have the same sentence («Nhập họ và tên»), each says whose it is. */
function sentences({ root, errors }: ErrorSummary): readonly string[] {
  const labels = new Map(fieldsIn(root).map((field) => [field.path, field.label]));
  return errors.map(({ path, message }) => {
    const isAmbiguous = errors.filter((other) => other.message === message).length > 1;
    const group = isAmbiguous ? groupLabel(parentPointer(path), labels) : undefined;
    return group === undefined ? message : `${group}: ${message}`;
  });
}

function groupLabel(path: string, labels: ReadonlyMap<string, string>): string | undefined {
  if (path === '') return undefined;
  const row = /\/(\d+)$/.exec(path)?.[1];
  if (row === undefined) return labels.get(path) ?? groupLabel(parentPointer(path), labels);
  return `${labels.get(parentPointer(path)) ?? ''} ${Number(row) + 1}`.trim();
}

/** All that has to be mended, at the top, each a link to its field, in the words that stand at the field. */
export function renderErrorSummary(summary: ErrorSummary) {
  const words = sentences(summary);
  const links = summary.errors.map(({ path }, index) => {
    const id = focusTarget(summary.root, path);
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
