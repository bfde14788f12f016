import type { Element } from 'bpmn-js/lib/model/Types';
import type { ClockEffect } from '../process/step.ts';

const TYPE = 'motcua:ClockEffect';

interface Moddle {
  create(type: string, properties: object): object;
}

interface Extension {
  readonly $type: string;
  readonly clock?: string;
  readonly effect?: string;
  readonly on?: string;
}

/** What a step does to the clocks of the case. */
export function clockEffectsOf(element: Element): readonly ClockEffect[] {
  return effectObjects(element).map(({ clock = '', effect = '', on }) => ({
    clock,
    effect,
    on: on ?? 'enter',
  }));
}

/** The elements of the extension that say so, in their order; whatever else they say stays with them. */
export function effectObjects(element: Element): readonly Extension[] {
  return valuesOf(element).filter(({ $type }) => $type === TYPE);
}

/** The extension of a step with one effect more. */
export function withEffect(element: Element, effect: ClockEffect, moddle: Moddle): object {
  return extension([...valuesOf(element), moddle.create(TYPE, effect)], element, moddle);
}

/** The extension without one effect; `undefined` where nothing else is in it. */
export function withoutEffect(element: Element, index: number, moddle: Moddle): object | undefined {
  const gone = effectObjects(element)[index];
  const rest = valuesOf(element).filter((value) => value !== gone);
  return rest.length === 0 ? undefined : extension(rest, element, moddle);
}

/** A new list, so that undo finds the old one as it was. */
function extension(values: readonly object[], { businessObject }: Element, moddle: Moddle): object {
  const added = moddle.create('bpmn:ExtensionElements', { values: [...values] });
  for (const value of values) Object.assign(value, { $parent: added });
  return Object.assign(added, { $parent: businessObject });
}

function valuesOf({ businessObject }: Element): readonly Extension[] {
  return (businessObject.extensionElements?.values ?? []) as readonly Extension[];
}
