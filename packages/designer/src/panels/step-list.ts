import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { StepAttribute } from '../process/process-model.ts';
import { stepKinds } from '../process/step-kind.ts';
import type { NextStep, StepRow } from '../process/step-rows.ts';
import { targetField } from './branches.ts';
import { textField } from './fields.ts';
import { icon } from './icons.ts';
import { problemNotes } from './problems-panel.ts';
import { type Screen, titleOf } from './screen.ts';
import { type FieldPlace, stepFields } from './step-fields.ts';

export interface StepListOptions {
  readonly onAddAfter: (stepId: string | undefined) => void;
  readonly onEdit: (stepId: string) => void;
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
      ${textField({
        id: `row-${step.id}-name`,
        label: words.nameOf(number),
        hideLabel: true,
        placeholder: words.noName,
        value: step.name,
        onChange: (value) => editor.rename(step.id, value),
      })}
      ${problemNotes(screen, step.id)}
    </td>
    <td data-label=${words.who}>${cell(row, 'role', words.whoOf(number), screen)}${cell(row, 'handler', words.serviceOf(number), screen)}</td>
    <td data-label=${words.time}>${cell(row, 'term', words.time, screen)}</td>
    <td data-label=${words.form}>${cell(row, 'form', words.formOf(number), screen)}</td>
    <td data-label=${words.next} class="next">${nextCell(row, screen)}</td>
    <td class="row-actions">${rowActions(row, screen, options)}</td>
  </tr>`;
}

function cell(
  { step, number }: StepRow,
  attribute: StepAttribute,
  label: string,
  screen: Screen,
): TemplateResult | typeof nothing {
  if (!stepKinds[step.kind].fields.includes(attribute)) return nothing;
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

/** One next step is a field; several are listed here and edited in the form of the step. */
function nextCell({ step, number, next }: StepRow, screen: Screen): TemplateResult {
  const words = screen.texts.list;
  const { splits, hasOutgoing } = stepKinds[step.kind];
  if (!hasOutgoing) return html`<span class="muted">${words.finished}</span>`;
  if (splits || next.length > 1)
    return html`<ul class="ways">${next.map((way) => wayItem(way, screen))}</ul>`;
  return targetField({
    id: `row-${step.id}-next`,
    label: words.nextOf(number),
    step,
    flow: next[0]?.flow,
    screen,
    hideLabel: true,
  });
}

function wayItem({ flow, target, number, back }: NextStep, screen: Screen): TemplateResult {
  const name = screen.locale === 'en' ? flow.nameEn || flow.name : flow.name;
  return html`<li>
    ${name === '' ? nothing : html`<span class="way">${name}:</span>`} ${back ? `${screen.texts.list.back} ` : ''}${number}.
    ${titleOf(target, screen)}
  </li>`;
}

function rowActions(
  { step }: StepRow,
  screen: Screen,
  { onAddAfter, onEdit }: StepListOptions,
): TemplateResult {
  const words = screen.texts.list;
  const title = titleOf(step, screen);
  return html`
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
    <button type="button" class="icon-button" title=${words.removeLabel(title)} aria-label=${words.removeLabel(title)} @click=${() => screen.editor.remove(step.id)}>
      ${icon('remove')}
    </button>
  `;
}
