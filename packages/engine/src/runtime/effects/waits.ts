import type { Applier } from './applier.ts';

export const scheduleTimer: Applier<'schedule-timer'> = (effect, { caseId, now }) => [
  {
    statement: 'putTimer',
    values: {
      case_id: caseId,
      timer_id: effect.timer,
      due_at: effect.dueAt,
      scope: effect.scope,
      token: effect.token ?? null,
      element: effect.node,
      cycle: effect.cycle === undefined ? null : JSON.stringify(effect.cycle),
      term: effect.term ?? null,
      counted_from: effect.term === undefined ? null : now,
    },
  },
];

export const cancelTimer: Applier<'cancel-timer'> = (effect, { caseId }) => [
  { statement: 'removeTimer', values: { case_id: caseId, timer_id: effect.timer } },
];

export const subscribe: Applier<'subscribe'> = (effect, { caseId }) => [
  {
    statement: 'addSubscription',
    values: {
      case_id: caseId,
      subscription_id: effect.subscription,
      event: effect.event,
      name: effect.name,
      correlation_key: effect.correlationKey ?? null,
      scope: effect.scope,
      token: effect.token ?? null,
      element: effect.node,
    },
  },
];

export const unsubscribe: Applier<'unsubscribe'> = (effect, { caseId }) => [
  { statement: 'removeSubscription', values: { case_id: caseId, subscription_id: effect.subscription } },
];
