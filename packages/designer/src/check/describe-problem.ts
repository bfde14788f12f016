import { nameIn } from '../bundle/named-text.ts';
import type { Texts } from '../locales/vi.ts';
import type { StepProblemCode } from './check-steps.ts';
import type { Fix, Lint, Problem } from './problem.ts';

/** The sentence of a problem: the host's, else the designer's own, else one that at least names the code. */
export function describeProblem(problem: Problem, texts: Texts, locale: string, lint?: Lint): string {
  const theirs = lint?.describe?.(problem, locale);
  if (theirs !== undefined) return theirs;
  const { checks } = texts;
  if (!Object.hasOwn(checks, problem.code)) return texts.problems.unknown(problem.code);
  const { name, nameEn } = problem.params;
  return checks[problem.code as StepProblemCode](
    nameIn({ vi: String(name ?? ''), en: String(nameEn ?? '') }, locale),
  );
}

/** A fix with the words on its button. */
export interface DescribedFix {
  readonly fix: Fix;
  readonly label: string;
}

export function describeFixes({ fixes = [] }: Problem, locale: string, lint?: Lint): readonly DescribedFix[] {
  return fixes.flatMap((fix) => {
    const label = lint?.describeFix?.(fix, locale);
    return label === undefined ? [] : [{ fix, label }];
  });
}
