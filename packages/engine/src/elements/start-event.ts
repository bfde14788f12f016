import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Where a scope begins. What it begins with was stored when it was triggered. BPMN 2.0.2 §10.5.2. */
export const startEvent: ElementModule = {
  kind: ElementKind.START_EVENT,
  bpmnTypes: ['bpmn:StartEvent'],
  enter: (execution) => execution.leave(),
};
