import type { Bundle } from '../bundle/bundle.ts';
import type { Languages } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import { parseProcesses } from '../parse/parse-processes.ts';
import { readDecisions } from './decisions.ts';
import { type Drawing, drawingOf } from './drawing/drawing.ts';
import { placeProblem } from './place-problem.ts';
import type { AnyRule, Finding, Profile, Rule } from './rule.ts';
import { rules } from './rules/registry.ts';
import { checkElements } from './stages/check-elements.ts';
import { checkExpressions, type ExpressionOptions } from './stages/check-expressions.ts';
import { subjectOf } from './subject.ts';

/** What to check, and what the host adds to the engine. */
export interface LintOptions extends ExpressionOptions {
  /**
   * Whose rules. Default: all for a procedure; without a `procedure.json` those of an administrative procedure do not count. A profile that is
   * named here counts with its strict rules, too: those on the form of the file, which the engine does without.
   */
  readonly profiles?: readonly Profile[];
}

function profilesFor(bundle: Bundle): readonly Profile[] {
  return bundle.procedure === undefined
    ? ['constraints', 'soundness']
    : ['constraints', 'soundness', 'procedure'];
}

function run(rule: AnyRule, findings: Iterable<Finding>): readonly Problem[] {
  return [...findings].map(({ params = {}, ...finding }) => ({
    ...finding,
    severity: rule.codes[finding.code] ?? 'error',
    params,
  }));
}

function wanted({ profiles }: LintOptions, bundle: Bundle): readonly AnyRule[] {
  const chosen = profiles ?? profilesFor(bundle);
  return Object.values(rules).filter(({ profile }) => chosen.includes(profile));
}

function bundleRules(options: LintOptions, bundle: Bundle): readonly Rule[] {
  return wanted(options, bundle).filter((rule) => 'check' in rule);
}

function checkDrawing(drawing: Drawing, options: LintOptions, bundle: Bundle): readonly Problem[] {
  const isNamed = options.profiles !== undefined;
  return wanted(options, bundle)
    .filter((rule) => 'checkDrawing' in rule)
    .filter(({ strict }) => isNamed || strict !== true)
    .flatMap((rule) => run(rule, rule.checkDrawing(drawing, options)));
}

/** For reading it only counts which languages there are: texts without a name are in the host's own, where it has one. */
function languagesOf({ languages = [] }: LintOptions): { readonly languages?: Languages } {
  if (languages.length === 0) return {};
  const known = languages.map((name) => [name, { expression: () => null, script: () => undefined }] as const);
  return { languages: Object.fromEntries(known) };
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
  const {
    processes,
    problems: parsed,
    definitions,
  } = await parseProcesses(bundle.process, languagesOf(options));
  const decisions = await readDecisions(bundle);
  const subject = subjectOf(bundle, processes, decisions);
  // A drawing that cannot be read lacks steps and arrows: what rules would say of the rest is mostly untrue.
  const isWhole = parsed.every(({ severity }) => severity !== 'error');
  const isRead = definitions !== undefined && parsed.every(({ code }) => code !== 'MODEL_UNREADABLE');
  const found = [
    ...parsed,
    ...decisions.problems,
    ...(isWhole ? [...checkElements(subject), ...checkExpressions(subject, options)] : []),
    ...bundleRules(options, bundle)
      .filter(({ readsProcess }) => isWhole || readsProcess === false)
      .flatMap((rule) => run(rule, rule.check(subject))),
    ...(isRead ? checkDrawing(drawingOf(definitions), options, bundle) : []),
  ];
  return found
    .map((problem) => placeProblem(problem, subject))
    .sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
}
