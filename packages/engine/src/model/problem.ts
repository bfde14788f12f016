import type { Json } from './json.ts';

/** What stops a procedure (`error`), or only deserves a look (`warning`). */
export type Severity = 'error' | 'warning';

/**
 * A change of the bundle that mends a problem, as data: a designer makes it an edit that can be undone, the command line applies it to the files.
 *
 * - `kind`: which change; a registry in `lint/fixes` has an applier for each.
 * - `label`: the code of the words on its button.
 * - `params`: what the change and its words need.
 */
export interface Fix {
  readonly kind: string;
  readonly label: string;
  readonly params: Readonly<Record<string, Json>>;
}

/**
 * Something that a person caused and can mend. It is data: the words are made last, by a locale, from `code` and `params`.
 *
 * - `element`: the BPMN id of the element it is at, where it is at one.
 * - `path`: the file of the bundle, and after `#` a JSON pointer into it, e.g. `forms/application.schema.json#/properties/age`.
 * - `params`: the values for the sentence: what was expected, what was found.
 * - `fixes`: what would mend it, the likeliest first.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly element?: string;
  readonly path?: string;
  readonly params: Readonly<Record<string, Json>>;
  readonly fixes?: readonly Fix[];
}
