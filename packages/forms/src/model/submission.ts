import { isObject, type Json, own } from '../json.ts';
import { childPointer, isWithin, parentPointer, valueAt, withValueAt } from '../json-pointer.ts';
import { type EvaluateExpression, withComputed } from './computed.ts';
import { withDefaults } from './defaults.ts';
import { withoutEmptyParents } from './empty-parents.ts';
import { type FormModel, type FormModelOptions, formModel } from './form-model.ts';
import { fieldsIn } from './form-node.ts';
import { createSchemaCache } from './schema-cache.ts';
import { createSchemaWalker } from './schema-walker.ts';

export interface SubmissionOptions extends FormModelOptions {
  readonly evaluate?: EvaluateExpression | undefined;
}

/** Hiding one field can hide another. After so many rounds what still swings is left as it is. */
const MAX_ROUNDS = 8;

/**
 * What a form sends for the data that was filled in: defaults applied, what is hidden now removed (by a rule, or because
 * only a branch that does not apply speaks of it), computed fields computed.
 * Pure, and a fixed point: of a submission it gives the same submission, so a server can run it again and compare.
 */
export function submissionOf(options: SubmissionOptions): Json {
  const { cache = createSchemaCache() } = options;
  let data: unknown = withDefaults(
    (current) => createSchemaWalker({ ...options, cache, data: current }),
    options.data ?? {},
  );
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = settled({ ...options, cache, data });
    if (next === data) break;
    data = next;
  }
  return data as Json;
}

function settled(options: SubmissionOptions): unknown {
  const model = formModel(options);
  const shown = fieldsIn(model.root).map(({ path }) => path);
  const hidden = model.hidden.filter((path) => !shown.some((other) => isWithin(other, path)));
  const computed = withComputed(model.root, options.data, options.evaluate);
  const gone = [...hidden, ...inactivePaths(model.schemaAt, options.data, '')].filter(
    (path) => valueAt(computed, path) !== undefined,
  );
  return gone.reduce<unknown>(
    (data, path) =>
      withoutEmptyParents(withValueAt(data, path, undefined), parentPointer(path), model.schemaAt),
    computed,
  );
}

type SchemaAt = FormModel['schemaAt'];

/** Values that only a branch of the schema speaks of that does not apply. */
function inactivePaths(schemaAt: SchemaAt, data: unknown, path: string): readonly string[] {
  const value = valueAt(data, path);
  if (Array.isArray(value))
    return value.flatMap((_, index) => inactivePaths(schemaAt, data, childPointer(path, index)));
  if (!isObject(value)) return [];
  const { inactive } = schemaAt(path);
  return Object.keys(value).flatMap((key) => {
    const child = childPointer(path, key);
    if (inactive.has(key)) return own(value, key) === undefined ? [] : [child];
    return inactivePaths(schemaAt, data, child);
  });
}
