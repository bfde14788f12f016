import { groupBy } from './group-by.ts';
import type { Step } from './step.ts';

/** One arrow between two steps. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly nameEn: string;
  /** The FEEL text of the condition, `''` for none. */
  readonly condition: string;
  /** Taken when no condition of its gateway holds. */
  readonly isDefault: boolean;
  /** Why no scenario needs to take it; absent where one should. */
  readonly untried?: string;
}

export interface ProcessModel {
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
}

export const emptyProcess: ProcessModel = { steps: [], flows: [] };

export function findStep(process: ProcessModel, id: string | undefined): Step | undefined {
  return process.steps.find((step) => step.id === id);
}

export function findFlow(process: ProcessModel, id: string | undefined): Flow | undefined {
  return process.flows.find((flow) => flow.id === id);
}

/** The flows of each step: looked for so often that each process is sorted once. */
interface FlowIndex {
  readonly outgoing: ReadonlyMap<string, readonly Flow[]>;
  readonly incoming: ReadonlyMap<string, readonly Flow[]>;
}

const indexes = new WeakMap<ProcessModel, FlowIndex>();

function indexOf(process: ProcessModel): FlowIndex {
  const known = indexes.get(process);
  if (known !== undefined) return known;
  const index = {
    outgoing: groupBy(process.flows, ({ from }) => from),
    incoming: groupBy(process.flows, ({ to }) => to),
  };
  indexes.set(process, index);
  return index;
}

export function outgoing(process: ProcessModel, stepId: string): readonly Flow[] {
  return indexOf(process).outgoing.get(stepId) ?? [];
}

export function incoming(process: ProcessModel, stepId: string): readonly Flow[] {
  return indexOf(process).incoming.get(stepId) ?? [];
}
