import { bodyScopeId } from '../compile/compile-process.ts';
import type { ChildScope, Execution } from '../elements/execution.ts';
import type { ScopeParent, ScopeRecord, Token } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import { HookFailed, type Run } from './run.ts';
import { type Opening, openScope, tooDeep } from './scopes.ts';
import { tokensOf } from './token-list.ts';

type Place = Pick<Opening, 'process' | 'scope' | 'isolated' | 'owner'>;

function insideOf(run: Run, execution: Execution): Place {
  const { scope, settings } = execution.node;
  if (scope === undefined) throw new RangeError(`Expected '${execution.node.id}' to have a scope`);
  const { process } = run.scope(execution.scopeId);
  return settings.inputs.length > 0
    ? { process, scope: scope.id, owner: true }
    : { process, scope: scope.id };
}

function bodyOf(run: Run, execution: Execution): Place {
  const { process } = run.scope(execution.scopeId);
  const body = { process, scope: bodyScopeId(execution.node.id) };
  // the rounds of a standard loop follow each other and share their data; instances run side by side
  return execution.node.loop?.kind === 'standard' ? body : { ...body, owner: true };
}

/** A called process sees only what is mapped into it, unless nothing is mapped at all: then it works on the variables of its caller. */
function calledBy(run: Run, execution: Execution): Place {
  const { called = '', settings, id, name } = execution.node;
  const from = run.scope(execution.scopeId).process;
  const process = run.library.called({ from, process: called });
  if (process === undefined) {
    const params = { name: name ?? id, process: called };
    throw new HookFailed({ code: 'CALLED_PROCESS_UNKNOWN', severity: 'error', element: id, params });
  }
  const { head } = run.records;
  if (!head.processes.includes(process))
    run.records.put({ ...head, processes: [...head.processes, process] });
  const scope = run.process(process).model.root.id;
  const isMapped = settings.inputs.length > 0 || settings.outputs.length > 0 || settings.data !== undefined;
  return isMapped ? { process, scope, isolated: true, owner: true } : { process, scope };
}

const places: Readonly<Record<ChildScope['scope'], (run: Run, execution: Execution) => Place>> = {
  inside: insideOf,
  body: bodyOf,
  called: calledBy,
};

/** Begins a child scope of a token. */
export function openChild(run: Run, execution: Execution, child: ChildScope): void {
  const { node, scopeId, token } = execution;
  const parent: ScopeParent = { scope: scopeId, token: token.id, node: node.id };
  if (tooDeep(run, parent)) {
    throw new HookFailed({
      code: 'TOO_DEEP',
      severity: 'error',
      element: node.id,
      params: { name: node.name ?? node.id },
    });
  }
  const mapped = child.scope === 'body' ? {} : execution.payload();
  openScope(run, {
    id: child.id,
    parent,
    ...places[child.scope](run, execution),
    variables: { ...mapped, ...child.variables },
    nodes: child.nodes,
  });
}

/** The scopes of an activity that are open for a token: its own, or that of each run under way where it is repeated. */
export function openScopesOf(run: Run, node: FlowNode, token: Token): readonly string[] {
  const runs = Array.from(
    { length: Number(token.state?.started ?? 0) },
    (_, index) => `s${token.id}/${index}`,
  );
  run.records.prefetch(runs);
  const bodies = runs.flatMap((id) => run.records.scope(id) ?? []);
  const tokens = node.loop === undefined ? [token] : bodies.flatMap(tokensOf);
  return tokens.map(({ id }) => `s${id}`).filter((id) => isOpen(run.records.scope(id)));
}

function isOpen(scope: ScopeRecord | undefined): boolean {
  return scope !== undefined && scope.ended !== true;
}
