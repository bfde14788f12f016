import { type JsonSchemaObject, own, strings } from '../json.ts';
import { type Draft, deactivate, type MergeFurther, merge, part } from './effective-schema.ts';

/** `dependentSchemas` and `dependentRequired`: what the presence of a property asks for. */
export const mergeDependents: MergeFurther = (draft, schema, base) => {
  for (const [key, schemas] of entriesOf(schema, 'dependentSchemas')) {
    const apply = decideByPresence(draft, key) ? merge : deactivate;
    apply(draft, part(draft, schemas, base));
  }
  for (const [key, names] of entriesOf(schema, 'dependentRequired')) {
    const added = decideByPresence(draft, key) ? strings(names) : [];
    for (const name of added) draft.required.add(name);
  }
};

function entriesOf(schema: JsonSchemaObject, keyword: string): readonly (readonly [string, unknown])[] {
  return Object.entries((own(schema, keyword) ?? {}) as object);
}

function decideByPresence(draft: Draft, key: string): boolean {
  const isPresent = own(draft.options.instance, key) !== undefined;
  draft.decisions.push(isPresent);
  return isPresent;
}
