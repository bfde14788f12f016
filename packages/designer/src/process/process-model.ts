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

export function outgoing(process: ProcessModel, stepId: string): readonly Flow[] {
  return process.flows.filter(({ from }) => from === stepId);
}
