import { html, nothing, type TemplateResult } from 'lit';
import { contentOf } from '../../bundle/bundle.ts';
import type { FormField } from '../../bundle/form-fields.ts';
import { freeId } from '../../bundle/free-id.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { editDmn } from '../../decisions/dmn-document.ts';
import {
  addInput,
  addOutput,
  inTable,
  newModel,
  renameTable,
  renameTableInEnglish,
  setHitPolicy,
  setOutputType,
  type TableEdit,
} from '../../decisions/edit-tables.ts';
import { type DecisionTable, readTables } from '../../decisions/read-tables.ts';
import { keyOfTitle } from '../../forms/field-line.ts';
import { addField, choiceField, textField } from '../fields.ts';
import { icon } from '../icons.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { titleOf } from '../screen.ts';
import type { OpenTable } from './open-table.ts';
import { rulesTable } from './rules-table.ts';
import { decisionStyles } from './styles.ts';
import { decisionWords } from './words.ts';

/** Decision tables: rules as rows, each cell in words, checked while they are written. */
export const panel: PartPanel = { styles: decisionStyles, render };

function render(context: PartContext): TemplateResult {
  const { screen } = context;
  const words = wordsOf(decisionWords, screen.locale);
  const { decisions } = screen.procedure;
  const wanted = decisions.find(({ file, id }) => `${file}#${id}` === context.place) ?? decisions[0];
  return html`<h2>${words.title}</h2>
    <p class="hint">${words.hint}</p>
    <div class="columns">
      <div class="column">
        ${
          wanted === undefined
            ? html`<p class="hint">${words.none}</p>`
            : choiceField({
                id: 'decision-open',
                label: words.open,
                value: `${wanted.file}#${wanted.id}`,
                choices: decisions.map(({ file, id, name }) => ({
                  value: `${file}#${id}`,
                  text: nameIn(name, screen.locale),
                })),
                unknown: (value) => value,
                onChange: (value) => context.goTo(value),
              })
        }
      </div>
      <div class="column">
        ${addField({ id: 'decision-new', label: words.add, hint: words.addHint, button: screen.texts.parts.add, onChange: (name) => create(context, name) })}
      </div>
    </div>
    ${wanted === undefined ? nothing : openTable(context, wanted.file, wanted.id)}`;
}

function openTable(context: PartContext, file: string, id: string): TemplateResult {
  const { screen } = context;
  const words = wordsOf(decisionWords, screen.locale);
  const xml = contentOf(screen.files, file) ?? '';
  const tables = readTables(xml);
  if (tables === undefined) return html`<p role="alert">${words.unreadable}</p>`;
  const table = tables.find((candidate) => candidate.id === id);
  if (table === undefined) return html`<p class="hint">${words.other(id)}</p>`;
  const edit = (change: TableEdit) => screen.editor.changeFile(file, editDmn(xml, inTable(id, change)));
  const open: OpenTable = { context, words, file, xml, table, edit };
  return html`${head(open)} ${rulesTable(open)} ${foot(open, tables.length)}`;
}

function head({ context, words, table, edit }: OpenTable): TemplateResult {
  const { screen } = context;
  const users = screen.state.process.steps.filter(({ attributes }) => attributes.decision === table.id);
  return html`<div class="columns">
    <div class="column">
      ${textField({
        id: 'decision-name',
        label: words.name,
        value: table.name.vi,
        onChange: (name) => (name.trim() === '' ? false : edit(renameTable(name.trim()))),
      })}
      ${textField({
        id: 'decision-name-en',
        label: screen.texts.panel.nameEn,
        optional: screen.texts.panel.optional,
        value: table.name.en ?? '',
        onChange: (name) => edit(renameTableInEnglish(name.trim())),
      })}
    </div>
    <div class="column">
      ${choiceField({
        id: 'decision-policy',
        label: words.policy,
        value: table.hitPolicy,
        choices: Object.entries(words.policies)
          .filter(([policy]) => !RARE.has(policy) || policy === table.hitPolicy)
          .map(([value, text]) => ({ value, text })),
        unknown: (value) => value,
        onChange: (policy) => edit(setHitPolicy(policy)),
      })}
      ${table.outputs.map((_, column) => outputType(table, column, words, edit))}
    </div>
  </div>
  <p class="hint">${users.length === 0 ? words.notUsed : words.usedBySteps(users.map((step) => `«${titleOf(step, screen)}»`).join(', '))}</p>`;
}

/** Policies that need more than rows (priorities of results): kept where they are, not offered. */
const RARE = new Set(['PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT']);

function outputType(
  { outputs }: DecisionTable,
  column: number,
  words: OpenTable['words'],
  edit: OpenTable['edit'],
): TemplateResult {
  return choiceField({
    id: column === 0 ? 'decision-output-type' : `decision-output-type-${column}`,
    label: outputs.length === 1 ? words.outputType : words.outputTypeOf(outputs[column]?.label ?? ''),
    value: outputs[column]?.type ?? '',
    choices: Object.entries(words.outputTypes).map(([value, text]) => ({ value, text })),
    unknown: (value) => value,
    onChange: (type) => edit(setOutputType(column, type)),
  });
}

function foot({ context, words, file, table, edit }: OpenTable, count: number): TemplateResult {
  const { screen } = context;
  const fields = testable(file, context, words);
  const tested = new Set(table.inputs.map(({ expression }) => expression));
  const remove = () => {
    screen.editor.changeFile(file, undefined);
    context.goTo('');
    context.focus('#decision-new');
  };
  return html`<div class="columns"><div class="column">${choiceField({
    id: 'decision-add-input',
    label: words.addInput,
    value: '',
    empty: words.choose,
    choices: fields
      .filter(({ path }) => !tested.has(path))
      .map(({ path, name }) => ({ value: path, text: nameIn(name, screen.locale) })),
    unknown: (value) => value,
    onChange: (path) => {
      const field = fields.find((candidate) => candidate.path === path);
      if (field !== undefined) edit(addInput(field, field.name.vi.replace(/ \([^)]*\)$/, '')));
    },
  })}</div><div class="column">${textField({
    id: 'decision-add-output',
    label: words.addOutput,
    hint: words.addOutputHint,
    value: '',
    onChange: (label) => {
      if (label.trim() !== '') edit(addOutput(label.trim()));
    },
  })}</div></div>
  ${count === 1 ? html`<button type="button" class="danger" data-action="remove-table" @click=${remove}>${icon('remove')}${words.removeTable}</button>` : nothing}`;
}

/** What a table can look at: fields of forms, what other tables and services answered, and where the case is. */
function testable(file: string, { screen }: PartContext, words: OpenTable['words']): readonly FormField[] {
  const { forms, decisions } = screen.procedure;
  const written = screen.state.process.steps.flatMap(({ outputs }) => outputs.map(({ target }) => target));
  const text = (path: string, vi: string): FormField => ({ path, name: { vi }, type: 'text', options: [] });
  return [
    ...forms.flatMap(({ fields }) => fields),
    ...decisions.filter((decision) => decision.file !== file).flatMap(({ fields }) => fields),
    ...[...new Set(written)]
      .filter((name) => /^[A-Za-z_]\w*$/.test(name))
      .map((name) => text(name, words.answer(name))),
    ...Object.entries(words.caseFacts).map(([path, name]) => text(path, name)),
  ];
}

function create({ screen, goTo, focus }: PartContext, text: string): void {
  const name = text.trim();
  if (name === '') return;
  const taken = [...screen.procedure.decisions, ...screen.procedure.forms].map(({ id }) => id);
  const id = freeId(keyOfTitle(name), taken).replace('-', '');
  const file = `decisions/${id}.dmn`;
  screen.editor.changeFile(file, newModel(id, name));
  goTo(`${file}#${id}`);
  focus('#decision-add-input');
}
