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
  'document',
  'clock',
  'notification',
] as const;

export type StepAttribute = (typeof stepAttributes)[number];

/** A step of which nothing is said yet. */
export const noAttributes: Readonly<Record<StepAttribute, string>> = Object.freeze(
  Object.fromEntries(stepAttributes.map((name) => [name, ''])) as Record<StepAttribute, string>,
);

/** What a step can do to a clock without saying more; extending one needs to say by how much. */
export const clockEffectKinds = ['start', 'stop', 'pause', 'resume', 'restart', 'supplement'] as const;

/** What a step does to a clock of the case, when it begins (`enter`) or is done (`leave`). */
export interface ClockEffect {
  readonly clock: string;
  readonly effect: string;
  readonly on: string;
}

/** One value that a step hands over or takes back: `source` is a text, or a formula that begins with `=`. */
export interface Mapping {
  readonly target: string;
  readonly source: string;
}

/** `inputs`: what is handed over to it; `outputs`: what of its answer the case keeps, and under which name. */
export const mappingDirections = ['inputs', 'outputs'] as const;

export type MappingDirection = (typeof mappingDirections)[number];

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
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Where it is drawn: orders what the flows leave open. */
  readonly x: number;
  readonly y: number;
}
