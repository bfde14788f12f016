import type { BundleFile } from '../../bundle/bundle.ts';
import type { Problem } from '../../model/problem.ts';
import { placeholdersIn } from '../../util/placeholders.ts';
import { caseFactTypes, expressionNames, type Names } from '../names/expression-names.ts';
import type { Finding, Rule } from '../rule.ts';
import { checkText, suggestion } from '../stages/check-expressions.ts';

/** What printing adds to the data of the case. */
const PRINTED: Names = {
  document: { context: { id: 'string', name: 'string', number: 'string', legalBasis: 'string' } },
  office: 'any',
  officer: 'any',
  procedure: 'any',
  today: 'date',
};

interface Printed {
  readonly text: string;
  readonly line: number;
}

function printedBy({ content }: BundleFile): readonly Printed[] {
  if (typeof content !== 'string') return [];
  return placeholdersIn(content).map(({ expression, from }) => ({
    text: expression,
    line: content.slice(0, from).split('\n').length,
  }));
}

function findingOf({ code, params }: Problem, { text, line }: Printed, names: Names): Omit<Finding, 'path'> {
  if (code !== 'FEEL_NAME_UNKNOWN')
    return { code: 'PLACEHOLDER_UNREADABLE', params: { expression: text, line } };
  const name = String(params.name);
  return { code: 'PLACEHOLDER_UNKNOWN', params: { name, line, ...suggestion(name, names) } };
}

function checkPlaceholder(
  placeholder: Printed,
  names: Names,
  open: boolean,
): readonly Omit<Finding, 'path'>[] {
  const { compiled, unknown } = checkText(placeholder.text, names, []);
  const problems = compiled.problems.map((problem) => findingOf(problem, placeholder, names));
  const slips = unknown.filter((name) => !open || suggestion(name, names).nearest !== undefined);
  const { line } = placeholder;
  return [
    ...slips.map((name) => ({
      code: 'PLACEHOLDER_UNKNOWN' as const,
      params: { name, line, ...suggestion(name, names) },
    })),
    ...problems,
  ];
}

/** What a template prints is data that a case has. */
export const documentPlaceholders: Rule = {
  profile: 'procedure',
  codes: { PLACEHOLDER_UNKNOWN: 'error', PLACEHOLDER_UNREADABLE: 'error' },
  check(subject) {
    const { names, open } = expressionNames(subject);
    // A receipt prints a term as the law words it, which no expression of the process may rely on.
    const printed = { ...PRINTED, ...names, case: caseFactTypes(subject.bundle, { term: 'string' }) };
    return Object.values(subject.bundle.documents).flatMap((file) =>
      printedBy(file).flatMap((placeholder) =>
        checkPlaceholder(placeholder, printed, open).map((finding) => ({ ...finding, path: file.name })),
      ),
    );
  },
};
