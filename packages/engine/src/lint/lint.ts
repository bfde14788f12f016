import type { Bundle } from '../bundle/bundle.ts';
import type { Problem } from '../model/problem.ts';
import { parseProcesses } from '../parse/parse-processes.ts';
import { placeProblem } from './place-problem.ts';
import type { Profile, Rule } from './rule.ts';
import { rules } from './rules/registry.ts';
import { checkElements } from './stages/check-elements.ts';
import { checkExpressions, type ExpressionOptions } from './stages/check-expressions.ts';
import { type Subject, subjectOf } from './subject.ts';

/** What to check, and what the host adds to the engine. */
export interface LintOptions extends ExpressionOptions {
  /** Whose rules. Default: all for a procedure; without a `procedure.json` those of an administrative procedure do not count. */
  readonly profiles?: readonly Profile[];
}

function profilesFor(bundle: Bundle): readonly Profile[] {
  return bundle.procedure === undefined
    ? ['constraints', 'soundness']
    : ['constraints', 'soundness', 'procedure'];
}

function run(rule: Rule, subject: Subject): readonly Problem[] {
  return [...rule.check(subject)].map(({ params = {}, ...finding }) => ({
    ...finding,
    severity: rule.codes[finding.code] ?? 'error',
    params,
  }));
}

const ORDER: Readonly<Record<Problem['severity'], number>> = { error: 0, warning: 1 };

/**
 * Everything that is wrong with a procedure, errors first: what the drawing cannot be read for, what the engine cannot run, expressions that do
 * not fit the forms, and what the rules find across all files. A bundle with errors must not be published. Problems of reading the files
 * themselves come from `readBundle`, which gives no bundle then.
 *
 * Each problem names the element or the place in a file, and the name of the step for its sentence (`explainProblem`). It never throws for what
 * a bundle says, touches nothing outside, and gives the same answer for the same bundle. It is asynchronous because the BPMN reader is.
 *
 * @param bundle as `readBundle` gives it
 * @param options profiles to run (default: all that apply), and functions and languages that the host adds to expressions
 *
 * @example
 * const { bundle, problems } = readBundle(files);
 * const found = bundle === undefined ? problems : [...problems, ...(await lint(bundle))];
 * for (const problem of found) console.log(explainProblem(problem, 'vi'));
 */
export async function lint(bundle: Bundle, options: LintOptions = {}): Promise<readonly Problem[]> {
  const { processes, problems: parsed } = await parseProcesses(bundle.process);
  const subject = subjectOf(bundle, processes);
  const profiles = options.profiles ?? profilesFor(bundle);
  // A drawing that cannot be read lacks steps and arrows: what rules would say of the rest is mostly untrue.
  const isWhole = parsed.every(({ severity }) => severity !== 'error');
  const wanted = Object.values(rules).filter(
    ({ profile, readsProcess }) => profiles.includes(profile) && (isWhole || readsProcess === false),
  );
  const found = [
    ...parsed,
    ...(isWhole ? [...checkElements(subject), ...checkExpressions(subject, options)] : []),
    ...wanted.flatMap((rule) => run(rule, subject)),
  ];
  return found
    .map((problem) => placeProblem(problem, subject))
    .sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}
