import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';

/** What each step and flow of the drawing is called by a screen reader. */
export class ElementNames {
  readonly #registry: ElementRegistry;

  constructor(canvas: Canvas, registry: ElementRegistry) {
    this.#registry = registry;
    // As a picture it would hide what is drawn in it.
    canvas.getContainer().querySelector(':scope > svg')?.setAttribute('role', 'group');
  }

  /** Only what differs is written: a change of one step must not cost a procedure of 300. */
  show(names: ReadonlyMap<string, string>): void {
    for (const [id, name] of names) {
      const drawing = this.#registry.getGraphics(id) as SVGElement | undefined;
      if (drawing === undefined || drawing.getAttribute('aria-label') === name) continue;
      drawing.setAttribute('role', 'img');
      drawing.setAttribute('aria-label', name);
    }
  }
}
