export type { Json, JsonObject, JsonSchema, JsonSchemaObject } from './json.ts';
export type { Locale } from './locales/locales.ts';
export type { FormError } from './model/form-error.ts';
export { type ValidateOptions, type Verdict, validate } from './model/validate.ts';
export type { SchemaError } from './validator/evaluation.ts';
export { formats } from './validator/formats.ts';
export { createValidator, type SchemaVerdict, type Validator } from './validator/validator.ts';
