import { type Bundle, textOf } from '../bundle/bundle.ts';
import { PROCEDURE_FILE } from '../bundle/edit-procedure.ts';
import type { Change, ChangeKind } from './change.ts';
import { FORM_FILE, formChanges } from './form-changes.ts';
import { procedureChanges } from './procedure-changes.ts';
import { flowChanges, processOf, stepChanges } from './process-changes.ts';

export interface ChangeListOptions {
  /** In which language names are told. */
  readonly locale: string;
  /** The numbers of the steps in the list of the draft, by their ids. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** What is different between the published version and the draft, in the order of the process, the procedure and the forms. */
export async function changeList(
  published: Bundle,
  draft: Bundle,
  options: ChangeListOptions,
): Promise<readonly Change[]> {
  const [before, after] = await Promise.all([
    processOf(published, options.locale),
    processOf(draft, options.locale),
  ]);
  return [
    ...stepChanges(before, after, options.numbers),
    ...flowChanges(before, after),
    ...procedureChanges(published, draft),
    ...formChanges(published, draft, options.locale),
    ...fileChanges(published, draft),
  ];
}

/** The files that have no words of their own here: whole ones that came, went or were changed. */
function fileChanges(published: Bundle, draft: Bundle): readonly Change[] {
  const isTold = (name: string) => name === PROCEDURE_FILE || name.endsWith('.bpmn');
  const before = new Map(published.files.map((file) => [file.name, file]));
  const after = new Map(draft.files.map((file) => [file.name, file]));
  const change = (kind: ChangeKind, name: string) => ({ kind, name, before: '', after: '' });
  return [
    ...[...after.keys()]
      .filter((name) => !before.has(name) && !isTold(name))
      .map((name) => change('file-added', name)),
    ...[...before.keys()]
      .filter((name) => !after.has(name) && !isTold(name))
      .map((name) => change('file-removed', name)),
    ...[...after].flatMap(([name, file]) => {
      const old = before.get(name);
      const isSame = old === undefined || textOf(old) === textOf(file);
      return isSame || isTold(name) || FORM_FILE.test(name) ? [] : [change('file-changed', name)];
    }),
  ];
}
