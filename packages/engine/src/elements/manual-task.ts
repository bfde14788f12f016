import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Work that is done without the engine: it is passed. BPMN 2.0.2 §10.3.3. */
export const manualTask: ElementModule = {
  kind: ElementKind.MANUAL_TASK,
  bpmnTypes: ['bpmn:ManualTask'],
  globalType: 'bpmn:GlobalManualTask',
  activity: true,
  enter: (execution) => execution.leave(),
};
