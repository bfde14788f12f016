import type { ElementKind } from '../model/element-kind.ts';
import { adHocSubProcess } from './ad-hoc-sub-process.ts';
import { boundaryEvent } from './boundary-event.ts';
import { businessRuleTask } from './business-rule-task.ts';
import { callActivity } from './call-activity.ts';
import { complexGateway } from './complex-gateway.ts';
import type { ElementModule } from './element-module.ts';
import { endEvent } from './end-event.ts';
import { eventBasedGateway } from './event-based-gateway.ts';
import { eventSubProcess } from './event-sub-process.ts';
import { exclusiveGateway } from './exclusive-gateway.ts';
import { inclusiveGateway } from './inclusive-gateway.ts';
import { intermediateCatchEvent } from './intermediate-catch-event.ts';
import { intermediateThrowEvent } from './intermediate-throw-event.ts';
import { manualTask } from './manual-task.ts';
import { parallelGateway } from './parallel-gateway.ts';
import { receiveTask } from './receive-task.ts';
import { scriptTask } from './script-task.ts';
import { sendTask } from './send-task.ts';
import { serviceTask } from './service-task.ts';
import { startEvent } from './start-event.ts';
import { subProcess } from './sub-process.ts';
import { task } from './task.ts';
import { transaction } from './transaction.ts';
import { userTask } from './user-task.ts';

/** A module for every kind of flow node: a kind without one does not compile. */
export const elements: Readonly<Record<ElementKind, ElementModule>> = {
  'start-event': startEvent,
  'end-event': endEvent,
  'intermediate-catch-event': intermediateCatchEvent,
  'intermediate-throw-event': intermediateThrowEvent,
  'boundary-event': boundaryEvent,
  task,
  'user-task': userTask,
  'manual-task': manualTask,
  'service-task': serviceTask,
  'script-task': scriptTask,
  'business-rule-task': businessRuleTask,
  'send-task': sendTask,
  'receive-task': receiveTask,
  'exclusive-gateway': exclusiveGateway,
  'parallel-gateway': parallelGateway,
  'inclusive-gateway': inclusiveGateway,
  'complex-gateway': complexGateway,
  'event-based-gateway': eventBasedGateway,
  'sub-process': subProcess,
  transaction,
  'ad-hoc-sub-process': adHocSubProcess,
  'event-sub-process': eventSubProcess,
  'call-activity': callActivity,
};
