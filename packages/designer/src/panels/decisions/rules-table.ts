import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../bundle/form-fields.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { readResult, readTest, sayResult, sayTest, valueOfTest } from '../../decisions/cell-words.ts';
import {
  addRule,
  moveRule,
  removeInput,
  removeOutput,
  removeRule,
  setNote,
  setResult,
  setTest,
} from '../../decisions/edit-tables.ts';
import type { InputColumn, OutputColumn, TableRule } from '../../decisions/read-tables.ts';
import { choiceField, textField } from '../fields.ts';
import { icon } from '../icons.ts';
import { iconButton } from '../toolbar.ts';
import { findingsOf, type TableFinding } from './check-table.ts';
import type { OpenTable } from './open-table.ts';

/** The table itself, with what is wrong at its rows. */
export function rulesTable(open: OpenTable): TemplateResult {
  const { words, table, context } = open;
  const { inputs, outputs, rules } = table;
  const findings = findingsOf(open.xml, context.screen.locale === 'en' ? 'en' : 'vi', context.redraw);
  return html`<h3 id="decision-rules-title">${words.rules}</h3>
    <p class="hint">${words.cellsHint}</p>
    <div class="rules-scroll" role="region" aria-labelledby="decision-rules-title" tabindex="0">
      <table class="rules">
        <thead>
          <tr>
            <th scope="col">${words.row}</th>
            ${inputs.map((input, column) => inputHead(input, column, open))}
            ${outputs.map(({ label }, column) => outputHead(label, column, open))}
            <th scope="col">${words.note}</th>
            <th scope="col"><span class="hidden">${words.actions}</span></th>
          </tr>
        </thead>
        <tbody>${rules.map((rule, row) => ruleRow(rule, row, open, findings ?? []))}</tbody>
      </table>
    </div>
    <button type="button" class="plain" data-action="add-row" @click=${() => addRow(open)}>${icon('addStep')}${words.addRow}</button>
    ${tableFindings(findings, open)}`;
}

function addRow({ edit, context, table }: OpenTable): void {
  edit(addRule);
  context.focus(`#cell-${table.rules.length}-in-0`, `#cell-${table.rules.length}-out-0`);
}

function inputHead(
  { label, expression }: InputColumn,
  column: number,
  { words, edit, context }: OpenTable,
): TemplateResult {
  const field = context.screen.procedure.forms
    .flatMap((form) => form.fields)
    .find(({ path }) => path === expression);
  const name = field === undefined ? label : nameIn(field.name, context.screen.locale);
  const remove = () => {
    edit(removeInput(column));
    context.focus('#decision-add-input');
  };
  return html`<th scope="col"><span class="column-head"><span>${name}</span>${iconButton('remove', words.removeColumn(name), false, remove)}</span></th>`;
}

function outputHead(
  label: string,
  column: number,
  { words, table, edit, context }: OpenTable,
): TemplateResult {
  if (table.outputs.length === 1) return html`<th scope="col" class="result">→ ${label}</th>`;
  const remove = () => {
    edit(removeOutput(column));
    context.focus('#decision-add-output');
  };
  return html`<th scope="col" class="result"><span class="column-head"><span>→ ${label}</span>${iconButton('remove', words.removeColumn(label), false, remove)}</span></th>`;
}

function ruleRow(
  rule: TableRule,
  row: number,
  open: OpenTable,
  findings: readonly TableFinding[],
): TemplateResult {
  const { words, table, edit, context } = open;
  const own = findings.filter((finding) => isOfRow(finding, rule, row));
  const move = (by: 1 | -1, action: string) => {
    edit(moveRule(row, by));
    context.focus(
      `[data-row='${row + by}'] [data-action=${action}]:not(:disabled)`,
      `#cell-${row + by}-out-0`,
    );
  };
  const remove = () => {
    edit(removeRule(row));
    context.focus(`#cell-${Math.max(0, row - 1)}-out-0`, '[data-action=add-row]');
  };
  return html`<tr data-row=${row} class=${own.length > 0 ? 'doubtful' : ''}>
    <th scope="row">${row + 1}</th>
    ${table.inputs.map((input, column) => html`<td>${testCell(rule.inputs[column] ?? '-', input, row, column, open)}</td>`)}
    ${table.outputs.map((output, column) => html`<td class="result">${resultCell(rule.outputs[column] ?? '', output, row, column, open)}</td>`)}
    <td>${textField({ id: `cell-${row}-note`, label: words.noteOf(row + 1), hideLabel: true, value: rule.note, onChange: (text) => edit(setNote(row, text.trim())) })}</td>
    <td><div class="record-actions">
      ${iconButton('up', context.screen.texts.parts.up(`${words.row} ${row + 1}`), row === 0, () => move(-1, 'up'))}
      ${iconButton('down', context.screen.texts.parts.down(`${words.row} ${row + 1}`), row === table.rules.length - 1, () => move(1, 'down'))}
      ${iconButton('remove', words.removeRow(row + 1), false, remove)}
    </div></td>
  </tr>
  ${own.length === 0 ? nothing : html`<tr class="row-findings"><td colspan=${table.inputs.length + table.outputs.length + 3}><ul class="notes">${own.map(note)}</ul></td></tr>`}`;
}

/** The rules that a finding names: by their numbers, by their id, or by what stands in a cell. */
function isOfRow({ element, params }: TableFinding, rule: TableRule, row: number): boolean {
  const { rules, rule: number, expression } = params;
  if (Array.isArray(rules)) return rules.includes(row + 1);
  if (typeof number === 'number') return number === row + 1;
  if (element !== undefined && element === rule.id) return true;
  return typeof expression === 'string' && [...rule.inputs, ...rule.outputs].includes(expression);
}

function testCell(
  feel: string,
  column: InputColumn,
  row: number,
  index: number,
  open: OpenTable,
): TemplateResult {
  const { words, edit, context } = open;
  const field = context.screen.procedure.forms
    .flatMap((form) => form.fields)
    .find(({ path }) => path === column.expression);
  const id = `cell-${row}-in-${index}`;
  const label = words.cellOf(row + 1, column.label);
  const choices = choicesOf(column, field, open);
  const value = valueOfTest(feel);
  const isAny = feel.trim() === '-' || feel.trim() === '';
  if (
    choices.length > 0 &&
    (isAny || (value !== undefined && choices.some((choice) => choice.value === value)))
  )
    return choiceField({
      id,
      label,
      hideLabel: true,
      value: isAny ? '' : (value ?? ''),
      empty: words.any,
      choices,
      unknown: (text) => text,
      onChange: (chosen) => edit(setTest(row, index, testOf(chosen, column.type))),
    });
  const isText = column.type === 'string';
  return textField({
    id,
    label,
    hideLabel: true,
    value: isText && value !== undefined ? value : sayTest(feel, words.cells),
    onChange: (text) =>
      edit(setTest(row, index, isText ? textTest(text, words.cells.any) : readTest(text, words.cells))),
  });
}

function choicesOf({ type }: InputColumn, field: FormField | undefined, { words, context }: OpenTable) {
  if (type === 'boolean')
    return [
      { value: 'true', text: words.yes },
      { value: 'false', text: words.no },
    ];
  return (field?.options ?? []).map(({ value, name }) => ({
    value,
    text: nameIn(name, context.screen.locale),
  }));
}

function testOf(chosen: string, type: string): string {
  if (chosen === '') return '-';
  return type === 'boolean' ? chosen : JSON.stringify(chosen);
}

/** A text that is no formula is the text itself. */
function textTest(text: string, any: string): string {
  const typed = text.trim();
  if (typed === '' || typed === '-' || typed.toLowerCase() === any) return '-';
  return /^["(]|^not\(/.test(typed) ? typed : JSON.stringify(typed);
}

function resultCell(
  feel: string,
  column: OutputColumn,
  row: number,
  index: number,
  open: OpenTable,
): TemplateResult {
  const { words, edit } = open;
  const id = `cell-${row}-out-${index}`;
  const label = words.cellOf(row + 1, column.label);
  const write = (text: string) => edit(setResult(row, index, text));
  if (column.type === 'boolean' && valueOfTest(feel) !== undefined)
    return choiceField({
      id,
      label,
      hideLabel: true,
      value: feel.trim(),
      choices: [
        { value: 'true', text: words.yes },
        { value: 'false', text: words.no },
      ],
      unknown: (text) => text,
      onChange: write,
    });
  return textField({
    id,
    label,
    hideLabel: true,
    value: sayResult(feel, column.type),
    onChange: (text) => write(readResult(text, column.type)),
  });
}

/** What concerns the table as a whole, e.g. a case without a row. */
function tableFindings(
  findings: readonly TableFinding[] | undefined,
  { words, table }: OpenTable,
): TemplateResult {
  if (findings === undefined) return html`<p role="status" class="hint">${words.checking}</p>`;
  const general = findings.filter((finding) => !table.rules.some((rule, row) => isOfRow(finding, rule, row)));
  if (findings.length === 0) return html`<p role="status" class="hint">${words.checked}</p>`;
  return general.length === 0
    ? html``
    : html`<ul class="notes" aria-label=${words.problems}>${general.map(note)}</ul>`;
}

function note({ severity, sentence }: TableFinding): TemplateResult {
  return html`<li class=${severity}>${icon(severity)}<span>${sentence}</span></li>`;
}
