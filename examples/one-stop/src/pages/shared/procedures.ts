import type { CaseDetails, HistoryRow, ProcedureDetails, Task } from '@motcua/engine';
import { call, read } from './call.ts';
import type { FormDefinition } from './kept-form.ts';
import { type Locale, textIn } from './locale.ts';

/** A case with all that is needed to show it. */
export interface CaseView {
  readonly details: CaseDetails;
  readonly history: readonly HistoryRow[];
  readonly procedure: ProcedureDetails;
  /** By the names under which their submissions are stored. */
  readonly forms: Readonly<Record<string, FormDefinition>>;
}

/** A procedure in its last version, or in one of its versions: that one is loaded once. */
export function readProcedure(procedure: string, version?: string): Promise<ProcedureDetails> {
  if (version === undefined) return call('procedures/get', { procedure });
  return read(`/v1/procedures/get?${new URLSearchParams({ procedure, version })}`);
}

/** A form of a version; null where there is none of that name. */
function readForm(
  { procedure, version }: Pick<CaseDetails, 'procedure' | 'version'>,
  form: string,
): Promise<FormDefinition | null> {
  return read(`/v1/procedures/form?${new URLSearchParams({ procedure, version, form })}`);
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
  const names = Object.keys(details.data);
  const [history, procedure, forms] = await Promise.all([
    call<readonly HistoryRow[]>('history/of', { caseId }),
    readProcedure(details.procedure, details.version),
    Promise.all(names.map((name) => readForm(details, name))),
  ]);
  const found = names.flatMap((name, index) => {
    const form = forms[index];
    return form === null || form === undefined ? [] : [[name, form] as const];
  });
  return { details, history, procedure, forms: Object.fromEntries(found) };
}

/** What a step is called; undefined where it has no name, such as a gateway that only joins. */
export function nameOfStep(
  { elements }: Pick<ProcedureDetails, 'elements'>,
  element: string,
  locale: Locale,
): string | undefined {
  const name = Object.hasOwn(elements, element) ? elements[element]?.name : undefined;
  return name === undefined || name.vi === element ? undefined : textIn(name, locale);
}

const untranslated: Readonly<Record<string, string>> = {};

/** The texts of the bundle in a locale: forms are written in Vietnamese. The same object each time, or forms would begin again. */
export function textsFor(
  { texts }: Pick<ProcedureDetails, 'texts'>,
  locale: Locale,
): Readonly<Record<string, string>> {
  return ((locale === 'vi' ? undefined : texts[locale]) as Readonly<Record<string, string>>) ?? untranslated;
}

/** The title of a form, translated. */
export function formTitle({ schema }: FormDefinition, procedure: ProcedureDetails, locale: Locale): string {
  const title = typeof schema.title === 'string' ? schema.title : '';
  return textsFor(procedure, locale)[title] ?? title;
}
