import type CommandStack from 'diagram-js/lib/command/CommandStack';

interface Context {
  readonly change: () => void;
}

/** Several commands as one entry of the history. Redo repeats the commands themselves, not the function. */
class AtOnce {
  static readonly $inject = ['commandStack'];
  readonly #commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.#commandStack = commandStack;
    commandStack.register('bundle.atOnce', {
      preExecute: ({ change }: Context) => change(),
    } as never);
  }

  run(change: () => void): void {
    this.#commandStack.execute('bundle.atOnce', { change } satisfies Context);
  }
}

export type { AtOnce };

export const atOnceModule = {
  __init__: ['atOnce'],
  atOnce: ['type', AtOnce],
};
