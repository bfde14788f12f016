import { en } from './locales/en.ts';
import { registerTexts } from './locales/locales.ts';
import { registerMissingTexts } from './locales/missing-texts.ts';
import { viFurther } from './locales/vi-further.ts';
import { registerFurtherParts } from './model/further-parts.ts';

export type { Json, JsonObject, JsonSchema, JsonSchemaObject } from './json.ts';
export type { FormTexts } from './locales/form-texts.ts';
export { type Locale, registerTexts } from './locales/locales.ts';
export type { EvaluateExpression } from './model/computed.ts';
export type { EffectiveSchema } from './model/effective-schema.ts';
export type { FormError } from './model/form-error.ts';
export { type FormModel, type FormModelOptions, formModel } from './model/form-model.ts';
export {
  type FieldNode,
  type FormNode,
  fieldsIn,
  type LayoutNode,
  type RowNode,
  type TextNode,
} from './model/form-node.ts';
export { kindNames } from './model/kind-name.ts';
export { type SubmissionOptions, submissionOf } from './model/submission.ts';
export type { UiSchema } from './model/ui-schema.ts';
export { type ValidateOptions, type Verdict, validate } from './model/validate.ts';
export { compilePattern, type LinearPattern } from './pattern/linear-pattern.ts';
export type { SchemaError } from './validator/evaluation.ts';
export { annotationFormats, formats } from './validator/formats.ts';
export { subschemaKeywords } from './validator/named-schemas.ts';
export { createValidator, type SchemaVerdict, type Validator } from './validator/validator.ts';

// A server has all languages and parts at once; a browser loads those that are asked for.
registerTexts('en', en);
registerMissingTexts('vi', viFurther);
registerFurtherParts();
