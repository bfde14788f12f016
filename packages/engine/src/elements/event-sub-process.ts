import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Begins when its event comes while the scope around it runs: in its place, or beside it. BPMN 2.0.2 §13.5.4. */
export const eventSubProcess: ElementModule = {
  kind: ElementKind.EVENT_SUB_PROCESS,
  bpmnTypes: ['bpmn:SubProcess'],
  bpmnFlag: { property: 'triggeredByEvent', value: true },
  independent: true,
  enter: (execution) => execution.end(),
  triggered: (execution, trigger) => execution.openEventScope(trigger.data),
};
