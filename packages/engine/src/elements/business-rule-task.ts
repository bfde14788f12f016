import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';
import { job } from './job.ts';

function decide(execution: Execution, decision: string): void {
  const { resultVariable = decision } = execution.node.settings;
  execution.receiveValue(resultVariable, execution.decide(decision));
  execution.leave();
}

/** Makes a decision of the bundle and stores what it says; or work of a handler, for rules that are kept elsewhere. BPMN 2.0.2 §10.3.3. */
export const businessRuleTask: ElementModule = {
  kind: ElementKind.BUSINESS_RULE_TASK,
  bpmnTypes: ['bpmn:BusinessRuleTask'],
  globalType: 'bpmn:GlobalBusinessRuleTask',
  activity: true,
  check: ({ id, name = id, settings }) =>
    settings.decision === undefined && settings.handler === undefined
      ? [{ code: 'STEP_WITHOUT_DECISION', severity: 'error', element: id, params: { name } }]
      : [],
  enter(execution) {
    const { decision, handler } = execution.node.settings;
    if (decision !== undefined) decide(execution, decision);
    else if (handler !== undefined) job.run(execution, handler);
    else execution.leave();
  },
  completed: job.completed,
  withdraw: job.withdraw,
};
