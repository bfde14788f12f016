import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';
import { ignore, listenFor } from './listening.ts';

/** Stops waiting, and comes to the event from the event-based gateway where its token waited, unless the token waits at the event itself. */
function arrive(execution: Execution): void {
  if (execution.token.node === execution.node.id) {
    ignore(execution, execution.node);
  } else {
    execution.release();
    execution.arriveTriggered();
  }
}

/** The hooks of whatever waits in the flow for an event of its own: intermediate catch events and receive tasks. */
export const catching: Required<Pick<ElementModule, 'begun' | 'triggered' | 'withdraw'>> & {
  readonly listen: (execution: Execution) => void;
} = {
  listen(execution) {
    listenFor(execution, execution.node);
    execution.wait();
  },
  begun: (execution) => execution.leave(),
  triggered(execution, trigger) {
    arrive(execution);
    execution.receive(trigger.data);
    execution.leave();
  },
  withdraw: (execution) => ignore(execution, execution.node),
};
