import type { RoleChoice } from '../bundle/procedure-view.ts';
import { outgoing, type ProcessModel } from './process-model.ts';
import type { Step, StepAttribute } from './step.ts';
import { kindOf, stepKinds } from './step-kind.ts';

/** The steps of the palette: at most nine, in plain words. Each lands with settings that an administrator would choose first. */
export const presetIds = [
  'start',
  'officer',
  'supplement',
  'sign',
  'automatic',
  'branch',
  'parallel',
  'wait',
  'end',
  'rules',
] as const;

export type PresetId = (typeof presetIds)[number];

export interface StepPreset {
  readonly bpmnType: string;
  readonly eventDefinition?: string;
  readonly attributes: Partial<Record<StepAttribute, string>>;
  /** Who does it at first: the applicant, the first or the last role that works in the office; absent: nobody. */
  readonly role?: 'applicant' | 'first' | 'last';
}

export const presets: Readonly<Record<PresetId, StepPreset>> = {
  start: { bpmnType: 'bpmn:StartEvent', attributes: {} },
  officer: { bpmnType: 'bpmn:UserTask', attributes: { term: '1 workingDay' }, role: 'first' },
  supplement: { bpmnType: 'bpmn:UserTask', attributes: {}, role: 'applicant' },
  sign: { bpmnType: 'bpmn:UserTask', attributes: { term: '1 workingDay' }, role: 'last' },
  automatic: { bpmnType: 'bpmn:ServiceTask', attributes: {} },
  branch: { bpmnType: 'bpmn:ExclusiveGateway', attributes: {} },
  parallel: { bpmnType: 'bpmn:ParallelGateway', attributes: {} },
  wait: {
    bpmnType: 'bpmn:IntermediateCatchEvent',
    eventDefinition: 'bpmn:TimerEventDefinition',

    attributes: { term: '1 workingDay' },
  },
  end: { bpmnType: 'bpmn:EndEvent', attributes: {} },
  rules: { bpmnType: 'bpmn:BusinessRuleTask', attributes: {} },
};

/** What the palette offers: never more than nine. A process begins once, so the step that applies rules takes the place of the beginning. */
export function palettePresets({ steps }: ProcessModel): readonly PresetId[] {
  const begins = steps.some(({ kind, scope }) => kind === 'start' && scope === '');
  return presetIds.filter((id) => id !== (begins ? 'start' : 'rules'));
}

/** The attributes with which a preset lands in a procedure that has these roles. */
export function presetAttributes(preset: StepPreset, roles: readonly RoleChoice[]): StepPreset['attributes'] {
  const staff = roles.filter(({ applicant }) => !applicant);
  const candidates = {
    applicant: roles.find(({ applicant }) => applicant),
    first: staff[0],
    last: staff.at(-1),
  };
  const role = preset.role && candidates[preset.role];
  return role === undefined ? preset.attributes : { ...preset.attributes, role: role.id };
}

/** Whether a new step may stand behind this one: nothing leads to a start, and an end cannot stand between two steps. */
export function presetFits(id: PresetId, after: Step | undefined, process: ProcessModel): boolean {
  const preset = presets[id];
  const kind =
    stepKinds[kindOf(preset.bpmnType, preset.eventDefinition === undefined ? [] : [preset.eventDefinition])];
  if (after === undefined) return true;
  const isLast = stepKinds[after.kind].splits || outgoing(process, after.id).length === 0;
  return kind.mustBeReached && (kind.hasOutgoing || isLast);
}
