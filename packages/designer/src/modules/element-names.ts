import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Texts } from '../locales/vi.ts';
import { elementNames } from '../process/element-names.ts';
import type { ProcessModel } from '../process/process-model.ts';

/** What each step and flow of the drawing is called by a screen reader. */
export class ElementNames {
  readonly #registry: ElementRegistry;
  #named: { readonly process: ProcessModel; readonly locale: string } | undefined;

  constructor(canvas: Canvas, registry: ElementRegistry) {
    this.#registry = registry;
    // As a picture it would hide what is drawn in it.
    canvas.getContainer().querySelector(':scope > svg')?.setAttribute('role', 'group');
  }

  /** Once for each state of the process, and only what differs is written: a change of one step must not cost a procedure of 300. */
  show(process: ProcessModel, texts: Texts, locale: string): void {
    if (this.#named?.process === process && this.#named.locale === locale) return;
    this.#named = { process, locale };
    for (const [id, name] of elementNames(process, texts, locale)) {
      const drawing = this.#registry.getGraphics(id) as SVGElement | undefined;
      if (drawing === undefined || drawing.getAttribute('aria-label') === name) continue;
      drawing.setAttribute('role', 'img');
      drawing.setAttribute('aria-label', name);
    }
  }
}
