import { versionOf } from '../called-procedures.ts';
import { workIdOf } from '../work-id.ts';
import type { Applier } from './applier.ts';

export const openTask: Applier<'open-task'> = (effect, { caseId, now, unit, applicant, applicantRoles }) => {
  const forApplicant = effect.role !== undefined && applicantRoles.has(effect.role);
  const values = {
    task_id: workIdOf(caseId, effect.token),
    case_id: caseId,
    scope: effect.scope,
    token: effect.token,
    element: effect.element,
    name: effect.name ?? null,
    form: effect.form ?? null,
    input: JSON.stringify(effect.input ?? {}),
    role: effect.role ?? null,
    unit: effect.unit ?? unit ?? null,
    assignee: effect.assignee ?? (forApplicant ? (applicant ?? null) : null),
    state: 'open',
    due_at: effect.dueAt ?? null,
    term: effect.term ?? null,
    opened_at: now,
    closed_at: null,
    closed_by: null,
    version: effect.process === undefined ? null : versionOf(effect.process),
  };
  return [{ statement: 'openTask', values }];
};

export const rescheduleTask: Applier<'reschedule-task'> = ({ token, dueAt }, { caseId }) => [
  { statement: 'rescheduleTask', values: { task_id: workIdOf(caseId, token), due_at: dueAt } },
];

/** A task that is not open any more was completed by somebody else a moment ago: that command was first. */
export const closeTask: Applier<'close-task'> = (effect, { caseId, now, actor }) => [
  {
    statement: 'closeTask',
    values: {
      task_id: workIdOf(caseId, effect.token),
      state: effect.state,
      closed_at: now,
      closed_by: effect.state === 'completed' ? (actor?.id ?? null) : null,
    },
    expect: { rows: 1, otherwise: 'gone' },
  },
];

/** A task keeps who has it and when it is due; what it is called, shows and is for is as the new step says. */
export const moveWork: Applier<'move-work'> = (effect, { caseId }) => {
  const { token, element, name = null, form = null, role = null, incident } = effect;
  const id = workIdOf(caseId, token);
  const failed = { case_id: caseId, incident_id: incident ?? '', element };
  return [
    { statement: 'moveTask', values: { task_id: id, element, name, form, role } },
    { statement: 'moveJob', values: { job_id: id, element } },
    ...(incident === undefined ? [] : [{ statement: 'moveIncident', values: failed } as const]),
  ];
};
