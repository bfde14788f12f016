import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Connect from 'diagram-js/lib/features/connect/Connect';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type { ContextPadEntries } from 'diagram-js/lib/features/context-pad/ContextPadProvider';
import type { Texts } from '../locales/vi.ts';
import { type IconName, iconMarkup } from '../panels/icons.ts';
import type { PresetId } from '../process/step-preset.ts';
import { isFlowNode, moduleOf } from './element-attributes.ts';
import type { StepPlacement } from './step-placement.ts';

/** A step was added with a button beside another; `id`. */
export const STEP_ADDED = 'motcua.stepAdded';

/** Beside a selected step: add the next step, connect, remove. Nothing else, in plain words. */
class PlainContextPad {
  static readonly $inject = ['contextPad', 'connect', 'modeling', 'stepPlacement', 'motcuaTexts', 'eventBus'];
  readonly #connect: Connect;
  readonly #modeling: Modeling;
  readonly #placement: StepPlacement;
  readonly #texts: () => Texts;
  readonly #eventBus: EventBus;

  constructor(
    contextPad: ContextPad,
    connect: Connect,
    modeling: Modeling,
    placement: StepPlacement,
    texts: () => Texts,
    eventBus: EventBus,
  ) {
    this.#eventBus = eventBus;
    this.#connect = connect;
    this.#modeling = modeling;
    this.#placement = placement;
    this.#texts = texts;
    contextPad.registerProvider(this as never);
  }

  getContextPadEntries(element: Element): ContextPadEntries {
    if (!isFlowNode(element)) return this.#removal();
    if (!moduleOf(element).hasOutgoing) return this.#removal();
    const { addEnd, ...ways } = this.#ways();
    const isLast = moduleOf(element).splits || element.outgoing.length === 0;
    return { ...ways, ...(isLast && addEnd && { addEnd }), ...this.#removal() };
  }

  getMultiElementContextPadEntries(): ContextPadEntries {
    return this.#removal();
  }

  #ways(): ContextPadEntries {
    const words = this.#texts().contextPad;
    return {
      addStep: {
        ...button('addStep', words.addStep),
        group: 'model',
        action: {
          click: (_: Event, element: Shape) => this.#add('officer', element),
        },
      },
      addEnd: {
        ...button('end', words.addEnd),
        group: 'model',
        action: {
          click: (_: Event, element: Shape) => this.#add('end', element),
        },
      },
      connect: {
        ...button('connect', words.connect),
        group: 'connect',
        action: {
          click: (event: MouseEvent, element: Shape) => this.#connect.start(event, element),
          dragstart: (event: MouseEvent, element: Shape) => this.#connect.start(event, element),
        },
      },
    } as unknown as ContextPadEntries;
  }

  #add(preset: PresetId, after: Shape): void {
    const { id } = this.#placement.addStep(preset, { after: after.id });
    this.#eventBus.fire(STEP_ADDED, { id });
  }

  #removal(): ContextPadEntries {
    return {
      delete: {
        ...button('remove', this.#texts().contextPad.remove),
        group: 'edit',
        action: {
          click: (_: Event, target: Element | Element[]) => this.#modeling.removeElements([target].flat()),
        },
      },
    } as unknown as ContextPadEntries;
  }
}

/** A real button, so that the pad can be reached by keyboard and read aloud. */
function button(icon: IconName, title: string): { html: string; title: string } {
  return {
    html: `<button type="button" class="entry motcua-pad-entry" draggable="true" aria-label="${title}">${iconMarkup(icon)}</button>`,
    title,
  };
}

export const plainContextPadModule = {
  __init__: ['plainContextPad'],
  plainContextPad: ['type', PlainContextPad],
};
