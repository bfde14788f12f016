/** What an event waits for or throws. `none` is the event without a definition. BPMN 2.0.2 §10.5.5. */
export const EventKind = {
  NONE: 'none',
  MESSAGE: 'message',
  TIMER: 'timer',
  SIGNAL: 'signal',
  ERROR: 'error',
  ESCALATION: 'escalation',
  CONDITIONAL: 'conditional',
  CANCEL: 'cancel',
  COMPENSATION: 'compensation',
  LINK: 'link',
  TERMINATE: 'terminate',
} as const;

export type EventKind = (typeof EventKind)[keyof typeof EventKind];
