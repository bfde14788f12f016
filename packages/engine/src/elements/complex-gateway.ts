import { ElementKind } from '../model/element-kind.ts';
import type { JsonObject } from '../model/json.ts';
import type { FlowNode } from '../model/scope.ts';
import type { ElementModule } from './element-module.ts';
import type { Evaluation, Execution, Join } from './execution.ts';

/** What the gateway keeps between its two phases: from which flows it took tokens when it began. */
interface Begun {
  readonly taken: readonly string[];
}

function begunOf(memory: JsonObject | undefined): Begun | undefined {
  return memory as unknown as Begun | undefined;
}

/** What its expressions read beside the variables. */
function countsOf(parked: Readonly<Record<string, number>>): JsonObject {
  const activationCount = Object.values(parked).reduce((sum, count) => sum + count, 0);
  return { activationCount, activationCounts: parked };
}

function filledFlows({ node, parked }: Join): readonly string[] {
  return node.incoming.filter((flow) => (parked[flow] ?? 0) > 0);
}

/** Whether a token elsewhere may still come over a flow where none has, and over none where one has: the rule of the inclusive join. */
function isExpected({ reachable }: Join, missing: ReadonlySet<string>, filled: ReadonlySet<string>): boolean {
  return reachable().some(
    (flows) => flows.some((flow) => missing.has(flow)) && !flows.some((flow) => filled.has(flow)),
  );
}

/** Begins when its condition holds; one without a condition waits for whatever can still come. */
function start(join: Join): ReturnType<NonNullable<ElementModule['join']>> {
  const { node, parked } = join;
  const filled = filledFlows(join);
  if (filled.length === 0) return undefined;
  const counts = countsOf(parked);
  const { activationCondition } = node;
  const missing = new Set(node.incoming.filter((flow) => !filled.includes(flow)));
  const begins =
    activationCondition === undefined
      ? !isExpected(join, missing, new Set(filled))
      : join.with({ ...counts, waitingForStart: true }).condition(activationCondition);
  return begins
    ? { flows: filled, memory: { taken: filled }, state: { ...counts, waitingForStart: true } }
    : undefined;
}

/** Resets when every other token that can still come has come. */
function reset(join: Join, { taken }: Begun): ReturnType<NonNullable<ElementModule['join']>> {
  const { node, parked } = join;
  const late = filledFlows(join).filter((flow) => !taken.includes(flow));
  const come = new Set([...taken, ...late]);
  const missing = new Set(node.incoming.filter((flow) => !come.has(flow)));
  if (isExpected(join, missing, come)) return undefined;
  return { flows: late, state: { ...countsOf(parked), waitingForStart: false } };
}

function chosenFlows(
  execution: Execution,
  { outgoing, default: fallback }: FlowNode,
  names: JsonObject,
): readonly string[] {
  const evaluation: Evaluation = execution.with(names);
  return outgoing.filter((id) => {
    const { condition } = execution.flowOf(id);
    if (id === fallback) return false;
    return condition === undefined ? names.waitingForStart === true : evaluation.condition(condition);
  });
}

/** The default flow where no condition holds. When it begins, some way must be open; when it resets, none need be. */
function leave(execution: Execution, names: JsonObject): void {
  const { node } = execution;
  const chosen = chosenFlows(execution, node, names);
  const fallback = node.default === undefined ? [] : [node.default];
  const taken = chosen.length > 0 ? chosen : fallback;
  const { id, name = id } = node;
  if (taken.length > 0) execution.take(taken);
  else if (names.waitingForStart !== true || node.outgoing.length === 0) execution.end();
  else execution.fail({ code: 'NO_CONDITION_HOLDS', severity: 'error', element: id, params: { name } });
}

/**
 * Goes on when its activation condition holds, then waits for the rest without a second time going on: discriminators, «two of three», and
 * other joins by a condition. BPMN 2.0.2 §13.4.5.
 */
export const complexGateway: ElementModule = {
  kind: ElementKind.COMPLEX_GATEWAY,
  bpmnTypes: ['bpmn:ComplexGateway'],
  enter(execution) {
    const { incoming, activationCondition } = execution.node;
    if (incoming.length > 1 || activationCondition !== undefined) execution.park();
    else leave(execution, { activationCount: 1, waitingForStart: true });
  },
  join(join) {
    const begun = begunOf(join.memory);
    return begun === undefined ? start(join) : reset(join, begun);
  },
  joined: (execution) => leave(execution, execution.token.state ?? {}),
};
