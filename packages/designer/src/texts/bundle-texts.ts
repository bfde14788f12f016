import { type Bundle, contentOf, textOf } from '../bundle/bundle.ts';
import { decisionChoices } from '../bundle/decision-choices.ts';
import { PROCEDURE_FILE } from '../bundle/edit-procedure.ts';
import { englishOf } from '../bundle/translations.ts';
import { readObject } from '../bundle/unknown-json.ts';
import type { ProcessModel } from '../process/process-model.ts';

/** A text that people read, with its English and the place that says it. */
export interface BundleText {
  readonly vi: string;
  readonly en: string;
  readonly where: TextPlace;
}

/** Where the English of a text is written. */
export type TextPlace =
  | { readonly type: 'form'; readonly form: string }
  | { readonly type: 'procedure'; readonly path: readonly (string | number)[] }
  | { readonly type: 'process'; readonly element: string }
  | { readonly type: 'decision'; readonly file: string; readonly id: string };

/** Everything that is read in two languages, in the order of the bundle; a text that several forms say is there once. */
export function bundleTexts(bundle: Bundle, process: ProcessModel): readonly BundleText[] {
  return [
    ...procedureTexts(bundle),
    ...processTexts(process),
    ...decisionTexts(bundle),
    ...formTexts(bundle),
  ];
}

function procedureTexts(bundle: Bundle): readonly BundleText[] {
  return localizedIn(readObject(contentOf(bundle, PROCEDURE_FILE)), []);
}

/** Each `{ vi, en }` of `procedure.json`, but for what is told of its source. */
function localizedIn(value: unknown, path: readonly (string | number)[]): readonly BundleText[] {
  if (typeof value !== 'object' || value === null || path[0] === 'source') return [];
  const { vi, en } = value as Readonly<Record<string, unknown>>;
  if (typeof vi === 'string')
    return vi.trim() === ''
      ? []
      : [{ vi, en: typeof en === 'string' ? en : '', where: { type: 'procedure', path: [...path, 'en'] } }];
  return Object.entries(value).flatMap(([key, inner]) =>
    localizedIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function processTexts({ steps, flows }: ProcessModel): readonly BundleText[] {
  return [...steps, ...flows]
    .filter(({ name }) => name.trim() !== '')
    .map(({ id, name, nameEn }) => ({ vi: name, en: nameEn, where: { type: 'process', element: id } }));
}

function decisionTexts(bundle: Bundle): readonly BundleText[] {
  return decisionChoices(bundle)
    .filter(({ name }) => name.vi.trim() !== '')
    .map(({ id, name, file }) => ({ vi: name.vi, en: name.en ?? '', where: { type: 'decision', file, id } }));
}

const SHOWN = new Set(['title', 'description', 'label', 'text']);

function formTexts(bundle: Bundle): readonly BundleText[] {
  const first = new Map<string, string>();
  for (const file of bundle.files) {
    const form = /^forms\/(.+)\.(?:schema|ui)\.json$/.exec(file.name)?.[1];
    if (form !== undefined)
      for (const text of shownIn(readObject(textOf(file)))) if (!first.has(text)) first.set(text, form);
  }
  return [...first].map(([vi, form]) => ({ vi, en: englishOf(bundle, vi), where: { type: 'form', form } }));
}

function shownIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    SHOWN.has(key) && typeof inner === 'string' ? (inner.trim() === '' ? [] : [inner]) : shownIn(inner),
  );
}
