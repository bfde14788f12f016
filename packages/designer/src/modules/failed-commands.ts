import type CommandStack from 'diagram-js/lib/command/CommandStack';

interface Action {
  readonly command: string;
}

interface Stack {
  readonly _currentExecution: {
    readonly actions: Action[];
    readonly dirty: object[];
    trigger: string | null;
  };
  readonly _stack: Action[];
  readonly _stackIdx: number;
  execute(command: string, context: object): void;
  undo(): void;
  _popAction(): void;
  _fire(event: string, details: object): void;
}

/**
 * A command that fails in its middle leaves diagram-js as if it were still running: whatever is done after it would belong to it, be told to
 * nobody, and be lost. So what it did is taken back, and it is forgotten; the failure is thrown on.
 */
class FailedCommands {
  static readonly $inject = ['commandStack'];

  constructor(commandStack: CommandStack) {
    const stack = commandStack as unknown as Stack;
    const execute = stack.execute.bind(stack);
    stack.execute = (command, context) => {
      if (stack._currentExecution.actions.length > 0) return execute(command, context);
      const before = stack._stackIdx;
      try {
        return execute(command, context);
      } catch (failure) {
        takeBack(stack, before);
        throw failure;
      }
    };
  }
}

function takeBack(stack: Stack, before: number): void {
  const { _currentExecution: execution } = stack;
  execution.actions.splice(1);
  if (stack._stackIdx > before) {
    // Everybody who keeps a history hears that something was done, and that it was taken back.
    stack._popAction();
    stack.undo();
    stack._stack.splice(stack._stackIdx + 1);
    stack._fire('changed', { trigger: 'clear' });
  } else {
    execution.actions.length = 0;
    execution.dirty.length = 0;
    execution.trigger = null;
  }
}

export const failedCommandsModule = {
  __init__: ['failedCommands'],
  failedCommands: ['type', FailedCommands],
};
