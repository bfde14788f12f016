import { html, nothing } from 'lit/html.js';
import { fieldKind } from '../fields/registry.ts';
import { fill } from '../locales/form-texts.ts';
import type { FieldNode, FormNode, RowNode, TextNode } from '../model/form-node.ts';
import { contextOf, type FormView, showPlainly } from './form-view.ts';

interface ReviewView extends FormView {
  /** Goes back to the field to change it. */
  readonly change: (id: string) => void;
}

/** All answers, once more, as they will be sent; each with a way back to its field. */
export function renderReview(root: FormNode, view: ReviewView) {
  const { texts } = view;
  return html`<div class="review" part="review">
    <h2 class="heading" part="heading" id="review" tabindex="-1">${texts.reviewTitle}</h2>
    <p class="hint">${texts.reviewHint}</p>
    <div class="stack">${renderAnswers([root], view)}</div>
  </div>`;
}

/** Answers that follow each other are one list; a group begins a new one under its heading. */
function renderAnswers(nodes: readonly FormNode[], view: ReviewView): unknown {
  const parts: unknown[] = [];
  let lines: FieldNode[] = [];
  const flush = () => {
    if (lines.length > 0)
      parts.push(html`<dl class="answers">${lines.map((line) => renderLine(line, view))}</dl>`);
    lines = [];
  };
  for (const node of nodes) {
    if (node.type === 'field' && !isContainer(node)) lines.push(node);
    else {
      flush();
      parts.push(renderPart(node, view));
    }
  }
  flush();
  return parts;
}

function isContainer(field: FieldNode): boolean {
  const shows = fieldKind(field.kind)?.show !== undefined;
  return !shows && (field.children.length > 0 || field.rows.length > 0);
}

function renderPart(node: FormNode, view: ReviewView): unknown {
  if (node.type === 'text') return nothing;
  if (node.type === 'field' && node.rows.length > 0 && node.children.length === 0)
    return node.rows.map((row, index) => renderRow(node, row, index, view));
  if (node.label === undefined || node.label === '') return renderAnswers(partsOf(node), view);
  return html`<section class="review-part">
    <h3 class="review-title">${node.label}</h3>
    ${renderAnswers(partsOf(node), view)}
  </section>`;
}

/** Fields that everybody is asked, then the entries that this person added. */
function partsOf(node: Exclude<FormNode, TextNode>): readonly FormNode[] {
  return node.type === 'field'
    ? [...node.children, ...node.rows.flatMap((row) => row.children)]
    : node.children;
}

function renderRow(field: FieldNode, row: RowNode, index: number, view: ReviewView): unknown {
  const title = fill(view.texts.row, { label: field.label, number: index + 1 });
  return html`<section class="review-part">
    <h3 class="review-title">${title}</h3>
    ${renderAnswers(row.children, view)}
  </section>`;
}

function renderLine(field: FieldNode, view: ReviewView): unknown {
  const kind = fieldKind(field.kind);
  if (kind === undefined) return nothing;
  const shown = (kind.show ?? showPlainly)(field, contextOf(field, kind, view));
  return html`<div class="answer-line">
    <dt>${field.label}</dt>
    <dd class=${shown === '' ? 'not-given' : ''}>${shown === '' ? view.texts.notGiven : shown}</dd>
    ${
      field.readonly
        ? nothing
        : html`<dd class="answer-change">
          <button class="button quiet" part="button" type="button" @click=${() => view.change(field.id)}>
            ${view.texts.change}<span class="spoken"> ${field.label}</span>
          </button>
        </dd>`
    }
  </div>`;
}
