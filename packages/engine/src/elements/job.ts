import type { JsonObject } from '../model/json.ts';
import type { ElementModule } from './element-module.ts';
import type { Execution } from './execution.ts';

const DEFAULT_RETRIES = 3;

/** The hooks of whatever is done by a handler outside: a job in the outbox, with the token's id as its idempotency key. */
export const job: Required<Pick<ElementModule, 'completed' | 'withdraw'>> & {
  readonly run: (execution: Execution, handler: string, input?: JsonObject) => void;
} = {
  run(execution, handler, input) {
    const { retries = DEFAULT_RETRIES, priority } = execution.node.settings;
    execution.emit({
      type: 'run-job',
      scope: execution.scopeId,
      token: execution.token.id,
      element: execution.node.id,
      handler,
      input: input ?? execution.inputs(),
      retries,
      ...(priority === undefined ? {} : { priority }),
    });
    execution.wait();
  },
  completed(execution, data) {
    const { resultVariable } = execution.node.settings;
    execution.emit({ type: 'close-job', token: execution.token.id });
    execution.receive(data, resultVariable);
    execution.leave();
  },
  withdraw: (execution) => execution.emit({ type: 'close-job', token: execution.token.id }),
};
