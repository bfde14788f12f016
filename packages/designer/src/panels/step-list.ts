import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Flow } from '../process/process-model.ts';
import type { Step, StepAttribute } from '../process/step.ts';
import { fieldsOf, stepKinds } from '../process/step-kind.ts';
import type { NextStep, StepRow } from '../process/step-rows.ts';
import { targetField } from './branches.ts';
import { icon } from './icons.ts';
import { nameField } from './name-field.ts';
import { problemNotes } from './problems-panel.ts';
import { type Screen, titleOf } from './screen.ts';
import { type FieldPlace, stepFields } from './step-fields.ts';

export interface StepListOptions {
  readonly onAddAfter: (stepId: string | undefined) => void;
  readonly onEdit: (stepId: string) => void;
  readonly onRemove: (stepId: string) => void;
}

/** The table that administrators write: number, step, who, time, form, next. Every cell is a field; nothing needs a pointer. */
export function stepList(screen: Screen, options: StepListOptions): TemplateResult {
  const { rows, texts } = screen;
  const words = texts.list;
  return html`<section class="list" aria-label=${words.label}>
    ${
      rows.length === 0
        ? html`<p class="hint">${words.empty}</p>`
        : html`<table>
            <colgroup>
              <col class="number" />
              <col class="name" />
              <col />
              <col class="time" />
              <col />
              <col />
              <col class="actions" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">${words.number}</th>
                <th scope="col">${words.step}</th>
                <th scope="col">${words.who}</th>
                <th scope="col">${words.time}</th>
                <th scope="col">${words.form}</th>
                <th scope="col">${words.next}</th>
                <th scope="col"><span class="hidden">${words.actions}</span></th>
              </tr>
            </thead>
            <tbody>
              ${repeat(
                rows,
                ({ step }) => step.id,
                (row) => tableRow(row, screen, options),
              )}
            </tbody>
          </table>`
    }
    <button type="button" class="add-step" @click=${() => options.onAddAfter(undefined)}>${icon('addStep')}${words.add}</button>
  </section>`;
}

function tableRow(row: StepRow, screen: Screen, options: StepListOptions): TemplateResult {
  const { step, number, depth } = row;
  const { texts, state, editor } = screen;
  const words = texts.list;
  const selected = state.selected === step.id;
  return html`<tr
    data-step=${step.id}
    data-kind=${step.kind}
    data-depth=${depth}
    aria-current=${selected ? 'true' : nothing}
    @focusin=${() => state.selected !== step.id && editor.select(step.id)}
  >
    <th scope="row" class="number">${number}</th>
    <td class="name">
      <span class="kind">${texts.kinds[step.kind]}</span>
      ${nameField({ id: `row-${step.id}-name`, label: words.nameOf(number), nameless: words.noName, of: step }, screen)}
      ${problemNotes(screen, step.id)}
    </td>
    ${leadsSeveralWays(row) ? waysCell(row, screen) : settingCells(row, screen)}
    <td class="row-actions">${rowActions(row, screen, options)}</td>
  </tr>`;
}

/** Who, by when, with which form, and the one step that follows. */
function settingCells(row: StepRow, screen: Screen): TemplateResult {
  const words = screen.texts.list;
  return html`<td data-label=${words.who}>
      ${cell(row, 'role', words.whoOf(row.number), screen)}${cell(row, 'handler', words.serviceOf(row.number), screen)}
    </td>
    <td data-label=${words.time}>${cell(row, 'term', words.time, screen)}</td>
    <td data-label=${words.form}>${cell(row, 'form', words.formOf(row.number), screen)}</td>
    <td data-label=${words.next}>${nextCell(row, screen)}</td>`;
}

function cell(
  { step, number }: StepRow,
  attribute: StepAttribute,
  label: string,
  screen: Screen,
): TemplateResult | typeof nothing {
  if (!fieldsOf(step).includes(attribute)) return nothing;
  const words = screen.texts.list;
  const place: FieldPlace = {
    id: `row-${step.id}-${attribute}`,
    label,
    amountLabel: words.amountOf(number),
    unitLabel: words.unitOf(number),
    hideLabel: true,
  };
  return stepFields[attribute](step, place, screen);
}

/** The one step that follows. */
function nextCell({ step, number, next }: StepRow, screen: Screen): TemplateResult {
  const words = screen.texts.list;
  if (!stepKinds[step.kind].hasOutgoing) return html`<span class="muted">${words.finished}</span>`;
  return targetField({
    id: `row-${step.id}-next`,
    label: words.nextOf(number),
    step,
    flow: next[0]?.flow,
    screen,
    hideLabel: true,
  });
}

function leadsSeveralWays({ step, next }: StepRow): boolean {
  return stepKinds[step.kind].splits || next.length > 1;
}

/** The ways of a gateway, each a line: what it is called and where it leads; then one more. The conditions stand in its form. */
function waysCell({ step, number, next }: StepRow, screen: Screen): TemplateResult {
  const words = screen.texts.list;
  return html`<td colspan="4" data-label=${words.next}>
    <ul class="ways">
      ${repeat(
        next,
        ({ flow }) => flow.id,
        (way, index) => html`<li>${wayFields(way, words.wayOf(number, index + 1), step, screen)}</li>`,
      )}
      <li>
        <span class="way-new" aria-hidden="true">${words.newWay}</span>
        ${targetField({ id: `row-${step.id}-new-way`, label: words.newWayOf(number), step, flow: undefined, screen, hideLabel: true })}
      </li>
    </ul>
  </td>`;
}

function wayFields({ flow, back }: NextStep, label: string, step: Step, screen: Screen): TemplateResult {
  const named = stepKinds[step.kind].conditional;
  return html`${named ? wayName(flow, label, screen) : html`<span></span>`}
    <span class="arrow" aria-hidden="true">${back ? '↩' : '→'}</span>
    ${targetField({
      id: `way-${flow.id}-target`,
      label: `${label}: ${screen.texts.panel.target}`,
      step,
      flow,
      screen,
      hideLabel: true,
    })}`;
}

function wayName(flow: Flow, label: string, screen: Screen): TemplateResult {
  const words = screen.texts.panel;
  const place = {
    id: `way-${flow.id}-name`,
    label: `${label}: ${words.branchName}`,
    nameless: words.branchName,
  };
  return nameField({ ...place, of: flow }, screen);
}

function rowActions(
  { step }: StepRow,
  screen: Screen,
  { onAddAfter, onEdit, onRemove }: StepListOptions,
): TemplateResult {
  const words = screen.texts.list;
  const title = titleOf(step, screen);
  return html`<div>
    ${
      stepKinds[step.kind].hasOutgoing
        ? html`<button type="button" class="icon-button" title=${words.addAfterLabel(title)} aria-label=${words.addAfterLabel(title)} @click=${() => onAddAfter(step.id)}>
            ${icon('addStep')}
          </button>`
        : nothing
    }
    <button type="button" class="icon-button edit" title=${words.editLabel(title)} aria-label=${words.editLabel(title)} @click=${() => onEdit(step.id)}>
      ${icon('sign')}
    </button>
    <button type="button" class="icon-button" title=${words.removeLabel(title)} aria-label=${words.removeLabel(title)} @click=${() => onRemove(step.id)}>
      ${icon('remove')}
    </button>
  </div>`;
}
