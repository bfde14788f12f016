import type { Bundle } from '../bundle/bundle.ts';

/** A plain JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Something that a person caused and can mend, as the engine reports it: words are made last, from `code` and `params`.
 * Declared here until `@motcua/engine/bundle` exports it.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly element?: string;
  readonly path?: string;
  readonly params: Readonly<Record<string, Json>>;
}

/**
 * Finds what is wrong with a bundle. The host gives one as the property `lint` (from `@motcua/engine/lint`, in a worker where it
 * likes); without one, the designer looks itself for what an administrator forgets most.
 *
 * - `check`: called after each change with the bundle as it then is. Answers that come too late are thrown away.
 * - `describe`: the sentence of a problem in a locale; `undefined` for a code that it does not know. Default: the designer's own words.
 */
export interface Lint {
  check(bundle: Bundle): readonly Problem[] | Promise<readonly Problem[]>;
  describe?(problem: Problem, locale: string): string | undefined;
}
