import type Canvas from 'diagram-js/lib/core/Canvas';

const READABLE = 0.65;
const MARGIN = 24;
const STEP = 1.25;

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
    if (this.#canvas.zoom() >= READABLE) return;
    const { inner, outer } = this.#canvas.viewbox();
    const height = outer.height / READABLE;
    const y = inner.height < height ? inner.y - (height - inner.height) / 2 : inner.y - MARGIN;
    this.#canvas.viewbox({ x: inner.x - MARGIN, y, width: outer.width / READABLE, height });
  }

  zoom(direction: 1 | -1): void {
    this.#canvas.zoom(this.#canvas.zoom() * STEP ** direction, 'auto' as never);
  }

  show(element: object): void {
    if (this.#isMeasurable()) this.#canvas.scrollToElement(element as never, 60);
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
