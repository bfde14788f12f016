import type EventBus from 'diagram-js/lib/core/EventBus';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';

interface Pad {
  readonly _current: { target: object; entries: Readonly<Record<string, object>> } | null;
  _updateAndOpen(target: object): void;
  _updatePosition(): void;
  _updateVisibility(): void;
}

const BEFORE = 2000;
const AFTER = 100;

/**
 * Whoever has typed a name and presses a button beside the step leaves the field with that press. The name is written, the pad is built
 * anew, and the button that was pressed is gone before it is let go. So a change keeps the buttons that are as they were.
 */
class SteadyContextPad {
  static readonly $inject = ['contextPad', 'eventBus'];

  constructor(contextPad: ContextPad, eventBus: EventBus) {
    const pad = contextPad as unknown as Pad & { close(): void };
    const close = pad.close.bind(pad);
    const open = pad._updateAndOpen.bind(pad);
    let closing: Pad['_current'] = null;

    eventBus.on('elements.changed', BEFORE, () => {
      pad.close = () => {
        closing = pad._current;
      };
      pad._updateAndOpen = (target) => {
        const entries = contextPad.getEntries(target as never);
        if (closing?.target === target && sameKeys(closing.entries, entries)) {
          closing.entries = entries;
          pad._updatePosition();
          pad._updateVisibility();
        } else {
          close();
          open(target);
        }
        closing = null;
      };
    });
    eventBus.on('elements.changed', AFTER, () => {
      Object.assign(pad, { close, _updateAndOpen: open });
      if (closing !== null) close();
      closing = null;
    });
  }
}

function sameKeys(one: object, other: object): boolean {
  return Object.keys(one).join() === Object.keys(other).join();
}

export const steadyContextPadModule = {
  __init__: ['steadyContextPad'],
  steadyContextPad: ['type', SteadyContextPad],
};
