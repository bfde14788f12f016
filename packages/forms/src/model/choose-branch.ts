import { isObject } from '../json.ts';
import { childPointer, valueAt, withValueAt } from '../json-pointer.ts';
import type { ChooseBranch, FormState } from './form-state.ts';
import { createSchemaWalker } from './schema-walker.ts';

/** By form, path and branch: values of branches that were left, in case the person comes back. */
const setAside = new WeakMap<FormState, Map<string, unknown>>();

/** Takes another branch of a choice. What was filled in for the others is kept until the form is sent. */
export const chooseBranch: ChooseBranch = (state, path, branch) => {
  const before = state.model.root;
  const present = state.choices[path] ?? state.model.schemaAt(path).choice?.chosen ?? 0;
  const value = valueAt(state.data, path);
  const isStructure = isObject(value) || value === undefined;
  const aside = setAside.get(state) ?? new Map<string, unknown>();
  setAside.set(state, aside);
  aside.set(`${path} ${present}`, value);
  state.choices = { ...state.choices, [path]: branch };
  if (!isStructure) state.data = withValueAt(state.data, path, aside.get(`${path} ${branch}`));
  state.data = withConstants(state, path);
  state.settle(before);
};

/** The values that the newly chosen branch fixes replace those of the branch that was left. */
function withConstants(state: FormState, path: string): unknown {
  const walker = createSchemaWalker({ ...state.definition, data: state.data, choices: state.choices });
  return [...walker.at(path).properties.keys()].reduce((data, key) => {
    const child = childPointer(path, key);
    const fixed = walker.at(child).keywords.const;
    return fixed === undefined || fixed === true ? data : withValueAt(data, child, fixed);
  }, state.data);
}
