import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type EventBus from 'diagram-js/lib/core/EventBus';

interface Drawing {
  get(name: 'label'): unknown;
  set(name: 'label', value: unknown): void;
}

interface Context {
  readonly element: {
    readonly type: string;
    readonly label?: unknown;
    readonly di?: Drawing;
    readonly businessObject: { readonly $type: string };
  };
  newBounds?: unknown;
  drawnLabel?: unknown;
}

const BEFORE_OTHERS = 5000;
const AFTER_OTHERS = 200;

/**
 * A new name stands where the old one stood: bpmn-js would measure it and write other bounds (beside an event, gateway or flow) or an empty
 * label (in a step), and a file in which one name was changed would differ in its drawing, too.
 */
class KeepLabelBounds extends CommandInterceptor {
  static override readonly $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    super(eventBus);
    this.preExecute('element.updateLabel', BEFORE_OTHERS, ({ context }: { context: Context }) => {
      const { element } = context;
      context.drawnLabel = element.di?.get('label');
      if (
        element.businessObject.$type !== 'bpmn:TextAnnotation' &&
        (element.type === 'label' || element.label !== undefined)
      )
        context.newBounds = null;
    });
    this.executed('element.updateLabel', AFTER_OTHERS, ({ context }: { context: Context }) => {
      const { element, drawnLabel } = context;
      if (element.label === undefined && element.type !== 'label' && drawnLabel === undefined)
        element.di?.set('label', undefined);
    });
  }
}

export const keepLabelBoundsModule = {
  __init__: ['keepLabelBounds'],
  keepLabelBounds: ['type', KeepLabelBounds],
};
