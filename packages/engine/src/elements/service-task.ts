import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';
import { job } from './job.ts';

/** Work of a system: a typed handler of the embedder, run from the outbox. BPMN 2.0.2 §10.3.3. */
export const serviceTask: ElementModule = {
  kind: ElementKind.SERVICE_TASK,
  bpmnTypes: ['bpmn:ServiceTask'],
  activity: true,
  check: (node) =>
    node.settings.handler === undefined
      ? [
          {
            code: 'STEP_WITHOUT_HANDLER',
            severity: 'error',
            element: node.id,
            params: { name: node.name ?? node.id },
          },
        ]
      : [],
  enter(execution) {
    const { handler } = execution.node.settings;
    if (handler === undefined) execution.leave();
    else job.run(execution, handler);
  },
  completed: job.completed,
  withdraw: job.withdraw,
};
