import type EventBus from 'diagram-js/lib/core/EventBus';

const TRAP = 5000;

/**
 * A drag ends with a click that is none, so diagram-js throws away the next click of the following 400 ms. What was dragged from outside the
 * diagram ends without one, and then the click that is thrown away is meant. So the trap goes as soon as the drag has ended.
 */
class ClickAfterDrag {
  static readonly $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    eventBus.on('element.click', TRAP - 1, ({ isTrapped }: { isTrapped?: true }) => isTrapped && false);
    eventBus.on('drag.ended', () => {
      setTimeout(() => eventBus.fire('element.click', { isTrapped: true }));
    });
  }
}

export const clickAfterDragModule = {
  __init__: ['clickAfterDrag'],
  clickAfterDrag: ['type', ClickAfterDrag],
};
