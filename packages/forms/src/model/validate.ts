import type { JsonSchema } from '../json.ts';
import { type Locale, textsOf } from '../locales/locales.ts';
import { createValidator } from '../validator/validator.ts';
import { type FormError, formErrors } from './form-error.ts';
import { translator } from './labels.ts';
import { createSchemaWalker } from './schema-walker.ts';

export interface ValidateOptions {
  readonly schema: JsonSchema;
  readonly data: unknown;
  /** Of the sentences; Vietnamese by default. */
  readonly locale?: Locale;
  /** `YYYY-MM-DD`, for `"x-when": "past"` and `"future"`. Absent: these say nothing. */
  readonly today?: string | undefined;
  /** Texts of the schema in another language, by the text itself. */
  readonly translations?: Readonly<Record<string, string>>;
}

/** What only the form knows beside. */
interface Filling extends ValidateOptions {
  /** By JSON pointer: the branch of a choice that the person took. */
  readonly choices?: Readonly<Record<string, number>>;
}

export interface Verdict {
  readonly valid: boolean;
  readonly errors: readonly FormError[];
}

/**
 * Decides whether `data` follows `schema` (JSON Schema 2020-12, formats asserted), and says for each field that does
 * not what to do about it. Pure, and the same in a browser and on a server: same schema, same data, same verdict.
 *
 * Nothing in schema or data makes it throw: what cannot be checked (a reference to nothing, a schema without end, a
 * pattern that could run for ever) is an error like any other.
 *
 * @example
 * const schema = { type: 'object', required: ['fullName'], properties: { fullName: { type: 'string', title: 'Họ và tên' } } };
 * validate({ schema, data: {} }).errors[0]; // { path: '/fullName', keyword: 'required', params: …, message: 'Nhập họ và tên' }
 */
export function validate(options: Filling): Verdict {
  const { schema, data, today, choices, locale } = options;
  const verdict = createValidator({ schema }).validate(data, today === undefined ? {} : { today });
  if (verdict.valid) return { valid: true, errors: [] };
  const walker = createSchemaWalker({ schema, data, choices });
  const errors = formErrors(verdict.errors, {
    texts: textsOf(locale),
    locale,
    data,
    schemaAt: walker.at,
    translate: translator(options.translations),
  });
  return { valid: false, errors };
}
