import type { Evaluation, Execution } from '../elements/execution.ts';
import type { JsonObject } from '../model/json.ts';
import type { FlowNode } from '../model/scope.ts';
import { overwrittenBy } from './overwriting.ts';
import type { Run } from './run.ts';
import { visibleVariables, writeVariables } from './variables.ts';

/** What a step is given: its input mappings, or everything it can see. */
export function mapInputs(run: Run, scopeId: string, node: FlowNode, evaluation: Evaluation): JsonObject {
  const { inputs } = node.settings;
  if (inputs.length === 0) return visibleVariables(run, scopeId);
  return Object.fromEntries(inputs.map(({ target, source }) => [target, evaluation.value(source)]));
}

/** Writes the output mappings of a step, which read `values` first. */
export function mapOutputs(run: Run, execution: Execution, values: JsonObject): void {
  const { outputs } = execution.node.settings;
  const evaluation = execution.with(values);
  const mapped = Object.fromEntries(outputs.map(({ target, source }) => [target, evaluation.value(source)]));
  write(run, execution, mapped);
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
  if (execution.node.settings.outputs.length > 0) mapOutputs(run, execution, { ...data, ...named });
  else write(run, execution, named);
}
