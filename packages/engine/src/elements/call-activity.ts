import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Runs another process as a child scope of the same case: errors, interruption and compensation work as for a sub-process. BPMN 2.0.2 §13.3.5. */
export const callActivity: ElementModule = {
  kind: ElementKind.CALL_ACTIVITY,
  bpmnTypes: ['bpmn:CallActivity'],
  activity: true,
  check: (node) =>
    node.called === undefined
      ? [
          {
            code: 'CALL_WITHOUT_PROCESS',
            severity: 'error',
            element: node.id,
            params: { name: node.name ?? node.id },
          },
        ]
      : [],
  enter(execution) {
    execution.wait();
    execution.open({ id: `s${execution.token.id}`, scope: 'called' });
  },
  childEnded(execution, _child, values) {
    execution.mapOutputs(values);
    execution.leave();
  },
  withdraw: (execution) => execution.close(`s${execution.token.id}`),
};
