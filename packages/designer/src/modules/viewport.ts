import type Canvas from 'diagram-js/lib/core/Canvas';

const READABLE = 0.65;
const MARGIN = 24;
const STEP = 1.25;
/** What the buttons beside a selected step need. */
const PAD = 140;

/** What part of the diagram is seen. */
export class Viewport {
  readonly #canvas: Canvas;
  #size = 0;

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
  }

  /** The whole diagram. */
  fit(): void {
    if (this.#isMeasurable()) this.#canvas.zoom('fit-viewport', 'auto' as never);
  }

  /** The whole diagram where it can still be read, else its beginning. */
  open(): void {
    if (!this.#isMeasurable()) return;
    this.fit();
    const { inner, outer } = this.#canvas.viewbox();
    // Nothing is drawn yet: the first step lands near the top left corner, with room for what follows.
    if (inner.width === 0) this.#canvas.viewbox({ x: 0, y: 0, width: outer.width, height: outer.height });
    if (inner.width === 0 || this.#canvas.zoom() >= READABLE) return;
    const height = outer.height / READABLE;
    const y = inner.height < height ? inner.y - (height - inner.height) / 2 : inner.y - MARGIN;
    this.#canvas.viewbox({ x: inner.x - MARGIN, y, width: outer.width / READABLE, height });
  }

  zoom(direction: 1 | -1): void {
    this.#canvas.zoom(this.#canvas.zoom() * STEP ** direction, 'auto' as never);
  }

  /** Scrolls so far that an element is seen, and the buttons beside it. */
  show(element: object): void {
    if (this.#isMeasurable())
      this.#canvas.scrollToElement(element as never, { top: 60, left: 60, bottom: 60, right: PAD });
  }

  /** The container has got another size. `true` the first time it can be seen at all. */
  resized(): boolean {
    const before = this.#size;
    const { clientWidth, clientHeight } = this.#canvas.getContainer();
    this.#size = clientWidth * clientHeight;
    this.#canvas.resized();
    return before === 0 && this.#size > 0;
  }

  #isMeasurable(): boolean {
    const { clientWidth, clientHeight } = this.#canvas.getContainer();
    return clientWidth > 0 && clientHeight > 0;
  }
}
