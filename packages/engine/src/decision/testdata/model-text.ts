import type { Problem } from '../../model/problem.ts';
import { type CompileDecisionsOptions, compileDecisions } from '../compile-decisions.ts';
import type { CompiledDecisions } from '../compiled.ts';
import { type DecisionResult, type EvaluateDecisionOptions, evaluateDecision } from '../evaluate-decision.ts';
import { parseDecisions } from '../parse-decisions.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const typeOf = (type: string | undefined): string =>
  type === undefined ? '' : ` typeRef="${escaped(type)}"`;

/** A model as XML; `parts` are its elements. */
export function modelText(
  parts: readonly string[],
  { namespace = 'urn:test', version = '20230324' } = {},
): string {
  const xmlns = `https://www.omg.org/spec/DMN/${version}/MODEL/`;
  return `<definitions xmlns="${xmlns}" name="test" namespace="${namespace}">${parts.join('\n')}</definitions>`;
}

export const literal = (text: string, type?: string): string =>
  `<literalExpression${typeOf(type)}><text>${escaped(text)}</text></literalExpression>`;

export const inputData = (name: string, type?: string): string =>
  `<inputData id="${escaped(name)}" name="${escaped(name)}"><variable name="${escaped(name)}"${typeOf(type)}/></inputData>`;

interface DecisionParts {
  readonly type?: string;
  readonly inputs?: readonly string[];
  readonly decisions?: readonly string[];
  readonly knowledge?: readonly string[];
}

const href = (reference: string): string => escaped(reference.includes('#') ? reference : `#${reference}`);

function requirements({ inputs = [], decisions = [], knowledge = [] }: DecisionParts): string {
  return [
    ...inputs.map(
      (id) => `<informationRequirement><requiredInput href="${href(id)}"/></informationRequirement>`,
    ),
    ...decisions.map(
      (id) => `<informationRequirement><requiredDecision href="${href(id)}"/></informationRequirement>`,
    ),
    ...knowledge.map(
      (id) => `<knowledgeRequirement><requiredKnowledge href="${href(id)}"/></knowledgeRequirement>`,
    ),
  ].join('');
}

export const decision = (name: string, logic: string, parts: DecisionParts = {}): string =>
  `<decision id="${escaped(name)}" name="${escaped(name)}"><variable name="${escaped(name)}"${typeOf(parts.type)}/>${requirements(parts)}${logic}</decision>`;

const parameters = (names: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(names)
    .map(([name, type]) => `<formalParameter name="${escaped(name)}"${typeOf(type)}/>`)
    .join('');

export const knowledgeModel = (
  name: string,
  names: Readonly<Record<string, string | undefined>>,
  logic: string,
  parts: DecisionParts = {},
): string =>
  `<businessKnowledgeModel id="${escaped(name)}" name="${escaped(name)}"><variable name="${escaped(name)}"${typeOf(parts.type)}/>` +
  `<encapsulatedLogic>${parameters(names)}${logic}</encapsulatedLogic>${requirements(parts)}</businessKnowledgeModel>`;

export const service = (
  name: string,
  references: {
    readonly outputs: readonly string[];
    readonly inputs?: readonly string[];
    readonly decisions?: readonly string[];
  },
): string => {
  const list = (tag: string, ids: readonly string[] = []) =>
    ids.map((id) => `<${tag} href="${href(id)}"/>`).join('');
  return (
    `<decisionService id="${escaped(name)}" name="${escaped(name)}"><variable name="${escaped(name)}"/>` +
    `${list('outputDecision', references.outputs)}${list('inputDecision', references.decisions)}${list('inputData', references.inputs)}</decisionService>`
  );
};

interface TableParts {
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  /** Expression of each input, `name: type` where it has one. */
  readonly inputs: readonly string[];
  /** Name of each output; `name = "a", "b"` where its values are ordered. */
  readonly outputs?: readonly string[];
  /** Cells of the inputs, then of the outputs. */
  readonly rules: readonly (readonly string[])[];
  readonly defaults?: readonly string[];
  readonly annotations?: readonly string[];
}

const cell = (tag: string, text: string): string => `<${tag}><text>${escaped(text)}</text></${tag}>`;

function outputText(text: string, index: number, defaults: readonly string[] = []): string {
  const [name = '', values] = text.split(' = ');
  const standard = defaults[index];
  return (
    `<output name="${escaped(name)}">${values === undefined ? '' : cell('outputValues', values)}` +
    `${standard === undefined ? '' : cell('defaultOutputEntry', standard)}</output>`
  );
}

export function table(parts: TableParts): string {
  const {
    hitPolicy = 'UNIQUE',
    aggregation,
    inputs,
    outputs = ['result'],
    rules,
    defaults,
    annotations = [],
  } = parts;
  const columns = inputs.map((input) => {
    const [text = '', type] = input.split(': ');
    return `<input><inputExpression${typeOf(type)}><text>${escaped(text)}</text></inputExpression></input>`;
  });
  const rows = rules.map((cells, index) => {
    const texts = cells.map((text, column) =>
      cell(column < inputs.length ? 'inputEntry' : 'outputEntry', text),
    );
    const note = annotations[index] === undefined ? '' : cell('annotationEntry', annotations[index]);
    return `<rule id="rule${index + 1}">${texts.join('')}${note}</rule>`;
  });
  const note = annotations.length === 0 ? '' : '<annotation name="basis"/>';
  return (
    `<decisionTable id="table" hitPolicy="${hitPolicy}"${aggregation === undefined ? '' : ` aggregation="${aggregation}"`}>` +
    `${columns.join('')}${outputs.map((text, index) => outputText(text, index, defaults)).join('')}${note}${rows.join('')}</decisionTable>`
  );
}

export async function compileTexts(
  xmls: readonly string[],
  options: CompileDecisionsOptions = {},
): Promise<{ readonly compiled: CompiledDecisions; readonly problems: readonly Problem[] }> {
  const read = await Promise.all(xmls.map(parseDecisions));
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return compileDecisions(
    read.flatMap(({ decisions }) => decisions ?? []),
    options,
  );
}

export const CLOCK = { now: '2026-01-05T01:00:00Z', timeZone: 'Asia/Ho_Chi_Minh' } as const;

/** The value of a decision of a model of these parts. */
export async function evaluateParts(
  parts: readonly string[],
  options: Partial<EvaluateDecisionOptions> & { readonly decision: string },
): Promise<DecisionResult> {
  const { compiled } = await compileTexts([modelText(parts)]);
  return evaluateDecision({ compiled, ...CLOCK, ...options });
}
