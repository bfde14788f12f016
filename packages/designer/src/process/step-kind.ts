import { type Step, type StepAttribute, type StepKind, stepAttributes } from './step.ts';

/** What a kind answers for itself; shared code never asks which kind it has before it. */
export interface StepKindModule {
  /** The BPMN types of the kind. */
  readonly bpmnTypes: readonly string[];
  /** The event definitions that make it this kind; empty: none at all; absent: any or none. */
  readonly eventDefinitions?: readonly string[];
  /** What can be set on it, in the order of the form. */
  readonly fields: readonly StepAttribute[];
  /** What few steps of the kind need: further down in the form. */
  readonly more: readonly StepAttribute[];
  /** It calls a service, with values of the case. */
  readonly mapped: boolean;
  /** Without one of these the step cannot run. */
  readonly needs: readonly StepAttribute[];
  /** Several outgoing flows are its purpose. */
  readonly splits: boolean;
  /** Its outgoing flows carry conditions. */
  readonly conditional: boolean;
  readonly needsName: boolean;
  readonly mustBeReached: boolean;
  readonly hasOutgoing: boolean;
}

const step: StepKindModule = {
  bpmnTypes: [],
  fields: [],
  more: [],
  mapped: false,
  needs: [],
  splits: false,
  conditional: false,
  needsName: false,
  mustBeReached: true,
  hasOutgoing: true,
};

const gateway: StepKindModule = { ...step, splits: true };

/** Total: a kind without a row does not compile. The first row that fits a BPMN element is its kind. */
export const stepKinds: Readonly<Record<StepKind, StepKindModule>> = {
  start: {
    ...step,
    bpmnTypes: ['bpmn:StartEvent'],
    fields: ['form'],
    more: ['status'],
    mustBeReached: false,
  },
  person: {
    ...step,
    bpmnTypes: ['bpmn:UserTask', 'bpmn:ManualTask'],
    fields: ['role', 'form', 'term'],
    more: ['document', 'status', 'clock'],
    needs: ['role', 'form'],
    needsName: true,
  },
  automatic: {
    ...step,
    bpmnTypes: ['bpmn:ServiceTask', 'bpmn:SendTask'],
    fields: ['handler'],
    more: ['document', 'status', 'clock'],
    mapped: true,
    needs: ['handler'],
    needsName: true,
  },
  decision: {
    ...step,
    bpmnTypes: ['bpmn:BusinessRuleTask'],
    fields: ['decision'],
    needs: ['decision'],
    needsName: true,
  },
  branch: { ...gateway, bpmnTypes: ['bpmn:ExclusiveGateway'], conditional: true },
  parallel: { ...gateway, bpmnTypes: ['bpmn:ParallelGateway'] },
  inclusive: { ...gateway, bpmnTypes: ['bpmn:InclusiveGateway', 'bpmn:ComplexGateway'], conditional: true },
  eventBranch: { ...gateway, bpmnTypes: ['bpmn:EventBasedGateway'] },
  wait: {
    ...step,
    bpmnTypes: ['bpmn:IntermediateCatchEvent'],
    eventDefinitions: ['bpmn:TimerEventDefinition'],
    fields: ['term'],
    needs: ['term'],
  },
  milestone: {
    ...step,
    more: ['document', 'status', 'notification'],
    bpmnTypes: ['bpmn:IntermediateThrowEvent'],
    eventDefinitions: [],
  },
  message: {
    ...step,
    more: ['status', 'notification'],
    bpmnTypes: ['bpmn:ReceiveTask', 'bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'],
  },
  boundary: { ...step, bpmnTypes: ['bpmn:BoundaryEvent'], fields: ['term'], mustBeReached: false },
  group: {
    ...step,
    more: ['status', 'clock'],
    bpmnTypes: ['bpmn:SubProcess', 'bpmn:Transaction', 'bpmn:AdHocSubProcess', 'bpmn:CallActivity'],
    needsName: true,
    mustBeReached: false,
  },
  end: {
    ...step,
    more: ['document', 'status', 'notification'],
    bpmnTypes: ['bpmn:EndEvent'],
    hasOutgoing: false,
  },
  other: { ...step, bpmnTypes: [] },
};

const kinds = Object.entries(stepKinds) as readonly [StepKind, StepKindModule][];

/** The kind of a BPMN element, by its type and its event definitions. */
export function kindOf(bpmnType: string, eventDefinitions: readonly string[] = []): StepKind {
  const found = kinds.find(
    ([, kind]) =>
      kind.bpmnTypes.includes(bpmnType) && hasDefinitions(eventDefinitions, kind.eventDefinitions),
  );
  return found?.[0] ?? 'other';
}

function hasDefinitions(given: readonly string[], wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return true;
  return wanted.length === 0 ? given.length === 0 : given.some((type) => wanted.includes(type));
}

/** What can be set on a step. The start of a group is no application: it has no form. */
export function fieldsOf({ kind, scope }: Step): readonly StepAttribute[] {
  return kind === 'start' && scope !== '' ? [] : stepKinds[kind].fields;
}

/** What else can be set on a step, and what is set on it although its kind does not ask for it. */
export function moreFieldsOf({ kind, attributes }: Step): readonly StepAttribute[] {
  const { fields, more } = stepKinds[kind];
  const set = stepAttributes.filter((name) => RARE.has(name) && attributes[name] !== '');
  return [...new Set([...more, ...set])].filter((name) => !fields.includes(name));
}

const RARE: ReadonlySet<StepAttribute> = new Set(['document', 'status', 'clock', 'notification']);
