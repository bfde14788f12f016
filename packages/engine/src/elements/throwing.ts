import type { Execution } from './execution.ts';

/** Throws the definitions of an event one after the other; `then` is what the token does when all are thrown. */
export function throwAll(execution: Execution, then: (execution: Execution) => void): void {
  const done = Number(execution.token.state?.thrown ?? 0);
  for (const [index, definition] of execution.node.events.entries()) {
    if (index < done) continue;
    execution.wait({ thrown: index + 1 });
    if (execution.throwEvent(definition) !== 'done') return;
  }
  then(execution);
}
