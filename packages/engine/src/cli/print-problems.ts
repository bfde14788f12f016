import { explainProblem } from '../lint/words/explain-problem.ts';
import type { Problem } from '../model/problem.ts';
import type { ExitCode, Output } from './command.ts';

function place({ path, element }: Problem): string {
  return [path, element].filter((part) => part !== undefined).join(' · ');
}

/** Prints problems on standard error, in words; 1 where there is an error among them. */
export function printProblems(problems: readonly Problem[], output: Output): ExitCode {
  for (const problem of problems) {
    output.message(
      `${problem.severity}: ${place(problem)}: ${explainProblem(problem, 'en')} [${problem.code}]`,
    );
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
