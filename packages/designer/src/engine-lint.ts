import { readBundle } from '@motcua/engine/bundle';
import { explainFix, explainProblem, lint } from '@motcua/engine/lint';
import type { Bundle } from './bundle/bundle.ts';
import type { Lint, Problem } from './check/problem.ts';

async function check({ files }: Bundle): Promise<readonly Problem[]> {
  const { bundle, problems } = readBundle(files);
  return bundle === undefined ? problems : [...problems, ...(await lint(bundle))];
}

/**
 * The engine's own check for the property `lint` of `<motcua-designer>`: what it finds is what would stop the procedure from being
 * published. It is a door of its own, since the expressions and schemas that it reads weigh as much as the designer's panels.
 *
 * @example
 * import { engineLint } from '@motcua/designer/engine-lint';
 *
 * document.querySelector('motcua-designer').lint = engineLint;
 */
export const engineLint: Lint = {
  check,
  describe: (problem, locale) => explainProblem(problem, locale === 'en' ? 'en' : 'vi'),
  describeFix: (fix, locale) => explainFix(fix, locale === 'en' ? 'en' : 'vi'),
};
