import { ElementKind } from '../model/element-kind.ts';
import type { ElementModule } from './element-module.ts';

/** Work of a person: a task in a worklist, with a form, until it is completed. BPMN 2.0.2 §10.3.4. */
export const userTask: ElementModule = {
  kind: ElementKind.USER_TASK,
  bpmnTypes: ['bpmn:UserTask'],
  globalType: 'bpmn:GlobalUserTask',
  activity: true,
  enter(execution) {
    const { node, token, scopeId } = execution;
    const { settings } = node;
    const input = execution.payload();
    const assignee = execution.text(settings.assignee);
    const unit = execution.text(settings.unit);
    execution.emit({
      type: 'open-task',
      scope: scopeId,
      token: token.id,
      element: node.id,
      ...(execution.calledProcess === undefined ? {} : { process: execution.calledProcess }),
      ...(node.name === undefined ? {} : { name: node.name }),
      ...(settings.form === undefined ? {} : { form: settings.form }),
      ...(Object.keys(input).length === 0 ? {} : { input }),
      ...(settings.role === undefined ? {} : { role: settings.role }),
      ...(assignee === undefined ? {} : { assignee }),
      ...(unit === undefined ? {} : { unit }),
      ...(settings.term === undefined ? {} : execution.termDue(settings.term)),
    });
    execution.wait();
  },
  completed(execution, data) {
    const { node, token } = execution;
    execution.emit({ type: 'close-task', token: token.id, state: 'completed' });
    execution.receive(data, node.settings.form);
    execution.leave();
  },
  withdraw: (execution) =>
    execution.emit({ type: 'close-task', token: execution.token.id, state: 'withdrawn' }),
};
