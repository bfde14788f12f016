import { elements } from '../elements/registry.ts';
import { type Compiled, compileExpression } from '../expression/compile.ts';
import { type Expression, FEEL } from '../model/expression.ts';
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

/** The id of the scope that is one run of a repeated activity, or of a compensation handler: the activity alone. */
export function bodyScopeId(node: string): string {
  return `${node}#body`;
}

function bodyOf(node: FlowNode): ScopeModel {
  const { loop: _loop, default: _default, forCompensation: _forCompensation, ...rest } = node;
  const settings = node.loop === undefined ? node.settings : { ...node.settings, clockEffects: [] };
  return { id: bodyScopeId(node.id), nodes: [{ ...rest, settings, incoming: [], outgoing: [] }], flows: [] };
}

function* scopesOf(scope: ScopeModel): Generator<ScopeModel> {
  yield scope;
  for (const node of scope.nodes) {
    if (node.loop !== undefined || node.forCompensation === true) yield bodyOf(node);
    if (node.scope !== undefined) yield* scopesOf(node.scope);
  }
}

function checkScope(scope: ScopeModel): readonly Problem[] {
  return scope.nodes.flatMap((node) => [
    ...(elements[node.kind].check?.(node, scope) ?? []),
    ...(node.scope === undefined ? [] : checkScope(node.scope)),
  ]);
}

/** The expressions of a scope with the element each stands at. */
function placesOf(
  scope: ScopeModel,
): readonly { readonly element: string; readonly expression: Expression }[] {
  const parts = [...scope.nodes.map(({ scope: _inside, ...node }) => node), ...scope.flows];
  return parts.flatMap((part) => expressionsOf(part).map((expression) => ({ element: part.id, expression })));
}

function compilePlan(expression: Expression): Compiled {
  if (expression.language === FEEL) return compileExpression(expression.text);
  const params = { language: expression.language, text: expression.text };
  return { plan: undefined, problems: [{ code: 'LANGUAGE_UNKNOWN', severity: 'error', params }] };
}

/** Makes the machines, tables and plans of a process. Problems that an author can mend come back as data; with an error among them it must not be run. */
export function compileProcess(options: { readonly key: string; readonly model: ProcessModel }): {
  readonly process: CompiledProcess;
  readonly problems: readonly Problem[];
} {
  const { key, model } = options;
  const plans = new Map<string, Plan>();
  const problems: Problem[] = [...checkScope(model.root)];
  const scopes = new Map([...scopesOf(model.root)].map((scope) => [scope.id, new CompiledScope(scope)]));
  for (const { element, expression } of [...scopes.values()].flatMap(({ model }) => placesOf(model))) {
    if (plans.has(expression.text)) continue;
    const compiled = compilePlan(expression);
    problems.push(...compiled.problems.map((problem) => ({ ...problem, element })));
    if (compiled.plan !== undefined) plans.set(expression.text, compiled.plan);
  }
  return { process: { key, model, scopes, plans }, problems };
}
