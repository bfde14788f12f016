import { html, nothing, type TemplateResult } from 'lit';
import { formFields } from '../../bundle/form-fields.ts';
import { asObject } from '../../bundle/unknown-json.ts';
import { emptySentence, type Sentence } from '../../condition/sentence.ts';
import { spellOutLayout } from '../../forms/form-edit.ts';
import { readFormTexts, valueAtPath } from '../../forms/form-texts.ts';
import { allNodes, type OutlineNode, outlineOf } from '../../forms/outline.ts';
import { setVisibility, visibilityOf } from '../../forms/visibility.ts';
import { sentenceFields } from '../condition.ts';
import { apply, type Builder, openNode, translated } from './builder.ts';

/** When a page, a section or a field is shown: a sentence about the other fields. Only elements of the layout can have one. */
export function visibilityFields(node: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  const { words, form } = builder;
  const isTop = node.ui === undefined && node.field?.owner.length === 0;
  if (node.ui === undefined && !isTop) return nothing;
  const visibility =
    node.ui === undefined
      ? ({ type: 'always' } as const)
      : visibilityOf(asObject(valueAtPath(form.ui, node.ui)));
  const title = `${node.id}-visible`;
  return html`<div class="condition" role="group" aria-labelledby=${title}>
    <p class="condition-title" id=${title}>${words.visible}</p>
    ${visibility.type === 'other' ? otherRule(node, builder) : sentence(node, visibility, builder)}
  </div>`;
}

function otherRule(node: OutlineNode, builder: Builder): TemplateResult {
  return html`<p class="hint">${builder.words.visibleOther}</p>
    <button type="button" class="plain" @click=${() => apply(builder, setVisibility(node, emptySentence))}>${builder.words.removeRule}</button>`;
}

function sentence(
  node: OutlineNode,
  visibility: Exclude<ReturnType<typeof visibilityOf>, { type: 'other' }>,
  builder: Builder,
): TemplateResult {
  const { words, form, context } = builder;
  const now = visibility.type === 'when' ? visibility.sentence : emptySentence;
  const within = allNodes([node]).flatMap(({ field }) => (field === undefined ? [] : [field.data.join('.')]));
  const fields = formFields('form', { ...form.schema, title: '' }, (text) => translated(builder, text))
    .map((field) => ({ ...field, path: field.path.slice('form.'.length), name: shorter(field.name) }))
    .filter(({ path }) => !within.includes(path));
  return html`<p class="hint">${visibility.type === 'when' ? words.visibleWhen : words.visibleAlways}</p>
    ${sentenceFields({
      sentence: now,
      fields,
      prefix: node.id,
      screen: context.screen,
      write: (next) => write(node, next, builder),
    })}`;
}

/** A form without a layout gets one, since only there a condition can stand; the line is then called by its place in it. */
function write(node: OutlineNode, next: Sentence, builder: Builder): void {
  if (node.ui !== undefined) {
    apply(builder, setVisibility(node, next));
    return;
  }
  let found: OutlineNode | undefined;
  apply(builder, (texts) => {
    const laidOut = spellOutLayout(texts);
    found = outlineOf(readFormTexts(laidOut)).nodes.find(({ field }) => field?.key === node.field?.key);
    return found === undefined ? texts : setVisibility(found, next)(laidOut);
  });
  if (found !== undefined) openNode(builder, found.id);
}

/** All fields are of this form: its name need not be said. */
function shorter(name: { readonly vi: string; readonly en?: string }) {
  const short = (text: string) => text.replace(/ \((?: › )?\)$/, '').replace(/\( › /, '(');
  return { vi: short(name.vi), en: short(name.en ?? name.vi) };
}
