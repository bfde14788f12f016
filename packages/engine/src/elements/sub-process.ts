import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** A scope of its own inside the flow. BPMN 2.0.2 §13.3.4. */
export const subProcess: ElementModule = {
  kind: ElementKind.SUB_PROCESS,
  bpmnTypes: ['bpmn:SubProcess'],
  bpmnFlag: { property: 'triggeredByEvent', value: false },
  activity: true,
  enter(execution) {
    execution.wait();
    execution.open({ id: `s${execution.token.id}`, scope: 'inside' });
  },
  childEnded(execution, _child, values) {
    execution.mapOutputs(values);
    execution.leave();
  },
  withdraw: (execution) => execution.close(`s${execution.token.id}`),
};
