import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { contentOf } from '../../bundle/bundle.ts';
import { PROCEDURE_FILE } from '../../bundle/edit-procedure.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { ENGLISH_FILE, withEnglish } from '../../bundle/translations.ts';
import { editDmn } from '../../decisions/dmn-document.ts';
import { nameDecisionInEnglish } from '../../decisions/edit-tables.ts';
import { type BundleText, bundleTexts } from '../../texts/bundle-texts.ts';
import { checkField, textField } from '../fields.ts';
import { writeAt } from '../parts/json-fields.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import type { Screen } from '../screen.ts';
import { textsStyles } from './styles.ts';
import { textsWords } from './words.ts';

type Words = typeof textsWords.vi;

const ALL = 'all';

/** Every text with its English, first those that have none, and how many are done. */
export const panel: PartPanel = { styles: textsStyles, render };

function render({ screen, place, goTo }: PartContext): TemplateResult {
  const words = wordsOf(textsWords, screen.locale);
  const texts = bundleTexts(screen.files, screen.state.process);
  const done = texts.filter(({ en }) => en !== '').length;
  const shown = place === ALL ? texts : texts.filter(({ en }) => en === '');
  return html`<h2>${words.title}</h2>
    <p class="hint">${words.hint}</p>
    <p role="status">${words.count(done, texts.length)} ${done === texts.length ? words.complete : ''}</p>
    <progress class="completeness" max=${texts.length} value=${done} aria-label=${words.count(done, texts.length)}></progress>
    ${checkField({ id: 'texts-all', label: words.all, checked: place === ALL, onChange: (checked) => goTo(checked ? ALL : '') })}
    ${
      shown.length === 0
        ? nothing
        : html`<ul class="texts">
            ${repeat(
              shown,
              ({ vi, where }) => JSON.stringify([vi, where]),
              (text, index) => row(text, index, screen, words),
            )}
          </ul>`
    }`;
}

function row(text: BundleText, index: number, screen: Screen, words: Words): TemplateResult {
  return html`<li>
    <p class="text-vi" lang="vi">${text.vi}</p>
    <div lang="en">${textField({
      id: `text-${index}`,
      label: `${words.english}: ${text.vi}`,
      hideLabel: true,
      value: text.en,
      onChange: (english) => write(text, english.trim(), screen),
    })}</div>
    <p class="hint">${placeName(text, screen, words)}</p>
  </li>`;
}

function placeName({ where }: BundleText, { procedure, locale }: Screen, words: Words): string {
  if (where.type !== 'form') return words.places[where.type];
  const form = procedure.forms.find(({ id }) => id === where.form);
  return words.places.form(form === undefined ? where.form : nameIn(form.name, locale));
}

function write({ vi, where }: BundleText, english: string, screen: Screen): void {
  if (where.type === 'process') screen.editor.renameEnglish(where.element, english);
  else if (where.type === 'procedure')
    writeAt({ screen, file: PROCEDURE_FILE, path: where.path }, english === '' ? undefined : english);
  else if (where.type === 'decision') {
    const xml = contentOf(screen.files, where.file) ?? '';
    screen.editor.changeFile(where.file, editDmn(xml, nameDecisionInEnglish(where.id, english)));
  } else screen.editor.changeFile(ENGLISH_FILE, withEnglish(screen.files, vi, english));
}
