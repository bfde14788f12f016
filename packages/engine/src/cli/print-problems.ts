import type { Problem } from '../model/problem.ts';
import { canonicalJson } from '../util/canonical-json.ts';
import type { ExitCode, Options, Output } from './command.ts';

function place({ path, element }: Problem): string {
  return [path, element].filter((part) => part !== undefined).join(' · ');
}

/** Prints problems on standard error, in words; 1 where there is an error among them. */
export function printProblems(problems: readonly Problem[], _options: Options, output: Output): ExitCode {
  for (const problem of problems)
    output.message(
      `${problem.severity}: ${place(problem)}: ${problem.code} ${canonicalJson(problem.params)}`,
    );
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
