import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Takes the first outgoing flow whose condition holds, else the default flow. BPMN 2.0.2 §13.4.2. */
export const exclusiveGateway: ElementModule = {
  kind: ElementKind.EXCLUSIVE_GATEWAY,
  bpmnTypes: ['bpmn:ExclusiveGateway'],
  enter(execution) {
    const { node } = execution;
    const chosen = node.outgoing.find((id) => {
      const { condition } = execution.flowOf(id);
      return id !== node.default && (condition === undefined || execution.condition(condition));
    });
    const flow = chosen ?? node.default;
    if (flow !== undefined) return execution.take([flow]);
    if (node.outgoing.length === 0) return execution.end();
    execution.fail({
      code: 'NO_CONDITION_HOLDS',
      severity: 'error',
      element: node.id,
      params: { name: node.name ?? node.id },
    });
  },
};
