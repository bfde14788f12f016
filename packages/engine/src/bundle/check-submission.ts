import { type JsonSchemaObject, submissionOf, validate } from '@motcua/forms/schema';
import { ErrorCode, MotcuaError } from '../errors.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Bundle } from './bundle.ts';

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(form: string | undefined, message: string, problems: readonly unknown[]): never {
  throw new MotcuaError(ErrorCode.DATA_INVALID, message, {
    ...(form === undefined ? {} : { form }),
    problems,
  });
}

/**
 * Checks a submission with the same code and verdict as the form in the browser, and gives what is stored: without what the form hides.
 * Throws `DATA_INVALID` with a problem for each field that is wrong.
 *
 * @param today the date that «past» and «future» are judged by, `YYYY-MM-DD`
 */
export function checkSubmission(options: {
  readonly bundle: Bundle;
  readonly form: string | undefined;
  readonly data: Json;
  readonly today: string;
}): JsonObject {
  const { bundle, form, data, today } = options;
  if (!isObject(data))
    return refuse(
      form,
      `Expected the data to be an object, but found ${JSON.stringify(data)?.slice(0, 80)}`,
      [],
    );
  const definition =
    form === undefined || !Object.hasOwn(bundle.forms, form) ? undefined : bundle.forms[form];
  if (definition === undefined) return data;
  const schema = definition.schema as JsonSchemaObject;
  const uiSchema = definition.ui === undefined ? {} : { uiSchema: definition.ui as never };
  const submission = submissionOf({ schema, ...uiSchema, data: data as never });
  const verdict = validate({ schema, data: submission, today });
  if (verdict.valid && isObject(submission as Json)) return submission as JsonObject;
  const problems = verdict.errors.map(({ path, keyword, params, message }) => ({
    code: `FORM_${keyword.toUpperCase()}`,
    severity: 'error',
    path: `forms/${form}.schema.json#${path}`,
    field: path,
    params,
    message,
  }));
  const [first] = problems;
  const sentence = `Expected a valid submission of form '${form}', but ${problems.length} of its fields are not: ${first?.field} (${first?.message})`;
  return refuse(form, sentence, problems);
}
