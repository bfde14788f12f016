import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';
import { throwAll } from './throwing.ts';

const throwAndLeave: ElementModule['enter'] = (execution) => throwAll(execution, () => execution.leave());

/** Throws what it says and goes on. BPMN 2.0.2 §10.5.4. */
export const intermediateThrowEvent: ElementModule = {
  kind: ElementKind.INTERMEDIATE_THROW_EVENT,
  bpmnTypes: ['bpmn:IntermediateThrowEvent'],
  throws: true,
  enter: throwAndLeave,
  resumed: throwAndLeave,
};
