import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Bundle, sameBundle } from '../../bundle/bundle.ts';
import { nameIn } from '../../bundle/named-text.ts';
import type { Change } from '../../compare/change.ts';
import { changeList } from '../../compare/change-list.ts';
import { readGrid } from '../../import/read-grid.ts';
import { readTable } from '../../import/read-table.ts';
import { stepKinds } from '../../process/step-kind.ts';
import { templates } from '../../templates/templates.ts';
import { textField } from '../fields.ts';
import { icon } from '../icons.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import type { Screen } from '../screen.ts';
import { diagramFiles, saveFile } from './diagram-files.ts';
import { type FoundText, findText } from './find-text.ts';
import { type OverviewWords, overviewWords } from './words.ts';

/** Where to begin, where something stands, and what was changed. */
export const panel: PartPanel = { render };

function render(context: PartContext): TemplateResult {
  const words = wordsOf(overviewWords, context.screen.locale);
  return html`<h2>${words.title}</h2>
    ${search(context, words)}
    <div class="columns">
      <section class="column" aria-label=${words.guide}>${guide(context, words)}</section>
      <section class="column" aria-label=${words.templates}>${templateButtons(context, words)}</section>
    </div>
    <section aria-label=${words.changes}>${changes(context, words)}</section>
    <section aria-label=${words.exports}>${exports(context, words)}</section>`;
}

/** What is searched for is the place of this panel: it is there again when somebody comes back. */
function search(context: PartContext, words: OverviewWords): TemplateResult {
  const { screen, place, goTo } = context;
  const found = findText(place, screen.state.process, screen.files);
  return html`<section aria-label=${words.find}>
    ${textField({ id: 'find-text', label: words.find, hint: words.findHint, value: place, onChange: (text) => goTo(text.trim()) })}
    ${place === '' ? nothing : html`<p role="status">${words.found(found.length)}</p>`}
    <ul class="found">
      ${found.map((one) => foundRow(one, context, words))}
    </ul>
  </section>`;
}

/** A place that is found: what it says, in which panel it is, and the way there. */
function foundRow(found: FoundText, context: PartContext, words: OverviewWords): TemplateResult {
  const { element, path, text } = found;
  const place = path === undefined ? undefined : context.placeOf(path);
  const go =
    element !== undefined
      ? () => context.showElement(element)
      : place && (() => context.openPart(place.part, found.place ?? place.place));
  return html`<li>${place === undefined ? nothing : html`<span class="muted">${place.title}: </span>`}${text}
    ${go === undefined ? nothing : html`<button type="button" class="link" data-element=${element ?? nothing} data-found-in=${place?.part ?? nothing} @click=${go}>${words.show}<span class="hidden">: ${text}</span></button>`}
  </li>`;
}

type StepId = keyof OverviewWords['steps'];

/** What a first procedure needs, in the order in which it is easiest, and where each is done. */
const places: Readonly<Record<StepId, string>> = {
  name: 'facts',
  process: 'list',
  roles: 'list',
  forms: 'forms',
  errors: 'list',
  scenario: 'try',
};

function isDone(id: StepId, { procedure, state, problems, files }: Screen): boolean {
  const { steps } = state.process;
  const byPeople = steps.filter(({ kind }) => stepKinds[kind].needs.includes('role'));
  const checks: Readonly<Record<StepId, () => boolean>> = {
    name: () => procedure.name.vi !== '',
    process: () => byPeople.length > 0,
    roles: () => byPeople.length > 0 && byPeople.every(({ attributes }) => attributes.role !== ''),
    forms: () => byPeople.length > 0 && byPeople.every(({ attributes }) => attributes.form !== ''),
    errors: () => steps.length > 0 && problems.every(({ severity }) => severity !== 'error'),
    scenario: () => files.files.some(({ name }) => name.startsWith('scenarios/')),
  };
  return checks[id]();
}

function guide({ screen, show }: PartContext, words: OverviewWords): TemplateResult {
  return html`<h3>${words.guide}</h3>
    <ol class="guide">
      ${Object.entries(words.steps).map(([id, text]) => {
        const done = isDone(id as StepId, screen);
        return html`<li data-guide=${id} class=${done ? 'ok' : ''}>${done ? icon('ok') : nothing} ${text}${done ? html` <span class="muted">(${words.done})</span>` : nothing}
          <button type="button" class="link" @click=${() => show(places[id as StepId])}>${words.go}<span class="hidden">: ${text}</span></button>
        </li>`;
      })}
    </ol>`;
}

function templateButtons({ screen, show }: PartContext, words: OverviewWords): TemplateResult {
  return html`<h3>${words.templates}</h3>
    <p class="hint">${words.templatesHint}</p>
    ${repeat(
      templates,
      ({ id }) => id,
      ({ id, title, table }) =>
        html`<button type="button" class="plain" data-template=${id} @click=${() => {
          screen.editor.acceptTable(readTable(readGrid({ text: table })));
          show('list');
        }}>${nameIn(title, screen.locale)}</button>`,
    )}`;
}

interface Compared {
  readonly published: Bundle;
  readonly draft: Bundle;
  readonly locale: string;
  readonly list: readonly Change[];
}

const compared = new WeakMap<object, Compared>();

/** Both are read by the engine's own reader, which takes a moment: the list of before stands until then. */
function changes({ screen, redraw }: PartContext, words: OverviewWords): TemplateResult {
  const { published, editor, rows, locale } = screen;
  if (published === undefined) return html`<h3>${words.changes}</h3><p class="hint">${words.noPublished}</p>`;
  const known = compared.get(editor);
  void editor.bundle().then(async (draft) => {
    if (
      known !== undefined &&
      known.locale === locale &&
      known.published === published &&
      sameBundle(known.draft, draft)
    )
      return;
    const numbers = new Map(rows.map(({ step, number }) => [step.id, number]));
    const list = await changeList(published, draft, { locale, numbers });
    compared.set(editor, { published, draft, locale, list });
    redraw();
  });
  const list = known?.list ?? [];
  return html`<h3>${words.changes}</h3>
    ${list.length === 0 ? html`<p class="hint">${words.noChanges}</p>` : nothing}
    <ul class="changes">${list.map((change) => html`<li>${sentence(change, words)}</li>`)}</ul>`;
}

function sentence({ kind, name, part, before, after }: Change, words: OverviewWords): string {
  const partName = part === undefined ? '' : (words.keys[part] ?? part);
  const title = name === '' || partName === '' ? name || partName : `${partName} «${name}»`;
  return words.sentences[kind](title, inWords(shortTerm(before, after), words), inWords(after, words));
}

/** «1 → 3 ngày làm việc»: a unit that is the same is said once. */
function shortTerm(before: string, after: string): string {
  const [amount = '', unit, ...more] = before.split(' ');
  return more.length === 0 && unit !== undefined && after.endsWith(` ${unit}`) ? amount : before;
}

/** «3 workingDay» is a term as the file writes it. */
function inWords(text: string, { units, yes, no }: OverviewWords): string {
  if (text === 'true' || text === 'false') return text === 'true' ? yes : no;
  const [, amount, unit = ''] = /^(\S+) (\w+)$/.exec(text) ?? [];
  return amount !== undefined && Object.hasOwn(units, unit) ? `${amount} ${units[unit]}` : text;
}

function exports({ screen }: PartContext, words: OverviewWords): TemplateResult {
  const name = screen.procedure.code || 'quy-trinh';
  return html`<h3>${words.exports}</h3>
    <div class="export-buttons">
      ${Object.entries(diagramFiles).map(
        ([type, make]) =>
          html`<button type="button" data-export=${type} @click=${() =>
            void screen.editor
              .svg()
              .then(make)
              .then((blob) => saveFile(`${name}.${type}`, blob))}>${type.toUpperCase()}</button>`,
      )}
    </div>`;
}
