import { html, type TemplateResult } from 'lit';
import { contentOf } from '../../bundle/bundle.ts';
import { editJson, insertJson } from '../../bundle/edit-json.ts';
import { asList, asObject } from '../../bundle/unknown-json.ts';
import { newTemplate } from '../../documents/template.ts';
import { factsList, freeItemId, namedItem, placeOf } from '../parts/facts-list.ts';
import { type JsonPlace, localizedAt, textAt, textOf, valueAt } from '../parts/json-fields.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { documentStyles } from './styles.ts';
import { templateFields } from './template-fields.ts';
import { documentsWords } from './words.ts';

/** What the procedure prints: its facts, the words of its template, and the page as it will be. */
export const panel: PartPanel = { styles: documentStyles, render };

function render(context: PartContext): TemplateResult {
  const words = wordsOf(documentsWords, context.screen.locale);
  const place = placeOf(context, 'documents');
  return factsList({
    context,
    key: 'documents',
    words,
    create: (name) => namedItem(place, name, 'document'),
    add: (name) => addDocument(place, name),
    remove: (index) => removeDocument(place, index),
    fields: (own) => html`${localizedAt(own, { key: 'name', label: words.name })}
      <div class="pair">
        ${textAt(own, { key: 'number', label: words.number, optional: true })}
        ${textAt(own, { key: 'legalBasis', label: words.legalBasis, hint: words.legalBasisHint, optional: true })}
      </div>
      ${template(textOf(asObject(valueAt(own)).id), context)}`,
  });
}

/** The facts and the template come and go together. */
function addDocument(place: JsonPlace, name: string): void {
  const { screen, file, path } = place;
  const content = contentOf(screen.files, file) ?? '{}\n';
  const id = freeItemId(place, name, 'document');
  screen.editor.atOnce(() => {
    screen.editor.changeFile(file, insertJson(content, [...path], namedItem(place, name, 'document')));
    if (templateOf(screen.files, id) === undefined)
      screen.editor.changeFile(`documents/${id}.html`, newTemplate);
  });
}

function removeDocument({ screen, file, path }: JsonPlace, index: number): void {
  const id = textOf(asObject(asList(valueAt({ screen, file, path }))[index]).id);
  screen.editor.atOnce(() => {
    screen.editor.changeFile(
      file,
      editJson(contentOf(screen.files, file) ?? '{}\n', [...path, index], undefined),
    );
    const name = templateOf(screen.files, id);
    if (name !== undefined) screen.editor.changeFile(name, undefined);
  });
}

function templateOf(files: PartContext['screen']['files'], id: string): string | undefined {
  return files.files.find(({ name }) => name.startsWith(`documents/${id}.`))?.name;
}

function template(id: string, context: PartContext): TemplateResult {
  const { screen } = context;
  const words = wordsOf(documentsWords, screen.locale);
  const file = templateOf(screen.files, id);
  if (file === undefined)
    return html`<p class="hint">${words.noTemplate}</p>
      <button type="button" class="plain" @click=${() => screen.editor.changeFile(`documents/${id}.html`, newTemplate)}>${words.makeTemplate}</button>`;
  return file.endsWith('.html')
    ? templateFields(file, context, words)
    : html`<p class="hint">${words.otherTemplate}</p>`;
}
