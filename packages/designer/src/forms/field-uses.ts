import { type Bundle, textOf } from '../bundle/bundle.ts';
import { schemaFile, uiFile } from './form-texts.ts';

/** The files besides its own form that name a field, so that it can neither be renamed nor removed without a thought. */
export function usesOfField(bundle: Bundle, formId: string, data: readonly string[]): readonly string[] {
  const own = [schemaFile(formId), uiFile(formId)];
  const pattern = new RegExp(`(?<![\\w.])${[formId, ...data].join('\\.')}(?!\\w)`);
  return bundle.files
    .filter(({ name }) => !own.includes(name) && /\.(bpmn|dmn|json|html|md|txt)$/.test(name))
    .filter((file) => pattern.test(textOf(file)))
    .map(({ name }) => name);
}
