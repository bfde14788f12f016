import { type Compiled, compileExpression } from '../../expression/compile.ts';
import { type TypeDescription, typeName } from '../../expression/type-description.ts';
import { FEEL } from '../../model/expression.ts';
import type { Problem, Severity } from '../../model/problem.ts';
import { type ExpressionNames, expressionNames, type Names } from '../names/expression-names.ts';
import { nearestName } from '../names/nearest-name.ts';
import type { Subject } from '../subject.ts';
import { type ExpressionPlace, expressionPlaces } from './expression-places.ts';

/** What the host adds to expressions. */
export interface ExpressionOptions {
  /** Names of the functions that the host gives. */
  readonly functions?: readonly string[];
  /** Languages beside FEEL that the host runs; it judges them itself. */
  readonly languages?: readonly string[];
}

/** A text checked against the names there are; `unknown` are outer names that nothing is known of. */
interface Checked {
  readonly compiled: Compiled;
  readonly unknown: readonly string[];
}

function keysOf(type: TypeDescription): readonly string[] {
  if (typeof type === 'string') return [];
  if ('list' in type) return keysOf(type.list);
  if (!('context' in type)) return [];
  return Object.entries(type.context).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

/** What an unknown name may have been meant to be: first among the outer names, then among all fields. */
export function suggestion(name: string, names: Names): { readonly nearest?: string } {
  const nearest =
    nearestName(name, Object.keys(names)) ??
    nearestName(name, [...new Set(Object.values(names).flatMap(keysOf))]);
  return nearest === undefined ? {} : { nearest };
}

/** Reads a text against the names there are. One slip is one problem: nothing more is said of a name that is not known. */
export function checkText(text: string, names: Names, functions: readonly string[]): Checked {
  const compiled = compileExpression(text, { names, functions, open: true });
  const unknown = (compiled.plan?.names ?? []).filter((name) => !Object.hasOwn(names, name));
  return { compiled, unknown };
}

const EXAMPLES: Readonly<Record<string, string>> = { string: '= "…"', number: '> 0' };

/** A condition that surely gives neither yes nor no. */
function conditionProblems({ expression }: ExpressionPlace, compiled: Compiled): readonly Problem[] {
  const found = compiled.plan === undefined ? 'any' : typeName(compiled.type);
  if (found === 'any' || found === 'boolean') return [];
  const example = `${expression.text} ${EXAMPLES[found] ?? '!= null'}`;
  const params = { expression: expression.text, found, example };
  return [{ code: 'CONDITION_NOT_YES_NO', severity: 'error', params }];
}

/** The words of the text that a problem of the compiler is about. */
function partOf(text: string, { from, to }: Problem['params']): string {
  return typeof from === 'number' && typeof to === 'number' ? text.normalize('NFC').slice(from, to) : text;
}

function unknownSeverity(
  place: ExpressionPlace,
  { open }: ExpressionNames,
  subject: Subject,
): Severity | undefined {
  if (!open && !place.readsOwnNames) return 'error';
  return subject.bundle.procedure === undefined || place.readsOwnNames ? undefined : 'warning';
}

function checkPlace(
  place: ExpressionPlace,
  known: ExpressionNames,
  options: ExpressionOptions,
  subject: Subject,
): readonly Problem[] {
  const { language, text } = place.expression;
  if (language !== FEEL) {
    const isRun = options.languages?.includes(language) === true;
    return isRun ? [] : [{ code: 'LANGUAGE_UNKNOWN', severity: 'error', params: { language, text } }];
  }
  const { compiled, unknown } = checkText(text, known.names, options.functions ?? []);
  const severity = unknownSeverity(place, known, subject);
  const params = { expression: text };
  return [
    ...(severity === undefined ? [] : unknown).map(
      (name): Problem => ({
        code: 'FEEL_NAME_UNKNOWN',
        severity: severity ?? 'warning',
        params: { ...params, name, ...suggestion(name, known.names) },
      }),
    ),
    ...compiled.problems.map((problem) => ({ ...problem, params: detailed(problem, text, known.names) })),
    ...(place.condition ? conditionProblems(place, compiled) : []),
  ];
}

function detailed({ code, params }: Problem, text: string, names: Names): Problem['params'] {
  const nearest = code === 'FEEL_NAME_UNKNOWN' ? suggestion(String(params.name), names) : {};
  return { ...params, expression: text, part: partOf(text, params), ...nearest };
}

/**
 * Checks every expression of the processes with the names and types that the forms declare: «`application.age` is text, compared with a
 * number». A name that is not known is an error where the bundle says all that a case can hold, a warning where services or messages may bring
 * more, and nothing in a lone BPMN file, whose data nobody declared.
 */
export function checkExpressions(subject: Subject, options: ExpressionOptions): readonly Problem[] {
  const known = expressionNames(subject);
  return expressionPlaces(subject).flatMap((place) =>
    checkPlace(place, known, options, subject).map((problem) => ({ ...problem, element: place.element })),
  );
}
