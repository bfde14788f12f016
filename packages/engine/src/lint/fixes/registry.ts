import type { BundleFile } from '../../bundle/bundle.ts';
import type { Fix } from '../../model/problem.ts';
import motcuaModdle from '../../parse/motcua.moddle.json' with { type: 'json' };
import { prefixOf, removeChildren, setAttribute } from './edit-xml.ts';

/** Carries one kind of fix out on the files of a bundle. */
export type FixApplier = (files: readonly BundleFile[], params: Fix['params']) => readonly BundleFile[];

function editProcess(files: readonly BundleFile[], edit: (xml: string) => string): readonly BundleFile[] {
  return files.map((file) =>
    file.name.endsWith('.bpmn') && typeof file.content === 'string'
      ? { name: file.name, content: edit(file.content) }
      : file,
  );
}

/** Sets an attribute of our extension; a drawing that does not use it yet is left as it is. */
function setStepAttribute(attribute: 'decision' | 'document' | 'role' | 'form'): FixApplier {
  return (files, params) =>
    editProcess(files, (xml) => {
      const prefix = prefixOf(xml, motcuaModdle.uri);
      if (prefix === undefined) return xml;
      return setAttribute(xml, String(params.element), `${prefix}:${attribute}`, String(params[attribute]));
    });
}

const removeForm: FixApplier = (files, { form }) =>
  files.filter(({ name }) => name !== `forms/${form}.schema.json` && name !== `forms/${form}.ui.json`);

/** The way for all other cases has no condition. */
const setDefault: FixApplier = (files, { element, flow }) =>
  editProcess(files, (xml) => {
    const without = removeChildren(xml, String(flow), 'conditionExpression');
    return setAttribute(without, String(element), 'default', String(flow));
  });

/** Every kind of fix. */
export const fixes = {
  'remove-form': removeForm,
  'set-decision': setStepAttribute('decision'),
  'set-default': setDefault,
  'set-document': setStepAttribute('document'),
  'set-form': setStepAttribute('form'),
  'set-role': setStepAttribute('role'),
} as const satisfies Readonly<Record<string, FixApplier>>;

/** Kinds of fixes that take away what somebody wrote: for a person to decide. */
export const removing: ReadonlySet<string> = new Set([
  'remove-form',
] satisfies readonly (keyof typeof fixes)[]);
