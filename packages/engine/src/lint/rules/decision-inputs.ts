import { type TypeDescription, typeName } from '../../expression/type-description.ts';
import type { Mapping } from '../../model/expression.ts';
import type { FlowNode } from '../../model/scope.ts';
import { decisionNamed, inputsOf } from '../decisions.ts';
import { type ExpressionNames, expressionNames, type Names } from '../names/expression-names.ts';
import type { Finding, Rule } from '../rule.ts';
import { checkText, suggestion } from '../stages/check-expressions.ts';
import type { Subject } from '../subject.ts';

function typeOfMapping({ source }: Mapping, names: Names): TypeDescription {
  if ('variable' in source)
    return (Object.hasOwn(names, source.variable) ? names[source.variable] : undefined) ?? 'any';
  if ('literal' in source) return typeof source.literal === 'string' ? 'string' : 'any';
  const { compiled } = checkText(source.expression.text, names, []);
  return compiled.plan === undefined ? 'any' : compiled.type;
}

/** What a decision is handed at a step: the inputs of the step where it has some, else all that the case has. */
function handed({ settings }: FlowNode, known: ExpressionNames): ExpressionNames {
  if (settings.inputs.length === 0) return known;
  const entries = settings.inputs.map(
    (mapping) => [mapping.target, typeOfMapping(mapping, known.names)] as const,
  );
  return { names: Object.fromEntries(entries), open: false };
}

const DURATIONS: ReadonlySet<string> = new Set(['days and time duration', 'years and months duration']);

/** Whether a value of one type can be what the other asks for; where nothing is known, it can. */
function mayFit(found: TypeDescription, expected: TypeDescription): boolean {
  const names = [typeName(found), typeName(expected)];
  if (names.includes('any') || names.includes('null') || names[0] === names[1]) return true;
  return names.includes('duration') && names.some((name) => DURATIONS.has(name));
}

function normal(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function checkInput(
  node: FlowNode,
  input: { readonly variable: string; readonly type: { readonly type: TypeDescription } },
  { names, open }: ExpressionNames,
): readonly Finding[] {
  const wanted = normal(input.variable);
  const found = Object.entries(names).find(([name]) => normal(name) === wanted)?.[1];
  const params = { decision: node.settings.decision ?? '', input: input.variable };
  if (found === undefined) {
    const nearest = suggestion(input.variable, names);
    const isSlip = !open || nearest.nearest !== undefined;
    return isSlip
      ? [{ code: 'DECISION_INPUT_UNKNOWN', element: node.id, params: { ...params, ...nearest } }]
      : [];
  }
  if (mayFit(found, input.type.type)) return [];
  const types = { found: typeName(found), expected: typeName(input.type.type) };
  return [{ code: 'DECISION_INPUT_TYPE', element: node.id, params: { ...params, ...types } }];
}

function check(subject: Subject): readonly Finding[] {
  const known = expressionNames(subject);
  return subject.nodes.flatMap(({ node }) => {
    const { decision } = node.settings;
    const element = decision === undefined ? undefined : decisionNamed(decision, subject.decisions);
    if (element === undefined) return [];
    const given = handed(node, known);
    return inputsOf(element, subject.decisions).flatMap((input) => checkInput(node, input, given));
  });
}

/** A decision is handed everything that it needs, of the kind that it expects. */
export const decisionInputs: Rule = {
  profile: 'procedure',
  codes: { DECISION_INPUT_UNKNOWN: 'error', DECISION_INPUT_TYPE: 'error' },
  check,
};
