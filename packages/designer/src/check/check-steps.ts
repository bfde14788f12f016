import type { ProcedureView } from '../bundle/procedure-view.ts';
import { outgoing, type ProcessModel } from '../process/process-model.ts';
import type { Step, StepAttribute } from '../process/step.ts';
import { stepKinds } from '../process/step-kind.ts';
import type { Problem } from './problem.ts';

/** What the designer finds by itself; each has its sentence in every locale. */
export type StepProblemCode =
  | 'step-without-name'
  | 'step-without-role'
  | 'step-without-form'
  | 'step-without-handler'
  | 'step-without-decision'
  | 'wait-without-term'
  | 'branch-without-question'
  | 'branch-without-condition'
  | 'step-not-reached'
  | 'step-leads-nowhere'
  | 'role-unknown'
  | 'form-unknown';

interface Found {
  readonly code: StepProblemCode;
  readonly severity: Problem['severity'];
  readonly element?: string;
}

const MISSING: Partial<Record<StepAttribute, StepProblemCode>> = {
  role: 'step-without-role',
  form: 'step-without-form',
  handler: 'step-without-handler',
  decision: 'step-without-decision',
  term: 'wait-without-term',
};

/** Checks each step by what its kind says it needs, in the order of the process. */
export function checkSteps(process: ProcessModel, procedure: ProcedureView): readonly Problem[] {
  return process.steps.flatMap((step) =>
    [
      ...checkName(step),
      ...checkSettings(step),
      ...checkChoices(step, procedure),
      ...checkFlows(step, process),
      ...checkConditions(step, process),
    ].map(
      ({ code, severity, element }): Problem => ({
        code,
        severity,
        element: element ?? step.id,
        params: { name: step.name, nameEn: step.nameEn },
      }),
    ),
  );
}

function checkName(step: Step): Found[] {
  return stepKinds[step.kind].needsName && step.name.trim() === ''
    ? [{ code: 'step-without-name', severity: 'error' }]
    : [];
}

function checkSettings(step: Step): Found[] {
  return stepKinds[step.kind].needs.flatMap((attribute) => {
    const code = MISSING[attribute];
    const given = step.attributes[attribute] !== '' || (attribute === 'term' && step.timer !== '');
    const somebody = attribute === 'role' && step.attributes.assignee !== '';
    return code === undefined || given || somebody ? [] : [{ code, severity: 'error' as const }];
  });
}

/** A name that nothing answers to: the role was removed, the form renamed. Formulas are the engine's to judge. */
function checkChoices(step: Step, { roles, forms }: ProcedureView): Found[] {
  const { role, form } = step.attributes;
  return [
    ...(isUnknown(role, roles) ? [{ code: 'role-unknown' as const, severity: 'error' as const }] : []),
    ...(isUnknown(form, forms) ? [{ code: 'form-unknown' as const, severity: 'error' as const }] : []),
  ];
}

function isUnknown(id: string, choices: readonly { readonly id: string }[]): boolean {
  return id !== '' && !id.startsWith('=') && choices.every((choice) => choice.id !== id);
}

function checkFlows(step: Step, process: ProcessModel): Found[] {
  const { mustBeReached, hasOutgoing } = stepKinds[step.kind];
  const reached = process.flows.some(({ to }) => to === step.id);
  const goesOn = outgoing(process, step.id).length > 0;
  return [
    ...(mustBeReached && !reached ? [{ code: 'step-not-reached' as const, severity: 'error' as const }] : []),
    ...(hasOutgoing && !goesOn ? [{ code: 'step-leads-nowhere' as const, severity: 'error' as const }] : []),
  ];
}

/** A gateway that leads several ways must say how to choose; one that only brings ways together need not. */
function checkConditions(step: Step, process: ProcessModel): Found[] {
  const flows = outgoing(process, step.id);
  if (!stepKinds[step.kind].conditional || flows.length < 2) return [];
  const unsaid = flows.filter(({ condition, isDefault }) => condition.trim() === '' && !isDefault);
  return [
    ...(step.name.trim() === ''
      ? [{ code: 'branch-without-question' as const, severity: 'warning' as const }]
      : []),
    ...unsaid.map(({ id }) => ({
      code: 'branch-without-condition' as const,
      severity: 'error' as const,
      element: id,
    })),
  ];
}
