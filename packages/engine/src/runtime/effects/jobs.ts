import type { JsonObject } from '../../model/json.ts';
import type { Write } from '../../store/write-set.ts';
import { workIdOf } from '../work-id.ts';
import type { Applier, EffectContext } from './applier.ts';

/** Handlers of the engine itself: what a model publishes leaves through the same outbox as other work. */
export const PUBLISH_MESSAGE = 'motcua:publish-message';
export const BROADCAST_SIGNAL = 'motcua:broadcast-signal';
export const NOTIFY = 'motcua:notify';
export const RECOMPUTE_CLOCKS = 'motcua:recompute-clocks';

export const runJob: Applier<'run-job'> = (effect, { caseId, now, topicOf }) => [
  {
    statement: 'addJob',
    values: {
      job_id: workIdOf(caseId, effect.token),
      case_id: caseId,
      scope: effect.scope,
      token: effect.token,
      element: effect.element,
      handler: effect.handler,
      input: JSON.stringify(effect.input),
      attempts: 0,
      retries: effect.retries,
      due_at: now,
      lease_until: null,
      topic: topicOf(effect.handler),
      priority: effect.priority ?? 0,
      worker: null,
      failure: null,
    },
  },
];

export const closeJob: Applier<'close-job'> = (effect, { caseId }) => [
  { statement: 'removeJob', values: { job_id: workIdOf(caseId, effect.token) } },
];

/** Most attempts at handing something of the engine's own on: it fails only while the store does. */
const OWN_RETRIES = 100;

/** A job that the engine does itself, also one that belongs to no case. */
export function ownJob(
  handler: string,
  input: JsonObject,
  context: Pick<EffectContext, 'caseId' | 'now'>,
  id: string,
): Write {
  const values = {
    job_id: `${context.caseId}.${id}`,
    case_id: context.caseId,
    scope: '',
    token: null,
    element: '',
    handler,
    input: JSON.stringify(input),
    attempts: 0,
    retries: OWN_RETRIES,
    due_at: context.now,
    lease_until: null,
    topic: '',
    priority: 0,
    worker: null,
    failure: null,
  };
  return { statement: 'addJob', values };
}

export const publishMessage: Applier<'publish-message'> = (effect, context) => {
  const { name, correlationKey, data } = effect;
  const input = { name, data, ...(correlationKey === undefined ? {} : { correlationKey }) };
  return [ownJob(PUBLISH_MESSAGE, input, context, context.nextOutboxId())];
};

/** Who is told hears of it through the same outbox: at least once, however often they cannot be reached. */
export const notify: Applier<'notify'> = ({ notice }, context) => [
  ownJob(NOTIFY, { ...notice } as unknown as JsonObject, context, context.nextOutboxId()),
];

export const broadcastSignal: Applier<'broadcast-signal'> = (effect, context) => {
  const input = { name: effect.name, data: effect.data, except: context.caseId };
  return [ownJob(BROADCAST_SIGNAL, input, context, context.nextOutboxId())];
};
