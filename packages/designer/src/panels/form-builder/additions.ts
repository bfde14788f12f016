import { html, type nothing, type TemplateResult } from 'lit';
import { freeId } from '../../bundle/free-id.ts';
import { readFieldLine } from '../../forms/field-line.ts';
import { addField, addPage, addSection, allOf, type BlockUse } from '../../forms/form-edit.ts';
import { readFormTexts } from '../../forms/form-texts.ts';
import { allNodes, type Container, outlineOf } from '../../forms/outline.ts';
import { blocksOf } from '../../forms/visibility.ts';
import { addField as addNamed, choiceField, longTextField } from '../fields.ts';
import { icon } from '../icons.ts';
import { newBlocks } from './blocks.ts';
import { apply, type Builder, openNode } from './builder.ts';

/** At the end of the form: further fields, a section, a page, a block. */
export function additions(builder: Builder): TemplateResult {
  const { words } = builder;
  const last = builder.nodes.at(-1);
  // Behind pages, what is added belongs to the last one.
  const holds = last?.type === 'page' && last.holds !== undefined ? last.holds : builder.holds;
  return html`<div class="additions">
    ${fieldLines(builder, holds, 'form-add-fields', words.addFields)}
    <div class="columns">
      <div class="column">
        ${addNamed({
          id: 'form-add-section',
          label: words.addSection,
          hint: words.addSectionHint,
          button: words.add,
          onChange: (name) =>
            name.trim() !== '' && addContainer(builder, addSection(holds, name.trim()), name.trim()),
        })}
        ${addNamed({
          id: 'form-add-page',
          label: words.addPage,
          hint: words.addPageHint,
          button: words.add,
          onChange: (name) =>
            name.trim() !== '' && addContainer(builder, addPage(name.trim(), words.firstPage), name.trim()),
        })}
      </div>
      <div class="column">${blockField(builder, holds, 'form-add-block')}</div>
    </div>
  </div>`;
}

/**
 * One line of text for each field: what the words say about its kind is taken up. Leaving the text adds the fields, as in every other
 * field; the button is there for whoever looks for one.
 */
export function fieldLines(builder: Builder, holds: Container, id: string, label: string): TemplateResult {
  const { words } = builder;
  const add = (text: string) => {
    const lines = text.split('\n').flatMap((line) => readFieldLine(line) ?? []);
    if (lines.length > 0) apply(builder, allOf(...lines.map((line) => addField(holds, line))));
  };
  return html`<div class="add-lines">
    ${longTextField({ id, label, hint: words.addFieldsHint, value: '', rows: 2, onChange: add })}
    <button type="button" class="plain" data-action="add-fields" @click=${() => builder.context.focus(`#${id}`)}>${icon('addStep')}${words.add}<span class="hidden">: ${label}</span></button>
  </div>`;
}

function addContainer(builder: Builder, edit: Parameters<typeof apply>[1], name: string): void {
  const changed = apply(builder, edit);
  const added = allNodes(outlineOf(readFormTexts(changed)).nodes).findLast(({ title }) => title === name);
  if (added === undefined) return;
  openNode(builder, added.id);
  builder.context.focus(`#${added.id}-add`);
}

function blockField(builder: Builder, holds: Container, id: string): TemplateResult | typeof nothing {
  const { words, form } = builder;
  const known = blocksOf(form.schema);
  const add = (value: string) => {
    const fresh = newBlocks.find((block) => block.id === value);
    const use: BlockUse =
      fresh === undefined
        ? { name: value.slice('block:'.length) }
        : { name: freeId(fresh.id, known).replace('-', ''), schema: fresh.schema };
    const title =
      fresh?.title ??
      String((form.schema.$defs as Record<string, { title?: string }>)[use.name]?.title ?? use.name);
    const line = { title, kind: 'group' as const, required: true, options: [] };
    apply(builder, addField(holds, line, use));
  };
  return choiceField({
    id,
    label: words.addBlock,
    value: '',
    empty: words.choose,
    choices: [
      ...known.map((name) => ({ value: `block:${name}`, text: words.block(name) })),
      ...newBlocks.map((block) => ({ value: block.id, text: words.newBlocks[block.id] })),
    ],
    unknown: (value) => value,
    onChange: (value) => value !== '' && add(value),
  });
}
