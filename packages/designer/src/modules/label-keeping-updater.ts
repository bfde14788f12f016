import BpmnUpdater from 'bpmn-js/lib/features/modeling/BpmnUpdater';
import type { Element, Label } from 'bpmn-js/lib/model/Types';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** An element of the drawing as bpmn-moddle holds it. */
interface Drawing {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** How a label was drawn when its file was opened, and what the file says of it. */
interface Opened {
  readonly drawn: string;
  readonly written: Drawing | undefined;
  readonly bounds: Drawing | undefined;
  readonly values: readonly (readonly [string, unknown])[];
}

const sides = ['x', 'y', 'width', 'height'];

/**
 * bpmn-js writes the rounded place of a label whenever it draws it anew. Here a label that stands where it stood when the file was opened is
 * written as the file says it, so that a file differs only in what was changed.
 */
class LabelKeepingUpdater extends BpmnUpdater {
  static override readonly $inject = [...BpmnUpdater.$inject, 'elementRegistry'];
  readonly #opened = new WeakMap<object, Opened>();

  constructor(...services: unknown[]) {
    super(...(services.slice(0, -1) as ConstructorParameters<typeof BpmnUpdater>));
    const [eventBus] = services as [EventBus];
    const elementRegistry = services.at(-1) as ElementRegistry;
    eventBus.on('import.done', () => {
      for (const element of elementRegistry.getAll() as Element[])
        if (isLabel(element)) this.#remember(element);
    });
  }

  override updateBounds(shape: Parameters<BpmnUpdater['updateBounds']>[0]): void {
    const opened = this.#opened.get(shape);
    if (opened === undefined || placeOf(shape as Label) !== opened.drawn) super.updateBounds(shape);
    else restore(shape as unknown as { readonly di: Drawing }, opened);
  }

  #remember(label: Label): void {
    const { di } = label as unknown as { readonly di?: Drawing };
    const written = di?.get('label') as Drawing | undefined;
    const bounds = written?.get('bounds') as Drawing | undefined;
    const values = sides.map((side) => [side, bounds?.get(side)] as const);
    this.#opened.set(label, { drawn: placeOf(label), written, bounds, values });
  }
}

function restore({ di }: { readonly di: Drawing }, { written, bounds, values }: Opened): void {
  for (const [side, value] of values) bounds?.set(side, value);
  written?.set('bounds', bounds);
  di.set('label', written);
}

function isLabel(element: Element): element is Label {
  return element.type === 'label';
}

function placeOf({ x, y, width, height }: Label): string {
  return [x, y, width, height].join();
}

export const labelKeepingUpdaterModule = {
  bpmnUpdater: ['type', LabelKeepingUpdater],
};
