import type { Fix, Problem } from '@motcua/engine/lint';
import type { Bundle } from '../bundle/bundle.ts';

/**
 * Finds what is wrong with a bundle. The host gives one as the property `lint` (from `@motcua/engine/lint`, in a worker where it
 * likes); without one, the designer looks itself for what an administrator forgets most.
 *
 * - `check`: called after each change with the bundle as it then is. Answers that come too late are thrown away.
 * - `describe`: the sentence of a problem in a locale; `undefined` for a code that it does not know. Default: the designer's own words.
 * - `describeFix`: the words on the button of a fix; without them it has no button.
 */
export interface Lint {
  check(bundle: Bundle): readonly Problem[] | Promise<readonly Problem[]>;
  describe?(problem: Problem, locale: string): string | undefined;
  describeFix?(fix: Fix, locale: string): string | undefined;
}

export type { Fix, Problem };
