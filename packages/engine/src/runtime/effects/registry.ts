import type { Effect, EffectType } from '../../model/effect.ts';
import type { Write } from '../../store/write-set.ts';
import type { Applier, EffectContext } from './applier.ts';
import { assignNumber, clearIncident, endCase, moveClock, raiseIncident, setStatus } from './case.ts';
import { broadcastSignal, closeJob, notify, publishMessage, runJob } from './jobs.ts';
import { closeTask, moveWork, openTask, rescheduleTask } from './tasks.ts';
import { cancelTimer, scheduleTimer, subscribe, unsubscribe } from './waits.ts';

/** An applier for every effect: one without does not compile. */
const appliers: { readonly [Type in EffectType]: Applier<Type> } = {
  'open-task': openTask,
  'reschedule-task': rescheduleTask,
  'move-work': moveWork,
  'close-task': closeTask,
  'run-job': runJob,
  'close-job': closeJob,
  'schedule-timer': scheduleTimer,
  'cancel-timer': cancelTimer,
  subscribe,
  unsubscribe,
  'publish-message': publishMessage,
  'broadcast-signal': broadcastSignal,
  'raise-incident': raiseIncident,
  'clear-incident': clearIncident,
  'assign-number': assignNumber,
  'move-clock': moveClock,
  notify,
  'set-status': setStatus,
  'end-case': endCase,
};

/** What is written for the effects of a step, in their order. */
export function applyEffects(effects: readonly Effect[], context: EffectContext): readonly Write[] {
  return effects.flatMap((effect) => (appliers[effect.type] as Applier<EffectType>)(effect, context));
}
