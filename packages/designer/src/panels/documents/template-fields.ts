import { html, type TemplateResult } from 'lit';
import { contentOf } from '../../bundle/bundle.ts';
import { toggledBold } from '../../documents/bold.ts';
import type { Placeholder } from '../../documents/placeholders.ts';
import {
  previewOf,
  readBlock,
  sayBlock,
  type TemplateBlock,
  templateBlocks,
  withBlock,
  withoutBlock,
  withParagraphAfter,
} from '../../documents/template.ts';
import { choiceField, longTextField } from '../fields.ts';
import { icon } from '../icons.ts';
import { caseValues } from '../parts/case-values.ts';
import type { PartContext } from '../parts/part-panel.ts';
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
    placeholders: caseValues(screen, { facts: words.facts, clock: { dueOn: words.dueOn } }),
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
    <button type="button" class="icon-button bold" data-action="bold" title=${words.bold} aria-label=${`${words.bold}: ${words.block(index + 1)}`} @click=${(event: Event) => write(withBlock(source, block, readBlock(bolded(event), placeholders)))}>B</button>
    <button type="button" class="icon-button" data-action="add-paragraph" title=${words.addParagraph} aria-label=${`${words.addParagraph}: ${words.block(index + 1)}`} @click=${add}>${icon('addStep')}</button>
    ${iconButton('remove', words.removeParagraph(index + 1), false, remove)}
  </div>`;
}

/** The words of the paragraph of a button, with what is marked in them bold, or plain again. */
function bolded(event: Event): string {
  const block = (event.currentTarget as Element).closest('.document-block') as Element;
  const { value, selectionStart, selectionEnd } = block.querySelector('textarea') as HTMLTextAreaElement;
  return toggledBold(value, selectionStart, selectionEnd);
}
