import { ElementKind } from '../model/element-kind.ts';
import { EventKind } from '../model/event-kind.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';
import { subProcess } from './sub-process.ts';

/** What was done is undone: the boundary event for the cancellation goes on. Without one the token ends here. */
function leaveCancelled(execution: Execution): void {
  const event = execution.boundary(EventKind.CANCEL);
  execution.release();
  if (event === undefined) execution.end();
  else execution.jump(event.id, 'boundary');
}

/** A sub-process that succeeds as a whole or is undone as a whole. BPMN 2.0.2 §13.3.4. */
export const transaction: ElementModule = {
  ...subProcess,
  kind: ElementKind.TRANSACTION,
  bpmnTypes: ['bpmn:Transaction'],
  cancelled(execution) {
    const child = `s${execution.token.id}`;
    execution.empty(child);
    if (!execution.undo(child)) leaveCancelled(execution);
  },
  resumed: leaveCancelled,
};
