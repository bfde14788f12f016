import type { ClockState } from '../../clocks/clock-state.ts';
import type { Applier } from './applier.ts';

export const raiseIncident: Applier<'raise-incident'> = (effect, { caseId, now }) => [
  {
    statement: 'raiseIncident',
    values: {
      case_id: caseId,
      incident_id: effect.incident,
      scope: effect.scope,
      token: effect.token ?? null,
      element: effect.element,
      problem: JSON.stringify(effect.problem),
      state: 'open',
      raised_at: now,
      resolved_at: null,
    },
  },
];

export const clearIncident: Applier<'clear-incident'> = (effect, { caseId, now }) => [
  {
    statement: 'resolveIncident',
    values: { case_id: caseId, incident_id: effect.incident, state: 'resolved', resolved_at: now },
  },
];

/** Takes the next number of the office and day and gives it to the case. A case that has one keeps it. */
export const assignNumber: Applier<'assign-number'> = (_effect, { caseId, numbering, number }) => {
  if (number !== undefined) return [];
  const { sequence, prefix } = numbering();
  return [
    { statement: 'takeNumber', values: { sequence } },
    {
      statement: 'numberCase',
      values: { case_id: caseId, sequence, prefix },
      expect: { rows: 1, otherwise: 'taken' },
    },
  ];
};

export const moveClock: Applier<'move-clock'> = (effect, { caseId }) => {
  const { status, dueAt } = effect.state as unknown as ClockState;
  const state = JSON.stringify(effect.state);
  return [
    {
      statement: 'putClock',
      values: { case_id: caseId, clock_id: effect.clock, status, due_at: dueAt, state },
    },
  ];
};

export const setStatus: Applier<'set-status'> = (effect, { caseId }) => [
  { statement: 'setPhase', values: { case_id: caseId, phase: effect.status } },
];

/** The end stands in the case's own row, which every command writes. */
export const endCase: Applier<'end-case'> = () => [];
