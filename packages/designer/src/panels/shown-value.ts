import { noChange } from 'lit';
import { Directive, directive, type PartInfo, PartType, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

const edited = new WeakSet<Element>();

/** Somebody types in a field or goes through a list by keyboard: what stands in it is not in the model yet. */
export function beginEdit({ currentTarget }: Event): void {
  edited.add(currentTarget as Element);
}

/** What stands in the field was taken over, or given up. */
export function endEdit({ currentTarget }: Event): void {
  edited.delete(currentTarget as Element);
}

class ShownValue extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.PROPERTY) throw new TypeError('Expected `shown` to stand in a property');
  }

  render(value: unknown): unknown {
    return value;
  }

  override update(part: PropertyPart, [value]: [unknown]): unknown {
    const { element, name } = part;
    const field = element instanceof HTMLOptionElement ? element.closest('select') : element;
    const current = (element as unknown as Record<string, unknown>)[name];
    if ((field !== null && edited.has(field)) || current === value) return noChange;
    // What somebody typed and gave up differs from what was shown last: it is written even where the model has not changed.
    setCommittedValue(part);
    return value;
  }
}

/**
 * The value of a field as the model has it, but for the time that somebody edits it: everything else on the screen may change meanwhile, e.g.
 * when what was found wrong arrives, and must not take away what is being typed.
 */
export const shown = directive(ShownValue);
