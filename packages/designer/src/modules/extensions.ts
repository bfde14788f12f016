import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import type { ClockEffect, Mapping } from '../process/step.ts';

/** The elements of the `motcua` extension that a step has a list of. */
export type ExtensionType = 'motcua:ClockEffect' | 'motcua:Input' | 'motcua:Output';

interface Moddle {
  create(type: string, properties: object): object;
}

interface Extension {
  readonly $type: string;
  readonly [name: string]: unknown;
}

/** What a step does to the clocks of the case. */
export function clockEffectsOf(element: Element): readonly ClockEffect[] {
  return objectsOf(element, 'motcua:ClockEffect').map(({ clock, effect, on }) => ({
    clock: textOf(clock),
    effect: textOf(effect),
    on: textOf(on) || 'enter',
  }));
}

/** What a step hands over, or takes back. */
export function mappingsOf(element: Element, type: 'motcua:Input' | 'motcua:Output'): readonly Mapping[] {
  return objectsOf(element, type).map(({ target, source }) => ({
    target: textOf(target),
    source: textOf(source),
  }));
}

/** The lists of the extension as commands; whatever else stands in it, or in one of its elements, stays. */
class Extensions {
  static readonly $inject = ['modeling', 'moddle'];
  readonly #modeling: Modeling;
  readonly #moddle: Moddle;

  constructor(modeling: Modeling, moddle: Moddle) {
    this.#modeling = modeling;
    this.#moddle = moddle;
  }

  add(element: Element, type: ExtensionType, properties: object): void {
    this.#write(element, [...valuesOf(element), this.#moddle.create(type, properties) as Extension]);
  }

  remove(element: Element, type: ExtensionType, index: number): void {
    const gone = objectsOf(element, type)[index];
    const rest = valuesOf(element).filter((value) => value !== gone);
    if (gone !== undefined) this.#write(element, rest);
  }

  change(
    element: Element,
    type: ExtensionType,
    index: number,
    values: Readonly<Record<string, string>>,
  ): void {
    const object = objectsOf(element, type)[index];
    if (object === undefined || Object.entries(values).every(([name, value]) => object[name] === value))
      return;
    this.#modeling.updateModdleProperties(element, object as never, values);
  }

  /** A new list, so that undo finds the old one as it was; none at all where nothing is in it. */
  #write(element: Element, values: readonly Extension[]): void {
    const extensionElements = values.length === 0 ? undefined : this.#extension(element, values);
    this.#modeling.updateProperties(element, { extensionElements });
  }

  #extension({ businessObject }: Element, values: readonly Extension[]): object {
    const added = this.#moddle.create('bpmn:ExtensionElements', { values: [...values] });
    for (const value of values) Object.assign(value, { $parent: added });
    return Object.assign(added, { $parent: businessObject });
  }
}

function objectsOf(element: Element, type: ExtensionType): readonly Extension[] {
  return valuesOf(element).filter(({ $type }) => $type === type);
}

function valuesOf({ businessObject }: Element): readonly Extension[] {
  return (businessObject.extensionElements?.values ?? []) as readonly Extension[];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export type { Extensions };

export const extensionsModule = {
  extensions: ['type', Extensions],
};
