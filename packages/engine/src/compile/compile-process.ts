import { elements } from '../elements/registry.ts';
import { type Compiled, compileExpression } from '../expression/compile.ts';
import { type Expression, FEEL } from '../model/expression.ts';
import { type Languages, languageOf } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import type { ProcessModel } from '../model/process.ts';
import type { FlowNode, ScopeModel } from '../model/scope.ts';
import { CompiledScope } from './compiled-scope.ts';
import { expressionsOf } from './expressions.ts';

export type Plan = NonNullable<Compiled['plan']>;

/** A process that the kernel can run. `key` names it for ever: the digest of its deployment and its id. */
export interface CompiledProcess {
  readonly key: string;
  readonly model: ProcessModel;
  readonly scopes: ReadonlyMap<string, CompiledScope>;
  readonly plans: ReadonlyMap<string, Plan>;
}

/** The id of the scope that is one run of a repeated activity: the activity alone. */
export function bodyScopeId(node: string): string {
  return `${node}#body`;
}

export function isBodyScope(id: string): boolean {
  return id.endsWith('#body');
}

/** The id of the scope in which a compensation handler runs: the handler alone, repeated as it says. */
export function undoScopeId(handler: string): string {
  return `${handler}#undo`;
}

/** A scope of one activity, without the flows that lead to it and away. */
function alone(id: string, node: FlowNode): ScopeModel {
  const {
    default: _default,
    forCompensation: _forCompensation,
    startQuantity: _startQuantity,
    completionQuantity: _completionQuantity,
    ...rest
  } = node;
  return { id, nodes: [{ ...rest, incoming: [], outgoing: [] }], flows: [] };
}

/** What a repeated step does to clocks it does once, not in each repetition. */
function bodyOf({ loop: _loop, ...node }: FlowNode): ScopeModel {
  const { clock: _clock, ...settings } = node.settings;
  return alone(bodyScopeId(node.id), { ...node, settings: { ...settings, clockEffects: [] } });
}

function* scopesOf(scope: ScopeModel): Generator<ScopeModel> {
  yield scope;
  for (const node of scope.nodes) {
    if (node.loop !== undefined) yield bodyOf(node);
    if (node.forCompensation === true) yield alone(undoScopeId(node.id), node);
    if (node.scope !== undefined) yield* scopesOf(node.scope);
  }
}

/** BPMN 2.0.2 §10.3.2: neither may be less than one. */
function checkQuantities({
  id,
  name = id,
  startQuantity = 1,
  completionQuantity = 1,
}: FlowNode): readonly Problem[] {
  return [startQuantity, completionQuantity]
    .filter((found) => found < 1)
    .map((found) => ({
      code: 'QUANTITY_TOO_SMALL',
      severity: 'error',
      element: id,
      params: { name, found },
    }));
}

function checkScope(scope: ScopeModel): readonly Problem[] {
  return scope.nodes.flatMap((node) => [
    ...checkQuantities(node),
    ...(elements[node.kind].check?.(node, scope) ?? []),
    ...(node.scope === undefined ? [] : checkScope(node.scope)),
  ]);
}

/** An expression or script with the element it stands at. */
interface Place {
  readonly element: string;
  readonly expression: Expression;
}

/** The expressions of a scope. */
function placesOf(scope: ScopeModel): readonly Place[] {
  const { nodes, flows, ...rest } = scope;
  const steps = nodes.map(({ scope: _inside, script, ...node }) => ({
    ...node,
    ...(script?.language === FEEL ? { script } : {}),
  }));
  const parts = [...steps, ...flows, { id: scope.id, adHoc: rest.adHoc }];
  return parts.flatMap((part) => expressionsOf(part).map((expression) => ({ element: part.id, expression })));
}

/** The scripts of a scope that are not FEEL, which jobs run. */
function scriptsOf(scope: ScopeModel): readonly Place[] {
  return scope.nodes.flatMap(({ id, script }) =>
    script === undefined || script.language === FEEL ? [] : [{ element: id, expression: script }],
  );
}

function unknownLanguage({ expression: { language, text }, element }: Place): Problem {
  return { code: 'LANGUAGE_UNKNOWN', severity: 'error', element, params: { language, text } };
}

/** Compiles what is FEEL; whatever else there is must be in a language of the host. */
function compilePlans(
  places: readonly Place[],
  { languages, names }: Pick<CompileOptions, 'languages' | 'names'>,
) {
  const plans = new Map<string, Plan>();
  const problems: Problem[] = [];
  for (const place of places) {
    const { language, text } = place.expression;
    if (language !== FEEL) {
      if (languageOf(languages, language)?.expression === undefined) problems.push(unknownLanguage(place));
    } else if (!plans.has(text)) {
      const compiled: Compiled = compileExpression(text, names === undefined ? {} : { names, open: true });
      problems.push(...compiled.problems.map((problem) => ({ ...problem, element: place.element })));
      if (compiled.plan !== undefined) plans.set(text, compiled.plan);
    }
  }
  return { plans, problems };
}

/** What a process is compiled from. */
export interface CompileOptions {
  readonly key: string;
  readonly model: ProcessModel;
  /** What is known of the names that expressions read: dates are dates then, not texts. Other names may be read too. */
  readonly names?: ExpressionNames;
  /** The languages of the host beside FEEL. */
  readonly languages?: Languages | undefined;
}

type ExpressionNames = NonNullable<NonNullable<Parameters<typeof compileExpression>[1]>['names']>;

/** Makes the machines, tables and plans of a process. Problems that an author can mend come back as data; with an error among them it must not be run. */
export function compileProcess(options: CompileOptions): {
  readonly process: CompiledProcess;
  readonly problems: readonly Problem[];
} {
  const { key, model, languages } = options;
  const scopes = new Map([...scopesOf(model.root)].map((scope) => [scope.id, new CompiledScope(scope)]));
  const models = [...scopes.values()].map((scope) => scope.model);
  const { plans, problems } = compilePlans(models.flatMap(placesOf), options);
  const unknown = models
    .flatMap(scriptsOf)
    .filter(({ expression }) => languageOf(languages, expression.language)?.script === undefined);
  return {
    process: { key, model, scopes, plans },
    problems: [...checkScope(model.root), ...problems, ...unknown.map(unknownLanguage)],
  };
}
