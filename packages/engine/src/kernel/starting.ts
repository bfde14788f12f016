import type { CompiledProcess } from '../compile/compile-process.ts';
import { type StartListener, startListeners } from '../compile/start-listeners.ts';
import { events } from '../elements/events/registry.ts';
import type { Due } from '../elements/execution.ts';
import type { EventDefinition } from '../model/event-definition.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { ROOT_SCOPE } from './ending.ts';
import { ScopedEvaluation } from './evaluation.ts';
import { executionOf } from './execution.ts';
import type { Library } from './library.ts';
import { RecordSet } from './record-set.ts';
import { HookFailed, Run } from './run.ts';
import { openScope } from './scopes.ts';
import { nextTimeFrom } from './timers.ts';

/** What a process waits for to begin a case, with the address of the event: a `start` command with `node` and `index` when it comes. */
export type StartWait = { readonly node: string; readonly index: number } & (
  | { readonly event: 'message' | 'signal'; readonly name: string }
  | ({ readonly event: 'timer' } & Due)
  | { readonly event: 'condition' }
);

/** Where there is no case yet: the process, and what its expressions may look things up in. */
export interface StartContext {
  readonly library: Library;
  readonly process: CompiledProcess;
  /** An ISO instant: durations count from it. */
  readonly now: string;
}

/** A case that is thrown away: expressions of start events see the data and nothing else. */
function draft({ library, process, now }: StartContext, data: JsonObject): Run {
  const run = new Run({
    library,
    records: new RecordSet({ get: () => null }),
    now,
    executions: executionOf,
  });
  const processes = [process.key];
  run.records.put({
    id: 'head',
    kind: 'head',
    caseId: '',
    processes,
    status: 'active',
    startedAt: now,
    next: 1,
  });
  const scope = process.model.root.id;
  openScope(run, { id: ROOT_SCOPE, process: process.key, scope, variables: data, owner: true, nodes: [] });
  run.effects.length = 0;
  return run;
}

/** Where nobody waits yet, there is nothing to correlate with: the message alone says what it is about. */
function uncorrelated({ correlationKey: _key, ...definition }: EventDefinition): EventDefinition {
  return definition;
}

function waitFor(
  context: StartContext,
  { node: id, index, definition }: StartListener,
): readonly StartWait[] {
  if (definition.condition !== undefined) return [{ node: id, index, event: 'condition' }];
  const run = draft(context, {});
  const node = run.compiled(run.scope(ROOT_SCOPE)).node(id);
  const execution = run.execution(ROOT_SCOPE, undefined, node);
  events[definition.kind].listen?.(
    execution,
    uncorrelated(definition),
    { scope: ROOT_SCOPE, node: id },
    index,
  );
  return run.effects.flatMap((effect): readonly StartWait[] => {
    if (effect.type === 'subscribe') return [{ node: id, index, event: effect.event, name: effect.name }];
    // What was due before the process was published begins nothing.
    const due = effect.type === 'schedule-timer' ? nextTimeFrom(effect, context.now) : undefined;
    return due === undefined ? [] : [{ node: id, index, event: 'timer', ...due }];
  });
}

/**
 * Everything that a process waits for to begin cases, as it is when the process is published. What cannot be evaluated without a case (a name
 * or a time made of its data) is a problem. BPMN 2.0.2 §13.2.
 */
export function startWaits(context: StartContext): {
  readonly waits: readonly StartWait[];
  readonly problems: readonly Problem[];
} {
  const waits: StartWait[] = [];
  const problems: Problem[] = [];
  for (const listener of startListeners(context.process)) {
    try {
      waits.push(...waitFor(context, listener));
    } catch (error) {
      if (!(error instanceof HookFailed)) throw error;
      problems.push({ ...error.problem, element: listener.node });
    }
  }
  return { waits, problems };
}

/** Whether the condition of a start event holds over data; one that cannot be answered from them does not. */
export function startConditionHolds(
  context: StartContext & { readonly node: string; readonly index: number; readonly data: JsonObject },
): boolean {
  const { node, index, data } = context;
  const run = draft(context, data);
  const condition = run.compiled(run.scope(ROOT_SCOPE)).node(node).events[index]?.condition;
  if (condition === undefined) return false;
  try {
    return new ScopedEvaluation({ run, scope: ROOT_SCOPE, element: node }).evaluate(condition) === true;
  } catch (error) {
    if (error instanceof HookFailed) return false;
    throw error;
  }
}
