import { isObject, type Json, type JsonSchemaObject, own } from '../json.ts';

/** One value that can be picked. */
export interface Option {
  readonly value: Json;
  readonly label: string;
  readonly hint?: string;
}

function plainLabel(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function fromBranch(branch: unknown): Option | undefined {
  if (!isObject(branch) || !Object.hasOwn(branch, 'const')) return undefined;
  const title = own(branch, 'title');
  const hint = own(branch, 'description');
  return {
    value: branch.const as Json,
    label: typeof title === 'string' ? title : plainLabel(branch.const),
    ...(typeof hint === 'string' ? { hint } : {}),
  };
}

/** The values that a schema offers to pick from: `enum`, or `oneOf` / `anyOf` of `const` with `title`. */
export function optionsOf(keywords: JsonSchemaObject): readonly Option[] | undefined {
  const values = own(keywords, 'enum');
  if (Array.isArray(values)) {
    // «Nothing» is not picked from a list but left out.
    const options = values.filter((value) => value !== null && value !== '');
    return options.length === 0
      ? undefined
      : options.map((value: Json) => ({ value, label: plainLabel(value) }));
  }
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = own(keywords, keyword);
    if (!Array.isArray(branches)) continue;
    const options = branches.map(fromBranch).filter((option) => option !== undefined);
    const hasOthers = branches.some(
      (branch) => fromBranch(branch) === undefined && own(branch, 'type') !== 'null',
    );
    if (options.length > 0 && !hasOthers) return options;
  }
  return undefined;
}

export type Translate = (text: string) => string;

/** The options with their words in the language of the form. */
export function translatedOptions(keywords: JsonSchemaObject, translate: Translate): readonly Option[] {
  return (optionsOf(keywords) ?? []).map(({ value, label, hint }) => ({
    value,
    label: translate(label),
    ...(hint === undefined ? {} : { hint: translate(hint) }),
  }));
}
