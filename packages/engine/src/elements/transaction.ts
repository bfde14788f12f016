import { ElementKind } from '../model/element-kind.ts';
import { EventKind } from '../model/event-kind.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';
import { subProcess } from './sub-process.ts';

/** What was done is undone: the boundary event for the cancellation goes on, in place of all its runs. Without one the token ends here. */
function leaveCancelled(execution: Execution): void {
  const event = execution.boundary(EventKind.CANCEL);
  execution.release();
  if (event === undefined) execution.end();
  else execution.jump(event.id, 'boundary');
}

/** A sub-process that succeeds as a whole or is undone as a whole; one that is repeated, with all runs that have not ended. BPMN 2.0.2 §13.3.4. */
export const transaction: ElementModule = {
  ...subProcess,
  kind: ElementKind.TRANSACTION,
  bpmnTypes: ['bpmn:Transaction'],
  cancelled(execution) {
    const children = execution.openScopes();
    for (const child of children) execution.empty(child);
    if (!execution.undo(children)) leaveCancelled(execution);
  },
  resumed: leaveCancelled,
};
