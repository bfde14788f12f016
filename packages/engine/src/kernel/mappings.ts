import type { Evaluation, Execution } from '../elements/execution.ts';
import type { DataAssociation, Mapping } from '../model/expression.ts';
import type { JsonObject } from '../model/json.ts';
import type { FlowNode } from '../model/scope.ts';
import { overwrittenBy } from './overwriting.ts';
import type { Run } from './run.ts';
import { visibleVariables, writeVariables } from './variables.ts';

function mapped(mappings: readonly Mapping[], evaluation: Evaluation): JsonObject {
  return Object.fromEntries(mappings.map(({ target, source }) => [target, evaluation.value(source)]));
}

/** The associations whose sources are there. */
function available(
  associations: readonly DataAssociation[] | undefined,
  isThere: (name: string) => boolean,
): readonly DataAssociation[] {
  return (associations ?? []).filter(({ from }) => from.length === 0 || from.some(isThere));
}

/** What the step is given beside what it sees: its input mappings and data associations. */
export function mapPayload({ settings }: FlowNode, evaluation: Evaluation): JsonObject {
  const filled = available(settings.data?.inputs, (name) => evaluation.variable(name) !== undefined);
  return mapped([...settings.inputs, ...filled], evaluation);
}

/** What a step is given: its input mappings, or everything it can see; and what its data associations fill. */
export function mapInputs(run: Run, scopeId: string, node: FlowNode, evaluation: Evaluation): JsonObject {
  const payload = mapPayload(node, evaluation);
  return node.settings.inputs.length > 0 ? payload : { ...visibleVariables(run, scopeId), ...payload };
}

/** What the data associations of a step make of the values that it brings, and the names that they use up. */
function associate(
  execution: Execution,
  values: JsonObject,
): { readonly written: JsonObject; readonly used: ReadonlySet<string> } {
  const filled = available(execution.node.settings.data?.outputs, (name) => Object.hasOwn(values, name));
  if (filled.length === 0) return { written: {}, used: new Set() };
  return {
    written: mapped(filled, execution.with(values)),
    used: new Set(filled.flatMap(({ from }) => from)),
  };
}

function without(values: JsonObject, names: ReadonlySet<string>): JsonObject {
  if (names.size === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}

/** Writes the output mappings and data associations of a step, which read `values` first. */
export function mapOutputs(run: Run, execution: Execution, values: JsonObject): void {
  const { outputs } = execution.node.settings;
  const { written } = associate(execution, values);
  write(run, execution, { ...written, ...mapped(outputs, execution.with(values)) });
}

/** Writes what a step brings, and says whose values it replaces unseen. */
export function write(run: Run, execution: Execution, values: JsonObject): void {
  const { scopeId, node, activation } = execution;
  const overwritten = overwrittenBy(run, scopeId, activation, values);
  writeVariables(run, scopeId, node.id, values, overwritten);
}

/** Stores what came: through the output mappings, or as the variable `name`, or key by key. */
export function receive(run: Run, execution: Execution, data: JsonObject, name: string | undefined): void {
  const named = name === undefined ? data : { [name]: data };
  const all = { ...data, ...named };
  if (execution.node.settings.outputs.length > 0) {
    mapOutputs(run, execution, all);
    return;
  }
  const { written, used } = associate(execution, all);
  write(run, execution, { ...without(named, used), ...written });
}
