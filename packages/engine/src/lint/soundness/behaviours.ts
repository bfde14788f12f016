import type { ElementKind } from '../../model/element-kind.ts';
import type { Entry } from './workflow-graph.ts';

/** What a kind of element does with tokens, whatever the data say. */
interface Behaviour {
  readonly entry: Entry;
  /** How it is left: by one flow, by all, by what the conditions of its flows say, or not at all. */
  readonly exit: 'one' | 'all' | 'conditions' | 'ends';
  /** It is no part of the flow: it begins by itself, and its inside is checked by itself. */
  readonly isApart?: true;
}

const step: Behaviour = { entry: 'any', exit: 'conditions' };

/** The behaviour of every kind of flow node. */
export const behaviours: Readonly<Record<ElementKind, Behaviour>> = {
  'start-event': step,
  'end-event': { entry: 'any', exit: 'ends' },
  'intermediate-catch-event': step,
  'intermediate-throw-event': step,
  'boundary-event': step,
  task: step,
  'user-task': step,
  'manual-task': step,
  'service-task': step,
  'script-task': step,
  'business-rule-task': step,
  'send-task': step,
  'receive-task': step,
  'exclusive-gateway': { entry: 'any', exit: 'one' },
  'parallel-gateway': { entry: 'all', exit: 'all' },
  'inclusive-gateway': { entry: 'awaited', exit: 'conditions' },
  'complex-gateway': { entry: 'awaited', exit: 'conditions' },
  'event-based-gateway': { entry: 'any', exit: 'one' },
  'sub-process': step,
  transaction: step,
  'ad-hoc-sub-process': step,
  'event-sub-process': { ...step, isApart: true },
  'call-activity': step,
};
