import type { CaseDetails, HistoryRow, JsonObject, ProcedureDetails, Task } from '@motcua/engine';
import { call, read } from './call.ts';
import type { FormDefinition } from './kept-form.ts';
import { type Bilingual, type Locale, textIn } from './locale.ts';

/** What the steps of a version are called, and its texts in English. */
export interface ProcedureWords {
  readonly steps: Readonly<Record<string, Bilingual & { readonly kind: string; readonly role?: string }>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** A case with all that is needed to show it. */
export interface CaseView {
  readonly details: CaseDetails;
  readonly history: readonly HistoryRow[];
  readonly procedure: ProcedureDetails;
  readonly words: ProcedureWords;
  /** By the names under which their submissions are stored. */
  readonly forms: Readonly<Record<string, FormDefinition>>;
}

export function readWords(procedure: string, version: string): Promise<ProcedureWords> {
  return read(`/portal/words/${encodeURIComponent(procedure)}/${version}`);
}

export function readProcedure(procedure: string, version?: string): Promise<ProcedureDetails> {
  return call('procedures/get', version === undefined ? { procedure } : { procedure, version });
}

/** A form of a version; null where there is none of that name. */
async function readForm(
  { procedure, version }: Pick<CaseDetails, 'procedure' | 'version'>,
  form: string,
): Promise<FormDefinition | null> {
  const found = await call<Partial<FormDefinition>>('procedures/form', { procedure, version, form });
  return found.schema === undefined ? null : { schema: found.schema, ui: found.ui ?? null };
}

const NOTHING_TO_FILL_IN: FormDefinition = { schema: { type: 'object', properties: {} }, ui: null };

/** The form of a task; an empty one where the step has none. */
export async function formOf(task: Task): Promise<FormDefinition> {
  const form = task.form === null ? null : await readForm(task, task.form);
  return form ?? NOTHING_TO_FILL_IN;
}

/** Loads a case as somebody sees it. */
export async function readCase(caseId: string): Promise<CaseView> {
  const details = await call<CaseDetails>('cases/get', { caseId });
  const { procedure: code, version, data } = details;
  const names = Object.keys(data);
  const [history, procedure, words, forms] = await Promise.all([
    call<readonly HistoryRow[]>('history/of', { caseId }),
    readProcedure(code, version),
    readWords(code, version),
    Promise.all(names.map((name) => readForm(details, name))),
  ]);
  const found = names.flatMap((name, index) => {
    const form = forms[index];
    return form === null || form === undefined ? [] : [[name, form] as const];
  });
  return { details, history, procedure, words, forms: Object.fromEntries(found) };
}

export function stepName({ steps }: ProcedureWords, element: string, locale: Locale): string {
  const step = Object.hasOwn(steps, element) ? steps[element] : undefined;
  return step === undefined ? element : textIn(step, locale);
}

/** A text of the bundle in a locale: forms are written in Vietnamese. */
export function textsFor({ texts }: ProcedureWords, locale: Locale): Readonly<Record<string, string>> {
  return locale === 'vi' ? {} : texts;
}

/** The title of a form, translated. */
export function formTitle(
  { schema }: { readonly schema: JsonObject },
  words: ProcedureWords,
  locale: Locale,
): string {
  const title = typeof schema.title === 'string' ? schema.title : '';
  return textsFor(words, locale)[title] ?? title;
}
