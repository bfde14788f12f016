import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Connection, Shape } from 'bpmn-js/lib/model/Types';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';
import { isSequenceFlow } from './element-attributes.ts';

/**
 * Removing a step closes the gap also where several flows meet: all that led to it lead to what followed it. (bpmn-js itself does
 * this for one flow in and one out.) What would lead a step to itself is left out.
 */
class CloseGap extends CommandInterceptor {
  static override readonly $inject = ['eventBus', 'modeling'];

  constructor(eventBus: EventBus, modeling: Modeling) {
    super(eventBus);
    this.preExecute('shape.delete', (event: { context: { shape: Shape } }) => {
      const { shape } = event.context;
      const incoming = (shape.incoming as Connection[]).filter(isSequenceFlow);
      const outgoing = (shape.outgoing as Connection[]).filter(isSequenceFlow);
      const target = outgoing[0]?.target as Shape | undefined;
      if (incoming.length < 2 || outgoing.length !== 1 || target === undefined || target === shape) return;
      for (const flow of incoming) {
        if (flow.source !== target && flow.source !== shape)
          modeling.reconnectEnd(flow, target, middleOf(target));
      }
    });
  }
}

function middleOf({ x, y, width, height }: Shape): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

export const closeGapModule = {
  __init__: ['closeGap'],
  closeGap: ['type', CloseGap],
};
