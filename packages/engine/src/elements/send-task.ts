import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';
import { job } from './job.ts';
import { throwAll } from './throwing.ts';

/** Sends its message, or hands it to a handler that sends it. BPMN 2.0.2 §10.3.3. */
export const sendTask: ElementModule = {
  kind: ElementKind.SEND_TASK,
  bpmnTypes: ['bpmn:SendTask'],
  activity: true,
  enter(execution) {
    const { handler } = execution.node.settings;
    if (handler === undefined) throwAll(execution, () => execution.leave());
    else job.run(execution, handler);
  },
  completed: job.completed,
  withdraw: job.withdraw,
};
