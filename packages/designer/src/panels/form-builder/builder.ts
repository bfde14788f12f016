import type { NamedText } from '../../bundle/named-text.ts';
import { ENGLISH_FILE, englishOf, withEnglish, withReworded } from '../../bundle/translations.ts';
import type { FormEdit } from '../../forms/form-edit.ts';
import {
  type FormTexts,
  formTexts,
  type ReadForm,
  readFormTexts,
  schemaFile,
  uiFile,
} from '../../forms/form-texts.ts';
import { type Container, type OutlineNode, outlineOf } from '../../forms/outline.ts';
import type { JsonPlace } from '../parts/json-fields.ts';
import type { PartContext } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { type FormWords, formWords } from './words.ts';

/** The form that is open in the builder, read once for each drawing. */
export interface Builder {
  readonly context: PartContext;
  readonly words: FormWords;
  readonly id: string;
  readonly texts: FormTexts;
  readonly form: ReadForm;
  readonly nodes: readonly OutlineNode[];
  readonly holds: Container;
  /** The line of the outline whose form is open. */
  readonly open: string;
}

export function builderOf(context: PartContext, id: string, open: string): Builder {
  const texts = formTexts(context.screen.files, id);
  const form = readFormTexts(texts);
  const words = wordsOf(formWords, context.screen.locale);
  return { context, words, id, texts, form, open, ...outlineOf(form) };
}

/** An edit of the form as one step of the history. */
export function apply({ context, id, texts }: Builder, edit: FormEdit): FormTexts {
  const changed = edit(texts);
  const { editor } = context.screen;
  editor.atOnce(() => {
    editor.changeFile(schemaFile(id), changed.schema);
    editor.changeFile(uiFile(id), changed.ui);
  });
  return changed;
}

/** The same where words change: their translation goes along. */
export function applyReworded(
  builder: Builder,
  edit: FormEdit,
  { from, to }: { from: string; to: string },
): void {
  const { editor, files } = builder.context.screen;
  const english = withReworded(files, from, to);
  editor.atOnce(() => {
    apply(builder, edit);
    if (english !== undefined) editor.changeFile(ENGLISH_FILE, english);
  });
}

export function translated({ context }: Builder, vi: string): NamedText {
  return { vi, en: englishOf(context.screen.files, vi) };
}

export function translate({ context: { screen } }: Builder, vi: string, english: string): void {
  screen.editor.changeFile(ENGLISH_FILE, withEnglish(screen.files, vi, english.trim()));
}

/** A place in the schema or the layout, for the fields that write JSON. */
export function schemaPlace({ context, id }: Builder, path: JsonPlace['path']): JsonPlace {
  return { screen: context.screen, file: schemaFile(id), path };
}

export function layoutPlace({ context, id }: Builder, path: JsonPlace['path']): JsonPlace {
  return { screen: context.screen, file: uiFile(id), path };
}

export function openNode({ context, id }: Builder, nodeId: string): void {
  context.goTo(`${id}/${nodeId}`);
}
