import type { Method } from './method.ts';
import { limits, object, text } from './options.ts';

/** What happens outside and moves cases: messages, signals, conditions. */
export const occurrenceMethods: Readonly<Record<string, Method>> = {
  'messages/publish': {
    summary: 'A message for the case that waits for it, or that it begins.',
    options: {
      name: text,
      correlationKey: text,
      data: object,
      id: text,
      timeToLive: text,
      reason: text,
      ...limits,
    },
    required: ['name'],
    administrative: true,
    call: (engine, options) => engine.messages.publish(options),
  },
  'signals/broadcast': {
    summary: 'A signal for every case that waits for it, and those that it begins.',
    options: { name: text, data: object, id: text, reason: text, ...limits },
    required: ['name'],
    administrative: true,
    call: (engine, options) => engine.signals.broadcast(options),
  },
  'conditions/evaluate': {
    summary: 'Begins the cases whose conditional start event holds over the data.',
    options: { data: object, procedure: text, commandId: text, reason: text, ...limits },
    required: ['data'],
    administrative: true,
    call: (engine, options) => engine.conditions.evaluate(options),
  },
};
