import type CommandStack from 'diagram-js/lib/command/CommandStack';
import { type Bundle, contentOf, withContent } from '../bundle/bundle.ts';
import { withFormat } from '../bundle/new-file.ts';

interface Context {
  readonly name: string;
  readonly content: string | undefined;
  before?: Bundle;
}

/**
 * The other files of the bundle, under the same command stack as the diagram: so there is one undo history, whatever screen a
 * change came from.
 */
class BundleFiles {
  static readonly $inject = ['commandStack'];
  /** Set by the editor when a bundle is opened, and by the command below. */
  current: Bundle = { files: [] };
  readonly #commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.#commandStack = commandStack;
    const files = this;
    commandStack.register('bundle.changeFile', {
      execute(context: Context) {
        context.before = files.current;
        files.current = withContent(files.current, context.name, context.content);
        return [];
      },
      revert(context: Context) {
        files.current = context.before ?? files.current;
        return [];
      },
    });
  }

  change(name: string, content: string | undefined): void {
    if (contentOf(this.current, name) === content) return;
    const isNew = contentOf(this.current, name) === undefined;
    const written = isNew && content !== undefined ? withFormat(name, content) : content;
    this.#commandStack.execute('bundle.changeFile', { name, content: written });
  }
}

export type { BundleFiles };

export const bundleFilesModule = {
  __init__: ['bundleFiles'],
  bundleFiles: ['type', BundleFiles],
};
