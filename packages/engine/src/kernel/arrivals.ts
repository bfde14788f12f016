import type { JsonObject } from '../model/json.ts';
import type { Listener } from '../model/record.ts';
import type { FlowNode } from '../model/scope.ts';
import type { Run } from './run.ts';

/** What came for an event that may have several definitions. */
interface Arrival {
  readonly event: string;
  readonly data: JsonObject;
  readonly index: number | undefined;
}

function addressOf({ token, node }: Listener): string {
  return `${token ?? ''}:${node}`;
}

/** Which definition came: the one that is named, else the first of its kind that has not come yet. */
function definitionOf(node: FlowNode, { event, index }: Arrival, before: readonly number[]): number {
  if (index !== undefined) return index;
  return node.events.findIndex(({ kind }, position) => kind === event && !before.includes(position));
}

/** What has come for an event is no longer waited for, or the event is over. */
export function forgetArrivals(run: Run, listener: Listener): void {
  const scope = run.records.scope(listener.scope);
  const address = addressOf(listener);
  if (scope?.arrived?.[address] === undefined) return;
  run.update(listener.scope, ({ arrived = {}, ...rest }) => {
    const { [address]: _gone, ...others } = arrived;
    return Object.keys(others).length === 0 ? rest : { ...rest, arrived: others };
  });
}

/**
 * Whether an event has come as a whole: at the first of its definitions, or, where it needs all of them, at the last. What the earlier ones
 * brought is stored as they come. BPMN 2.0.2 §10.5.5.8.
 */
export function completesSet(run: Run, node: FlowNode, listener: Listener, arrival: Arrival): boolean {
  if (node.parallelMultiple !== true || node.events.length < 2) return true;
  const address = addressOf(listener);
  const before = run.scope(listener.scope).arrived?.[address] ?? [];
  const position = definitionOf(node, arrival, before);
  const come = position < 0 || before.includes(position) ? before : [...before, position];
  if (come.length === node.events.length) {
    forgetArrivals(run, listener);
    return true;
  }
  run.update(listener.scope, (scope) => ({ ...scope, arrived: { ...scope.arrived, [address]: come } }));
  const token = listener.token === undefined ? undefined : run.token(listener.scope, listener.token);
  run.execution(listener.scope, token, node).receive(arrival.data);
  return false;
}
