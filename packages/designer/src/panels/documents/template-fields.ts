import { html, type TemplateResult } from 'lit';
import { contentOf } from '../../bundle/bundle.ts';
import { formFields } from '../../bundle/form-fields.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { englishOf } from '../../bundle/translations.ts';
import { asList, asObject, readObject } from '../../bundle/unknown-json.ts';
import {
  type Placeholder,
  previewOf,
  readBlock,
  sayBlock,
  type TemplateBlock,
  templateBlocks,
  withBlock,
  withoutBlock,
  withParagraphAfter,
} from '../../documents/template.ts';
import { schemaFile } from '../../forms/form-texts.ts';
import { choiceField, longTextField } from '../fields.ts';
import { icon } from '../icons.ts';
import { textOf } from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import type { PartContext } from '../parts/part-panel.ts';
import type { Screen } from '../screen.ts';
import { iconButton } from '../toolbar.ts';
import type { DocumentsWords } from './words.ts';

interface Template {
  readonly context: PartContext;
  readonly words: DocumentsWords;
  readonly html: string;
  readonly placeholders: readonly Placeholder[];
  readonly write: (html: string) => void;
}

/** The words of a template, paragraph by paragraph, beside the page. */
export function templateFields(file: string, context: PartContext, words: DocumentsWords): TemplateResult {
  const { screen } = context;
  const template: Template = {
    context,
    words,
    html: contentOf(screen.files, file) ?? '',
    placeholders: placeholdersOf(screen, words),
    write: (changed) => screen.editor.changeFile(file, changed),
  };
  return html`<h3>${words.words}</h3>
    ${templateBlocks(template.html).map((block, index) => blockFields(block, index, template))}
    <h3 id="document-preview-title">${words.preview}</h3>
    <iframe class="document-preview" sandbox="" tabindex="0" title=${words.preview} .srcdoc=${previewOf(template.html, template.placeholders)}></iframe>`;
}

function blockFields(block: TemplateBlock, index: number, template: Template): TemplateResult {
  const { words, html: source, placeholders, write, context } = template;
  const id = `document-block-${index}`;
  const said = sayBlock(block.text, placeholders);
  const remove = () => {
    write(withoutBlock(source, block));
    context.focus(`#document-block-${Math.max(0, index - 1)}`);
  };
  const add = () => {
    write(withParagraphAfter(source, block, words.newParagraph));
    context.focus(`#document-block-${index + 1}`);
  };
  return html`<div class="document-block">
    ${longTextField({
      id,
      label: words.block(index + 1),
      hideLabel: true,
      rows: said.length > 80 ? 3 : 1,
      value: said,
      onChange: (text) => write(withBlock(source, block, readBlock(text, placeholders))),
    })}
    ${choiceField({
      id: `${id}-insert`,
      label: `${words.insert} (${words.block(index + 1)})`,
      hideLabel: true,
      value: '',
      empty: words.insertShort,
      choices: placeholders.map(({ expression, name }) => ({ value: expression, text: name })),
      unknown: (value) => value,
      onChange: (expression) =>
        expression !== '' && write(withBlock(source, block, `${block.text.trimEnd()} {{= ${expression} }}`)),
    })}
    <button type="button" class="icon-button" data-action="add-paragraph" title=${words.addParagraph} aria-label=${`${words.addParagraph}: ${words.block(index + 1)}`} @click=${add}>${icon('addStep')}</button>
    ${iconButton('remove', words.removeParagraph(index + 1), false, remove)}
  </div>`;
}

/** What can be printed: facts of the case and the office, due days, and what the forms ask. Names are told apart by a number. */
function placeholdersOf(screen: Screen, words: DocumentsWords): readonly Placeholder[] {
  const facts = Object.entries(words.facts).map(([expression, name]) => ({ expression, name }));
  const clocks = asList(readObject(contentOf(screen.files, 'procedure.json')).clocks).map(asObject);
  const due = clocks.map(({ id, name }) => ({
    expression: `case.clocks.${textOf(id)}.dueOn`,
    name: words.dueOn(localizedName(name, screen.locale)),
  }));
  const translate = (vi: string) => ({ vi, en: englishOf(screen.files, vi) });
  const fields = screen.procedure.forms.flatMap(({ id }) =>
    formFields(id, readObject(contentOf(screen.files, schemaFile(id))), translate, { times: true }).map(
      ({ path, name }) => ({ expression: path, name: nameIn(name, screen.locale).replaceAll(/[[\]]/g, '') }),
    ),
  );
  return distinct([...facts, ...due, ...fields]);
}

function distinct(placeholders: readonly Placeholder[]): readonly Placeholder[] {
  const seen = new Map<string, number>();
  return placeholders.map(({ expression, name }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { expression, name: count === 1 ? name : `${name} ${count}` };
  });
}
