import type { Json } from './json.ts';

/** What stops a procedure (`error`), or only deserves a look (`warning`). */
export type Severity = 'error' | 'warning';

/**
 * Something that a person caused and can mend. It is data: the words are made last, by a locale, from `code` and `params`.
 *
 * - `element`: the BPMN id of the element it is at, where it is at one.
 * - `path`: the file of the bundle, and after `#` a JSON pointer into it, e.g. `forms/application.schema.json#/properties/age`.
 * - `params`: the values for the sentence: what was expected, what was found.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly element?: string;
  readonly path?: string;
  readonly params: Readonly<Record<string, Json>>;
}
