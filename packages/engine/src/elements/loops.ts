import type { Json, JsonObject } from '../model/json.ts';
import type { LoopModel } from '../model/loop.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';

/** What an activity that is repeated keeps: constant in size, however many runs there are. */
interface Progress {
  readonly total: number;
  readonly started: number;
  readonly ended: number;
}

type LoopModule = Pick<ElementModule, 'enter' | 'childEnded' | 'withdraw'>;

const MAXIMUM_INSTANCES = 100_000;

function progressOf(execution: Execution): Progress {
  return execution.token.state as unknown as Progress;
}

function remember(execution: Execution, progress: Progress): void {
  execution.wait({ ...progress });
}

function loopOf(execution: Execution): LoopModel {
  const { loop } = execution.node;
  if (loop === undefined) throw new TypeError(`Expected '${execution.node.id}' to be repeated`);
  return loop;
}

function childId(execution: Execution, index: number): string {
  return `s${execution.token.id}/${index}`;
}

function childIds(execution: Execution, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => childId(execution, index));
}

/** The items to run over, or as many nulls as the cardinality says. */
function itemsOf(execution: Execution): readonly Json[] {
  const { node } = execution;
  const loop = loopOf(execution);
  const source = loop.collection ?? loop.cardinality;
  const value = source === undefined ? null : execution.value(source);
  if (Array.isArray(value)) return value;
  const count = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MAXIMUM_INSTANCES) {
    return Array.from({ length: count }, () => null);
  }
  return execution.fail({
    code: 'LOOP_WITHOUT_ITEMS',
    severity: 'error',
    element: node.id,
    params: { name: node.name ?? node.id, found: value },
  });
}

/** The items for one further run: asked for again, unless only their number counted. */
function itemsAgain(execution: Execution): readonly Json[] {
  const { item, collection } = loopOf(execution);
  return item === undefined || collection === undefined ? [] : itemsOf(execution);
}

function begin(execution: Execution, items: readonly Json[], index: number): void {
  const { item } = loopOf(execution);
  const variables: JsonObject = {
    loopCounter: index + 1,
    ...(item === undefined ? {} : { [item]: items[index] ?? null }),
  };
  execution.open({ id: childId(execution, index), scope: 'body', variables });
}

/** Collects the outputs in the order of the items and goes on. */
function finish(execution: Execution, total: number): void {
  const { outputCollection } = loopOf(execution);
  if (outputCollection !== undefined) {
    execution.expect(childIds(execution, total));
    const outputs = Array.from(
      { length: total },
      (_, index) => execution.takeKept(childId(execution, index)) ?? null,
    );
    execution.assign({ [outputCollection]: outputs });
  }
  execution.leave();
}

function keepOutput(execution: Execution, child: string, values: JsonObject): void {
  const { outputCollection, outputItem } = loopOf(execution);
  if (outputCollection === undefined || outputItem === undefined) return;
  execution.keep(child, execution.with(values).value(outputItem));
}

/** Throws what the behaviour says at the completion of one instance. */
function throwAtCompletion(execution: Execution, names: JsonObject, ended: number): void {
  for (const { on, event } of loopOf(execution).thrown ?? []) {
    const isDue = on === 'each' || (on === 'first' ? ended === 1 : execution.with(names).condition(on));
    if (isDue) execution.throwOntoBoundary(event, names);
  }
}

function countsOf({ total, started, ended }: Progress): JsonObject {
  return {
    numberOfInstances: total,
    numberOfCompletedInstances: ended,
    numberOfActiveInstances: started - ended,
    numberOfTerminatedInstances: 0,
  };
}

function isComplete(execution: Execution, progress: Progress, values: JsonObject): boolean {
  const { completionCondition } = loopOf(execution);
  if (progress.ended === progress.total) return true;
  if (completionCondition === undefined) return false;
  return execution.with({ ...values, ...countsOf(progress) }).condition(completionCondition);
}

function closeAll(execution: Execution): void {
  const ids = childIds(execution, progressOf(execution).started);
  execution.expect(ids);
  for (const id of ids) execution.close(id);
}

const parallel: LoopModule = {
  enter(execution) {
    const items = itemsOf(execution);
    if (items.length === 0) return finish(execution, 0);
    remember(execution, { total: items.length, started: items.length, ended: 0 });
    for (const index of items.keys()) begin(execution, items, index);
  },
  childEnded(execution, child, values) {
    const before = progressOf(execution);
    const progress = { ...before, ended: before.ended + 1 };
    remember(execution, progress);
    keepOutput(execution, child, values);
    throwAtCompletion(execution, { ...values, ...countsOf(progress) }, progress.ended);
    if (!isComplete(execution, progress, values)) return;
    if (progress.ended < progress.total) closeAll(execution);
    finish(execution, progress.total);
  },
  withdraw: closeAll,
};

const sequential: LoopModule = {
  enter(execution) {
    const items = itemsOf(execution);
    if (items.length === 0) return finish(execution, 0);
    remember(execution, { total: items.length, started: 1, ended: 0 });
    begin(execution, items, 0);
  },
  childEnded(execution, child, values) {
    const before = progressOf(execution);
    const ended = before.ended + 1;
    keepOutput(execution, child, values);
    throwAtCompletion(execution, { ...values, ...countsOf({ ...before, ended }) }, ended);
    if (isComplete(execution, { ...before, ended }, values)) return finish(execution, before.total);
    remember(execution, { ...before, started: ended + 1, ended });
    begin(execution, itemsAgain(execution), ended);
  },
  withdraw: closeAll,
};

/** Whether a standard loop runs once more. */
function again(execution: Execution, rounds: number, values: JsonObject): boolean {
  const { condition, maximum } = loopOf(execution);
  if (maximum !== undefined && rounds >= maximum) return false;
  return condition === undefined || execution.with({ ...values, loopCounter: rounds }).condition(condition);
}

const standard: LoopModule = {
  enter(execution) {
    if (loopOf(execution).testBefore === true && !again(execution, 0, {})) return execution.leave();
    remember(execution, { total: 0, started: 1, ended: 0 });
    begin(execution, [], 0);
  },
  childEnded(execution, _child, values) {
    const { total, started } = progressOf(execution);
    if (!again(execution, started, values)) return execution.leave();
    remember(execution, { total, started: started + 1, ended: started });
    begin(execution, [], started);
  },
  withdraw: (execution) => execution.close(childId(execution, progressOf(execution).ended)),
};

/** How an activity is repeated. BPMN 2.0.2 §13.3.6 and §13.3.7. Each run is a child scope of one node. */
export const loops: Readonly<Record<LoopModel['kind'], LoopModule>> = { parallel, sequential, standard };
