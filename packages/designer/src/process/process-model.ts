import type { StepKind } from './step-kind.ts';

/** What the `motcua` extension says about a step, by attribute name. An empty text means: not set. */
export const stepAttributes = [
  'role',
  'form',
  'term',
  'handler',
  'decision',
  'assignee',
  'unit',
  'status',
] as const;

export type StepAttribute = (typeof stepAttributes)[number];

/** One node of the process as the screens see it. It is a plain value: nothing of bpmn-js reaches the screens. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly nameEn: string;
  /** The sub-process that it stands in, `''` at the top. */
  readonly scope: string;
  /** The step to which a boundary event is attached. */
  readonly host?: string;
  readonly attributes: Readonly<Record<StepAttribute, string>>;
  /** The literal or formula of a timer (ISO 8601), where it has one. */
  readonly timer: string;
  /** Where it is drawn: orders what the flows leave open. */
  readonly x: number;
  readonly y: number;
}

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
