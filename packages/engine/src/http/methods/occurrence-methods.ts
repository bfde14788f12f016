import type { Method } from './method.ts';
import { object, text } from './options.ts';

/** What happens outside and moves cases: messages, signals, conditions. */
export const occurrenceMethods: Readonly<Record<string, Method>> = {
  'messages/publish': {
    options: { name: text, correlationKey: text, data: object, id: text, timeToLive: text },
    required: ['name'],
    administrative: true,
    call: (engine, options) => engine.messages.publish(options),
  },
  'signals/broadcast': {
    options: { name: text, data: object, id: text },
    required: ['name'],
    administrative: true,
    call: (engine, options) => engine.signals.broadcast(options),
  },
  'conditions/evaluate': {
    options: { data: object, procedure: text },
    required: ['data'],
    administrative: true,
    call: (engine, options) => engine.conditions.evaluate(options),
  },
};
