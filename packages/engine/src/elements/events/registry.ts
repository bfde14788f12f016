import { EventKind } from '../../model/event-kind.ts';
import { cancelEvent } from './cancel.ts';
import { compensationEvent } from './compensation.ts';
import { conditionalEvent } from './conditional.ts';
import { errorEvent } from './error.ts';
import { escalationEvent } from './escalation.ts';
import type { EventModule } from './event-module.ts';
import { linkEvent } from './link.ts';
import { messageEvent } from './message.ts';
import { signalEvent } from './signal.ts';
import { terminateEvent } from './terminate.ts';
import { timerEvent } from './timer.ts';

const noneEvent: EventModule = { kind: EventKind.NONE, bpmnTypes: [], throwEvent: () => 'done' };

/** A module for every kind of event definition. */
export const events: Readonly<Record<EventKind, EventModule>> = {
  none: noneEvent,
  message: messageEvent,
  timer: timerEvent,
  signal: signalEvent,
  error: errorEvent,
  escalation: escalationEvent,
  conditional: conditionalEvent,
  cancel: cancelEvent,
  compensation: compensationEvent,
  link: linkEvent,
  terminate: terminateEvent,
};
