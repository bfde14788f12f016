import { html, nothing, type TemplateResult } from 'lit';
import { freeId } from '../../bundle/free-id.ts';
import { asObject } from '../../bundle/unknown-json.ts';
import { type FieldKindId, fieldKindIds, fieldKinds } from '../../forms/field-kinds.ts';
import { keyOfTitle } from '../../forms/field-line.ts';
import { type FieldPlace, keywordsAt, placeOfKeys } from '../../forms/field-place.ts';
import { usesOfField } from '../../forms/field-uses.ts';
import { allOf, inLayout, inSchema, makeBlock, renameKey, setKind } from '../../forms/form-edit.ts';
import { formTexts, readFormTexts, valueAtPath } from '../../forms/form-texts.ts';
import type { OutlineNode } from '../../forms/outline.ts';
import { blockOf, blocksOf, requireField, usesOfBlock } from '../../forms/visibility.ts';
import { checkField, choiceField, longTextField, textField } from '../fields.ts';
import { textOf } from '../parts/json-fields.ts';
import { apply, applyReworded, type Builder, openNode, translate, translated } from './builder.ts';
import { settingsOf } from './settings.ts';
import { visibilityFields } from './visibility-fields.ts';
import type { FormWords } from './words.ts';

/** The form of one line of the outline. */
export function nodeFields(node: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  if (node.type === 'other') return nothing;
  if (node.type === 'page' || node.type === 'section')
    return html`${titleFields(node, builder, builder.words.sectionTitle)} ${visibilityFields(node, builder)}`;
  if (node.type === 'branch') return titleFields(node, builder, builder.words.sectionTitle);
  return html`${titleFields(node, builder, builder.words.nodeTitle)} ${kindField(node, builder)}
    ${requiredField(node, builder)} ${settingsOf(node, builder)} ${helpFields(node, builder)}
    ${blockFields(node, builder)} ${visibilityFields(node, builder)} ${keyField(node, builder)}`;
}

/** The words stand in the layout where that gives some, else in the schema. */
function titleFields(node: OutlineNode, builder: Builder, label: string): TemplateResult {
  const { ui, field } = node;
  const labelled = ui !== undefined && typeof asObject(valueAtPath(builder.form.ui, ui)).label === 'string';
  const inUi = labelled || field === undefined;
  const write = (to: string) => {
    const edit = inUi
      ? inLayout([...(ui ?? []), 'label'], to)
      : inSchema([...(field?.path ?? []), 'title'], to);
    const key =
      inUi || field === undefined || node.type === 'branch'
        ? undefined
        : followingKey(node, field, to, builder);
    const rename = key === undefined || field === undefined ? edit : allOf(edit, renameKey(field, key));
    applyReworded(builder, rename, { from: node.title, to });
    if (key !== undefined && field !== undefined && ui === undefined)
      reopen(builder, [...field.data.slice(0, -1), key]);
  };
  return html`${textField({
    id: `${node.id}-title`,
    label,
    value: node.title,
    onChange: (text) => (text.trim() === '' ? false : write(text.trim())),
  })}
  ${textField({
    id: `${node.id}-title-en`,
    label: builder.context.screen.texts.parts.inEnglish(label),
    optional: builder.words.optional,
    value: translated(builder, node.title).en ?? '',
    onChange: (english) => translate(builder, node.title, english),
  })}`;
}

/** A line without an element of the layout is called by its key, so it stays open under its new one. */
function reopen(builder: Builder, data: readonly string[]): void {
  openNode(builder, `field-p-${data.join('-')}`);
}

/** The key follows the words until somebody relies on it. */
function followingKey(
  node: OutlineNode,
  field: FieldPlace,
  title: string,
  builder: Builder,
): string | undefined {
  const isDerived = field.key.replace(/\d+$/, '') === keyOfTitle(node.title).replace(/\d+$/, '');
  if (!isDerived || lockOf(node, builder) !== undefined) return undefined;
  return freeKey(field, keyOfTitle(title), builder);
}

function freeKey(field: FieldPlace, wanted: string, { form }: Builder): string | undefined {
  const taken = Object.keys(asObject(valueAtPath(form.schema, [...field.owner, 'properties'])));
  const key = freeId(
    wanted,
    taken.filter((other) => other !== field.key),
  ).replace('-', '');
  return key === field.key ? undefined : key;
}

/** Why the key of a field has to stay: it was published, or something names it. */
function lockOf(node: OutlineNode, builder: Builder): string | undefined {
  const { words, context, id, form } = builder;
  const { field } = node;
  if (field === undefined) return undefined;
  const { published } = context.screen;
  const before = published && readFormTexts(formTexts(published, id));
  if (before !== undefined && placeOfKeys(before.schema, field.data) !== undefined)
    return words.keyPublished(field.key);
  const quoted = JSON.stringify(field.key);
  const listed = asObject(valueAtPath(form.schema, field.owner)).required;
  const known = 1 + (Array.isArray(listed) && listed.includes(field.key) ? 1 : 0);
  const named = JSON.stringify(form.schema).split(quoted).length - 1 > known;
  const computed = new RegExp(`"x-computed":"[^"]*\\b${field.key}\\b`).test(JSON.stringify(form.schema));
  const uses = usesText(node, builder) || (named || computed ? words.places.self : '');
  return uses === '' ? undefined : words.keyUsed(field.key, uses);
}

/** Where else a field is named, in words. */
export function usesText({ field }: OutlineNode, { context, id, words }: Builder): string {
  if (field === undefined) return '';
  const files = usesOfField(context.screen.files, id, field.data);
  return [...new Set(files.map((name) => placeWord(name, words)))].join(', ');
}

const PLACES: readonly (readonly [RegExp, keyof FormWords['places']])[] = [
  [/\.bpmn$/, 'process'],
  [/^decisions\//, 'decision'],
  [/^documents\//, 'document'],
  [/^forms\//, 'form'],
  [/^scenarios\//, 'scenario'],
];

function placeWord(name: string, words: FormWords): string {
  return words.places[PLACES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'];
}

function keyField(node: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  const { words } = builder;
  const { field } = node;
  if (field === undefined) return nothing;
  const lock = lockOf(node, builder);
  if (lock !== undefined) return html`<p class="hint">${lock}</p>`;
  return textField({
    id: `${node.id}-key`,
    label: words.key,
    hint: words.keyHint,
    value: field.key,
    code: true,
    onChange: (text) => {
      if (!/^[A-Za-z_]\w*$/.test(text.trim())) return false;
      const key = freeKey(field, text.trim(), builder);
      if (key === undefined) return false;
      apply(builder, renameKey(field, key));
      if (node.ui === undefined) reopen(builder, [...field.data.slice(0, -1), key]);
      return true;
    },
  });
}

function kindField(node: OutlineNode, builder: Builder): TemplateResult {
  const { words } = builder;
  // What only a layout can name needs one.
  const offered = fieldKindIds.filter(
    (kind) => node.ui !== undefined || !fieldKinds[kind].layout || kind === node.kind,
  );
  return choiceField({
    id: `${node.id}-kind`,
    label: words.kind,
    value: node.kind,
    ...(node.kind === '' ? { empty: words.unknownKind } : {}),
    choices: offered.map((kind) => ({ value: kind, text: words.kinds[kind] })),
    unknown: (value) => value,
    onChange: (kind) =>
      kind !== '' && kind !== node.kind && apply(builder, setKind(node, kind as FieldKindId)),
  });
}

function requiredField(node: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  const { field, kind } = node;
  if (field === undefined || (kind !== '' && fieldKinds[kind].silent)) return nothing;
  return checkField({
    id: `${node.id}-required`,
    label: builder.words.required,
    checked: node.required,
    onChange: (required) => apply(builder, requireField(field, required)),
  });
}

function helpFields({ field, id }: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  if (field === undefined) return nothing;
  const help = textOf(keywordsAt(builder.form.schema, field.path).description);
  const edit = (to: string) => inSchema([...field.path, 'description'], to === '' ? undefined : to);
  return html`${longTextField({
    id: `${id}-help`,
    label: builder.words.help,
    optional: builder.words.optional,
    value: help,
    rows: 2,
    onChange: (text) => applyReworded(builder, edit(text.trim()), { from: help, to: text.trim() }),
  })}
  ${
    help === ''
      ? nothing
      : longTextField({
          id: `${id}-help-en`,
          label: builder.context.screen.texts.parts.inEnglish(builder.words.help),
          optional: builder.words.optional,
          value: translated(builder, help).en ?? '',
          rows: 2,
          onChange: (english) => translate(builder, help, english),
        })
  }`;
}

/** A group can be kept as a block; one that is a block says where else it is used. */
function blockFields({ field, kind, title }: OutlineNode, builder: Builder): TemplateResult | typeof nothing {
  const { words, form } = builder;
  if (field === undefined || kind !== 'group') return nothing;
  const block = blockOf(form.schema, field.path);
  if (block !== undefined)
    return html`<p class="hint">${words.blockUsed(block, usesOfBlock(form.schema, block))}</p>`;
  const make = () =>
    apply(builder, makeBlock(field, freeId(keyOfTitle(title), blocksOf(form.schema)).replace('-', '')));
  return html`<button type="button" class="plain" data-action="make-block" @click=${make}>${words.makeBlock}</button>`;
}
