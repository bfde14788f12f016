/** Every kind of flow node that the engine executes. The registry in `elements/registry.ts` has a module for each, or does not compile. */
export const ElementKind = {
  START_EVENT: 'start-event',
  END_EVENT: 'end-event',
  INTERMEDIATE_CATCH_EVENT: 'intermediate-catch-event',
  INTERMEDIATE_THROW_EVENT: 'intermediate-throw-event',
  BOUNDARY_EVENT: 'boundary-event',
  TASK: 'task',
  USER_TASK: 'user-task',
  MANUAL_TASK: 'manual-task',
  SERVICE_TASK: 'service-task',
  SCRIPT_TASK: 'script-task',
  BUSINESS_RULE_TASK: 'business-rule-task',
  SEND_TASK: 'send-task',
  RECEIVE_TASK: 'receive-task',
  EXCLUSIVE_GATEWAY: 'exclusive-gateway',
  PARALLEL_GATEWAY: 'parallel-gateway',
  INCLUSIVE_GATEWAY: 'inclusive-gateway',
  COMPLEX_GATEWAY: 'complex-gateway',
  EVENT_BASED_GATEWAY: 'event-based-gateway',
  SUB_PROCESS: 'sub-process',
  TRANSACTION: 'transaction',
  AD_HOC_SUB_PROCESS: 'ad-hoc-sub-process',
  EVENT_SUB_PROCESS: 'event-sub-process',
  CALL_ACTIVITY: 'call-activity',
} as const;

export type ElementKind = (typeof ElementKind)[keyof typeof ElementKind];
