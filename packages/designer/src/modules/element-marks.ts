import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { MarkKind } from '../process/mark.ts';

/** Colours on elements of the diagram, a set of them for each kind. */
export class ElementMarks {
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;
  readonly #marked = new Map<MarkKind, ReadonlySet<string>>();

  constructor(canvas: Canvas, registry: ElementRegistry) {
    this.#canvas = canvas;
    this.#registry = registry;
  }

  /** Marks these and no others; ids that the process does not have are passed over. */
  show(kind: MarkKind, ids: Iterable<string>): void {
    const marker = `motcua-${kind}`;
    const wanted = new Set([...ids].filter((id) => this.#registry.get(id) !== undefined));
    const before = this.#marked.get(kind) ?? new Set();
    for (const id of before)
      if (!wanted.has(id) && this.#registry.get(id) !== undefined)
        this.#canvas.removeMarker(id as never, marker);
    for (const id of wanted)
      if (!this.#canvas.hasMarker(id as never, marker)) this.#canvas.addMarker(id as never, marker);
    this.#marked.set(kind, wanted);
  }

  /** Another diagram is open: nothing is marked in it. */
  forget(): void {
    this.#marked.clear();
  }
}
