import { outgoing, type ProcessModel } from './process-model.ts';
import type { Step } from './step.ts';

/**
 * The process without the gateways that only bring ways together: nameless, with one way on. They are drawn for the diagram's sake
 * and say nothing to somebody who reads a table; what leads to one leads to what follows it. The flows keep their ids.
 */
export function withoutSilentJoins(process: ProcessModel): ProcessModel {
  const behind = new Map(process.steps.flatMap((step) => silentJoin(step, process)));
  if (behind.size === 0) return process;
  return {
    steps: process.steps.filter(({ id }) => !behind.has(id)),
    flows: process.flows.map((flow) => ({ ...flow, to: follow(flow.to, behind) })),
  };
}

function silentJoin(step: Step, process: ProcessModel): [string, string][] {
  const [only, second] = outgoing(process, step.id);
  const incoming = process.flows.filter(({ to }) => to === step.id).length;
  const isSilent = step.kind === 'branch' && step.name.trim() === '' && incoming > 1;
  return isSilent && only !== undefined && second === undefined ? [[step.id, only.to]] : [];
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
