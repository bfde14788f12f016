import { isObject, type Json, own } from '../json.ts';
import { childPointer, lastPart, valueAt } from '../json-pointer.ts';
import { type ErrorText, type FormTexts, fill } from '../locales/form-texts.ts';
import type { SchemaError } from '../validator/evaluation.ts';
import { derivedKind, typesOf } from './derived-kind.ts';
import type { EffectiveSchema } from './effective-schema.ts';
import { inSentence, labelOf } from './labels.ts';

/** Something wrong with one field, with the sentence for the person who filled it in. */
export interface FormError {
  /** JSON pointer of the field; of the missing field where one is missing. */
  readonly path: string;
  /** The keyword of the schema that does not hold, e.g. `required`. */
  readonly keyword: string;
  /** What was expected and found. */
  readonly params: Readonly<Record<string, Json>>;
  readonly message: string;
}

export interface Words {
  readonly texts: FormTexts;
  readonly locale: string | undefined;
  readonly data: unknown;
  /** The schema of the field at a JSON pointer. */
  readonly schemaAt: (path: string) => EffectiveSchema;
  /** Translates a text of the schema. */
  readonly translate: (text: string) => string;
}

/** Turns what the validator says into what a person can act on: one sentence per field, at the field that is concerned. */
export function formErrors(errors: readonly SchemaError[], words: Words): readonly FormError[] {
  const byPath = new Map<string, FormError>();
  for (const { error, path } of errors.flatMap(withoutUmbrella).flatMap((error) => places(error, words))) {
    if (!byPath.has(path))
      byPath.set(path, {
        path,
        keyword: error.keyword,
        params: error.params,
        message: sentence(error, path, words),
      });
  }
  return [...byPath.values()];
}

/** What the errors of further keywords and kinds are called, and which branch of a choice of structures was meant. */
export interface FurtherErrors {
  readonly nearestBranch: (branches: readonly (readonly SchemaError[])[], at: string) => number;
  readonly missing: Readonly<Record<string, ErrorText>>;
  readonly choices: Readonly<Record<string, TextChoice>>;
  readonly same: Readonly<Record<string, ErrorText>>;
}

/** Among plain values no branch is nearer than another. */
let nearestBranch: FurtherErrors['nearestBranch'] = () => -1;

export function registerErrors(further: FurtherErrors): void {
  nearestBranch = further.nearestBranch;
  Object.assign(MISSING, further.missing);
  Object.assign(TEXT_CHOICES, further.choices);
  Object.assign(SAME_TEXT, further.same);
}

/** «None of the branches holds» tells nobody anything; the branch that comes nearest says what is wrong with it. */
function withoutUmbrella(error: SchemaError): readonly SchemaError[] {
  const branches = (error.branches ?? []).map((branch) => branch.flatMap(withoutUmbrella));
  return branches[nearestBranch(branches, error.instancePath)] ?? [error];
}

/** `missingProperty`, `additionalProperty`, `unevaluatedProperty`, `propertyName`. */
const NAMES_CHILD = /.Property$|^propertyName$/;

function pathOf({ instancePath, params }: SchemaError): string {
  const name = Object.keys(params).find((each) => NAMES_CHILD.test(each));
  return name === undefined ? instancePath : childPointer(instancePath, String(params[name]));
}

interface Place {
  readonly error: SchemaError;
  readonly path: string;
}

const MAX_NESTING = 6;

/** A missing group is missed field by field: nobody can fill in «Mẹ», only what is asked about her. */
function places(error: SchemaError, words: Words): readonly Place[] {
  const path = pathOf(error);
  if (error.keyword !== 'required') return [{ error, path }];
  return requiredFields(path, words, 0).map((missing) => ({ error, path: missing }));
}

function requiredFields(path: string, words: Words, depth: number): readonly string[] {
  const schema = words.schemaAt(path);
  const isGroup = ['group', 'address', 'choice'].includes(derivedKind(schema));
  if (!isGroup || schema.required.size === 0 || depth === MAX_NESTING) return [path];
  return [...schema.required].flatMap((key) => requiredFields(childPointer(path, key), words, depth + 1));
}

function sentence(error: SchemaError, path: string, words: Words): string {
  const schema = words.schemaAt(path);
  const label = words.translate(labelOf(schema, lastPart(path)));
  const own =
    ownMessage(schema, error.keyword) ??
    ownMessage({ ...schema, keywords: error.parentSchema }, error.keyword);
  const text = own === undefined ? textOf(error, path, words) : words.translate(own);
  return fill(text, {
    ...written(error.params, words),
    ...typeNames(error, words.texts),
    label: inSentence(label),
    Label: label,
  });
}

/** Numbers as they are written in the language: «1.000.000». */
function written(params: SchemaError['params'], { locale = 'vi' }: Words): SchemaError['params'] {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? value.toLocaleString(locale, { maximumFractionDigits: 20 }) : value,
  ]);
  return Object.fromEntries(entries);
}

/** `errorMessage` of a schema: one sentence, or one for each keyword. */
function ownMessage(schema: EffectiveSchema, keyword: string): string | undefined {
  const message = own(schema.keywords, 'errorMessage');
  const text = isObject(message) ? own(message, keyword) : message;
  return typeof text === 'string' ? text : undefined;
}

function typeNames({ params }: SchemaError, texts: FormTexts): Readonly<Record<string, string>> {
  const nameOf = (type: string) => String(own(texts.types, type) ?? type);
  const expected = String(params.type ?? '')
    .split(',')
    .map(nameOf)
    .join(` ${texts.listAnd} `);
  return { expected, found: nameOf(String(params.found ?? '')) };
}

export type TextChoice = (error: SchemaError, schema: EffectiveSchema, value: unknown) => string;

const MISSING: Readonly<Record<string, ErrorText>> = {
  'one-of': 'choose',
  date: 'enter',
  'yes-no': 'answer',
  declaration: 'confirm',
};

export function missing(schema: EffectiveSchema): ErrorText {
  return (own(MISSING, derivedKind(schema)) as ErrorText | undefined) ?? 'enter';
}

const whenNoBranch: TextChoice = (_error, schema) => (derivedKind(schema) === 'one-of' ? 'enum' : 'other');

/** Where the sentence is not simply the one with the name of the keyword. */
const TEXT_CHOICES: Readonly<Record<string, TextChoice>> = {
  required: (_error, schema) => missing(schema),
  type: (_error, schema, value) => (value === '' ? missing(schema) : 'type'),
  const: (_error, schema) =>
    typesOf(schema)[0] === 'boolean' || own(schema.keywords, 'const') === true ? 'confirm' : 'const',
  oneOf: whenNoBranch,
  anyOf: whenNoBranch,
  minLength: (_error, schema, value) => (value === '' ? missing(schema) : 'minLength'),
  format: ({ params }, _schema, value) => formatText(String(params.format), value),
  'x-when': ({ params }) => (params.when === 'past' ? 'past' : 'future'),
};

/** Keywords that share a sentence. */
const SAME_TEXT: Readonly<Record<string, ErrorText>> = {
  additionalProperties: 'unknown',
  $ref: 'reference',
  budget: 'reference',
};

function formatText(format: string, value: unknown): string {
  // A date is kept as its three boxes stand: «2024--05» lacks the month.
  const lacksPart = format === 'date' && typeof value === 'string' && value.split('-').includes('');
  return `format.${format}${lacksPart ? '.parts' : ''}`;
}

function textOf(error: SchemaError, path: string, { schemaAt, data, texts }: Words): string {
  const { keyword } = error;
  const choice = own(TEXT_CHOICES, keyword) as TextChoice | undefined;
  const name = choice?.(error, schemaAt(path), valueAt(data, path)) ?? keyword;
  const text = own(texts.errors, String(own(SAME_TEXT, name) ?? name));
  return String(text ?? texts.errors[keyword === 'format' ? 'format' : 'other']);
}
