/** What a step is, in the words of an administrator. */
export type StepKind =
  | 'start'
  | 'person'
  | 'automatic'
  | 'decision'
  | 'branch'
  | 'parallel'
  | 'inclusive'
  | 'eventBranch'
  | 'wait'
  | 'milestone'
  | 'message'
  | 'boundary'
  | 'group'
  | 'end'
  | 'other';

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

/** What a step can do to a clock without saying more; extending one needs to say by how much. */
export const clockEffectKinds = ['start', 'stop', 'pause', 'resume', 'restart', 'supplement'] as const;

/** What a step does to a clock of the case, when it begins (`enter`) or is done (`leave`). */
export interface ClockEffect {
  readonly clock: string;
  readonly effect: string;
  readonly on: string;
}

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
  /** What is written down about it besides: its time and results in the words of the administrators' table. */
  readonly documentation: string;
  readonly clockEffects: readonly ClockEffect[];
  /** Where it is drawn: orders what the flows leave open. */
  readonly x: number;
  readonly y: number;
}
