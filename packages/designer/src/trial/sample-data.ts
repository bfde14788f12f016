import {
  type FieldNode,
  type FormModel,
  fieldsIn,
  formModel,
  type JsonObject,
  validate,
} from '@motcua/forms/schema';
import { asList, asObject, type UnknownObject } from '../bundle/unknown-json.ts';

/** A form as the bundle has it. */
export interface SampleForm {
  readonly schema: UnknownObject;
  readonly uiSchema?: UnknownObject;
}

export interface SampleOptions extends SampleForm {
  /** `YYYY-MM-DD`: dates are put before or after it. */
  readonly today: string;
  /** By JSON pointer: which of its possible values a field has; 0 where nothing is said. */
  readonly picks?: Readonly<Record<string, number>>;
}

/** As a form opens further questions with each answer, it is filled in round by round. */
const ROUNDS = 12;

/** Data that the form takes: what is asked is filled in, what is asked because of it too. The same form gives the same data. */
export function sampleData({ schema, uiSchema, today, picks = {} }: SampleOptions): JsonObject {
  let data: JsonObject = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const model = modelOf({ schema, ...(uiSchema && { uiSchema }) }, data);
    const empty = fieldsIn(model.root).filter(
      (field) => isAsked(field) && valueAt(data, field.path) === undefined,
    );
    if (empty.length === 0) break;
    for (const field of empty)
      data = withValue(data, field.path, answerTo(field, today, picks[field.path] ?? 0));
  }
  return withoutWrongOptional({ schema, today }, data);
}

/** The fields of a form that have several values to choose from, each with how many: what an answer can depend on. */
export function choicesIn(
  form: SampleForm,
  data: JsonObject,
): readonly { readonly path: string; readonly count: number }[] {
  return fieldsIn(modelOf(form, data).root).flatMap((field) => {
    const count = valuesOf(field.schema.keywords as UnknownObject).length;
    return count > 1 && isAsked(field) ? [{ path: field.path, count }] : [];
  });
}

function modelOf({ schema, uiSchema }: SampleForm, data: JsonObject): FormModel {
  return formModel({ schema: schema as never, data, ...(uiSchema && { uiSchema: uiSchema as never }) });
}

/** What a person would have to answer: a single value, not a group of them, nor what is computed. */
function isAsked({ kind, children, rows, readonly, schema }: FieldNode): boolean {
  return (
    children.length === 0 &&
    rows.length === 0 &&
    !readonly &&
    kind !== 'group' &&
    schema.keywords['x-computed'] === undefined
  );
}

/** The values that a schema lists; of a yes or no both. */
function valuesOf(keywords: UnknownObject): readonly unknown[] {
  if (keywords.const !== undefined) return [keywords.const];
  const listed = asList(keywords.enum);
  if (listed.length > 0) return listed;
  const titled = asList(keywords.oneOf)
    .map(asObject)
    .filter((branch) => branch.const !== undefined);
  if (titled.length > 0) return titled.map((branch) => branch.const);
  return keywords.type === 'boolean' ? [true, false] : [];
}

function answerTo({ kind, label, schema }: FieldNode, today: string, pick: number): unknown {
  const keywords = schema.keywords as UnknownObject;
  const values = valuesOf(keywords);
  if (values.length > 0) return values[pick % values.length];
  if (keywords.default !== undefined) return keywords.default;
  const type = String(asList(keywords.type)[0] ?? keywords.type ?? 'string');
  const make = Object.hasOwn(makers, type) ? makers[type] : undefined;
  return make === undefined ? textOf(keywords, kind, label, today) : make(keywords, today);
}

const makers: Readonly<Record<string, (keywords: UnknownObject, today: string) => unknown>> = {
  integer: (keywords) => Math.ceil(lowest(keywords)),
  number: lowest,
  boolean: () => true,
  array: (keywords) => {
    const items = asObject(keywords.items);
    const count = Number(keywords.minItems ?? 0);
    const values = valuesOf(items);
    if (values.length > 0) return values.slice(0, Math.max(1, count));
    // Rows are filled in by the next round.
    return Array.from({ length: count }, () => (items.type === 'string' ? 'Mẫu' : {}));
  },
  object: () => ({}),
};

function lowest({ minimum, exclusiveMinimum, maximum, multipleOf }: UnknownObject): number {
  const step = typeof multipleOf === 'number' ? multipleOf : 1;
  const from =
    typeof minimum === 'number'
      ? minimum
      : typeof exclusiveMinimum === 'number'
        ? exclusiveMinimum + step
        : step;
  return typeof maximum === 'number' ? Math.min(from, maximum) : from;
}

const formats: Readonly<Record<string, (today: string) => string>> = {
  date: (today) => today,
  'date-time': (today) => `${today}T08:00:00+07:00`,
  time: () => '08:00:00+07:00',
  duration: () => 'P1D',
  email: () => 'nguyen.van.a@example.vn',
  'citizen-id': () => '079195001234',
  'phone-vn': () => '0912345678',
  phone: () => '0912345678',
  'tax-code': () => '0101234567',
  uri: () => 'https://example.vn/',
  uuid: () => '00000000-0000-4000-8000-000000000000',
};

function textOf(keywords: UnknownObject, kind: string, label: string, today: string): string {
  const { format, minLength, maxLength, pattern } = keywords;
  const when = keywords['x-when'];
  if (format === 'date' && when !== undefined) return dayBeside(today, when === 'past' ? -400 : 30);
  const known =
    typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format]?.(today) : undefined;
  if (known !== undefined) return known;
  if (kind === 'paper' || kind === 'file') return 'file:mau';
  const fixed = typeof pattern === 'string' ? fromPattern(pattern) : undefined;
  if (fixed !== undefined) return fixed;
  const text = label === '' ? 'Mẫu' : `${label} (mẫu)`;
  return text.padEnd(Number(minLength ?? 0), '.').slice(0, Number(maxLength ?? 200));
}

function dayBeside(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** A text for the patterns that forms use: so many digits or letters. */
function fromPattern(pattern: string): string | undefined {
  const expression = new RegExp(pattern, 'u');
  const candidates = Array.from({ length: 20 }, (_, length) => [
    '0'.repeat(length),
    '079195001234'.slice(0, length),
    'A'.repeat(length),
    `0${'9'.repeat(length)}`,
    `A${'1'.repeat(length)}`,
  ]).flat();
  return candidates.find((text) => text !== '' && expression.test(text));
}

/** What cannot be filled in by a machine and need not be filled in is left out. */
function withoutWrongOptional(
  { schema, today }: Pick<SampleOptions, 'schema' | 'today'>,
  data: JsonObject,
): JsonObject {
  const { errors } = validate({ schema: schema as never, data, today });
  let cleaned = data;
  for (const { path, keyword } of errors)
    if (keyword !== 'required') cleaned = withValue(cleaned, path, undefined);
  const after = validate({ schema: schema as never, data: cleaned, today });
  return after.errors.length < errors.length ? cleaned : data;
}

function parts(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(data: unknown, path: string): unknown {
  return parts(path).reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : own(value, key)),
    data,
  );
}

function own(value: unknown, key: string): unknown {
  const object = asObject(value);
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function withValue(data: JsonObject, path: string, value: unknown): JsonObject {
  const set = (target: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    if (Array.isArray(target))
      return target.map((item, index) => (String(index) === key ? set(item, rest) : item));
    const { [key]: before, ...others } = asObject(target);
    const next = set(before, rest);
    return next === undefined ? others : { ...asObject(target), [key]: next };
  };
  return set(data, parts(path)) as JsonObject;
}
