import { Directive, directive } from 'lit/directive.js';
import { noChange } from 'lit/html.js';

/**
 * Renders only where one of `from` (never empty) is another thing than the last time at this place of the page: with each keystroke the
 * whole form is rendered, and nearly all of it is as it was.
 */
class UnlessSame extends Directive {
  #from: readonly unknown[] = [];

  override render(from: readonly unknown[], make: () => unknown): unknown {
    const before = this.#from;
    if (from.every((each, index) => each === before[index])) return noChange;
    this.#from = from;
    return make();
  }
}

export const unlessSame = directive(UnlessSame);
