import { explainFix, explainProblem } from '@motcua/engine/lint';
import type { Lint } from './check/problem.ts';
import { WorkerLint } from './check/worker-lint.ts';

// Bundlers find the worker by exactly this expression.
const inWorker = new WorkerLint(
  () => new Worker(new URL('./check/lint-worker.js', import.meta.url), { type: 'module' }),
  async (bundle) => (await import('./check/check-bundle.ts')).checkBundle(bundle),
);

/**
 * The engine's own check for the property `lint` of `<motcua-designer>`: what it finds is what would stop the procedure from being
 * published. It runs in a worker, so that typing and dragging go on while it thinks; where a page may not have one, it runs in the page.
 * It is a door of its own, since the expressions and schemas that it reads weigh as much as the designer's panels.
 *
 * @example
 * import { engineLint } from '@motcua/designer/engine-lint';
 *
 * document.querySelector('motcua-designer').lint = engineLint;
 */
export const engineLint: Lint = {
  check: (bundle) => inWorker.check(bundle),
  describe: (problem, locale) => explainProblem(problem, locale === 'en' ? 'en' : 'vi'),
  describeFix: (fix, locale) => explainFix(fix, locale === 'en' ? 'en' : 'vi'),
};
