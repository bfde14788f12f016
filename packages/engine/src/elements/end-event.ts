import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';
import { throwAll } from './throwing.ts';

const finish: ElementModule['enter'] = (execution) => throwAll(execution, () => execution.end());

/** Throws what it says and consumes the token. BPMN 2.0.2 §10.5.3. */
export const endEvent: ElementModule = {
  kind: ElementKind.END_EVENT,
  bpmnTypes: ['bpmn:EndEvent'],
  throws: true,
  enter: finish,
  resumed: finish,
};
