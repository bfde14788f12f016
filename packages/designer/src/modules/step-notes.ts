import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';

const OVERLAY = 'motcua-note';

/** A line under a step that says who does it and by when, so that the diagram answers what the administrator's table answers. */
class StepNotes {
  static readonly $inject = ['overlays', 'elementRegistry'];
  readonly #overlays: Overlays;
  readonly #elementRegistry: ElementRegistry;
  #shown: ReadonlyMap<string, string> = new Map();

  constructor(overlays: Overlays, elementRegistry: ElementRegistry) {
    this.#overlays = overlays;
    this.#elementRegistry = elementRegistry;
  }

  /** Only what differs is drawn again: a change of one step must not cost a procedure of 300. */
  show(notes: ReadonlyMap<string, string>): void {
    for (const [id, text] of this.#shown) {
      if (notes.get(id) !== text || !this.#isDrawn(id)) this.#overlays.remove({ element: id, type: OVERLAY });
    }
    for (const [id, text] of notes) {
      if (!this.#isDrawn(id)) this.#draw(id, text);
    }
    this.#shown = notes;
  }

  #isDrawn(id: string): boolean {
    return (
      this.#elementRegistry.get(id) !== undefined &&
      [this.#overlays.get({ element: id, type: OVERLAY })].flat().length > 0
    );
  }

  #draw(id: string, text: string): void {
    const element = this.#elementRegistry.get(id) as { width: number; height: number } | undefined;
    if (element === undefined) return;
    const note = document.createElement('div');
    note.className = 'motcua-note';
    note.style.width = `${element.width + 20}px`;
    note.textContent = text;
    this.#overlays.add(id as never, OVERLAY, {
      position: { top: element.height + 3, left: -10 },
      html: note,
      show: { minZoom: 0.5 },
    });
  }
}

export type { StepNotes };

export const stepNotesModule = {
  stepNotes: ['type', StepNotes],
};
