import { incoming, outgoing, type ProcessModel } from './process-model.ts';
import type { Step } from './step.ts';

/**
 * The process without the gateways that only bring ways together: nameless, with one way on. They are drawn for the diagram's sake
 * and say nothing to somebody who reads a table; what leads to one leads to what follows it. The flows keep their ids.
 */
export function withoutSilentJoins(process: ProcessModel): ProcessModel {
  const known = told.get(process) ?? toldWithoutJoins(process);
  told.set(process, known);
  return known;
}

/** The screen is drawn more often than the process changes. */
const told = new WeakMap<ProcessModel, ProcessModel>();

function toldWithoutJoins(process: ProcessModel): ProcessModel {
  const behind = new Map(process.steps.flatMap((step) => silentJoin(step, process)));
  if (behind.size === 0) return process;
  return {
    steps: process.steps.filter(({ id }) => !behind.has(id)),
    flows: process.flows.map((flow) => ({ ...flow, to: follow(flow.to, behind) })),
  };
}

function silentJoin(step: Step, process: ProcessModel): [string, string][] {
  if (step.kind !== 'branch' || step.name.trim() !== '') return [];
  const [only, second] = outgoing(process, step.id);
  return incoming(process, step.id).length > 1 && only !== undefined && second === undefined
    ? [[step.id, only.to]]
    : [];
}

/** Through several joins in a row; a ring of nothing but joins ends where it began. */
function follow(id: string, behind: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let target = id;
  for (let next = behind.get(target); next !== undefined && !seen.has(next); next = behind.get(target)) {
    seen.add(next);
    target = next;
  }
  return target;
}
