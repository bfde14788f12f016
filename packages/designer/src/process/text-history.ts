/** What moved the command stack of the diagram. */
export type HistoryMove = 'execute' | 'undo' | 'redo';

/** A point of the history: the text that the process has there, as soon as it was written once. */
export interface HistoryPoint {
  text: string | undefined;
}

const KEPT_TEXTS = 100;

/**
 * The text of the process at each point of the undo history.
 *
 * Undoing restores the model but not always the order in which it is written down, so the texts are remembered: back at a point, the
 * file has the bytes that it had there. A command that did not touch the process shares the text of the point before it, so that a
 * change of another file never rewrites this one. Of a long history the oldest texts are forgotten, but never the first.
 */
export class TextHistory {
  readonly #first: HistoryPoint;
  #points: readonly HistoryPoint[];
  #index = 0;

  constructor(first: string) {
    this.#first = { text: first };
    this.#points = [this.#first];
  }

  /** Follows the command stack. `touched`: whether the command changed the process itself. */
  move(move: HistoryMove, touched: boolean): void {
    if (move === 'execute') this.#push(touched);
    else this.#index += move === 'undo' ? -1 : 1;
  }

  /** The text that was opened. */
  get first(): string {
    return this.#first.text ?? '';
  }

  /** Where the command stack stands now. Whoever writes the text keeps it here. */
  get point(): HistoryPoint {
    return this.#points[this.#index] as HistoryPoint;
  }

  #push(touched: boolean): void {
    const point = touched ? { text: undefined } : this.point;
    this.#points = [...this.#points.slice(0, this.#index + 1), point];
    this.#index += 1;
    const old = this.#points[this.#index - KEPT_TEXTS];
    if (old !== undefined && old !== this.#first && old !== point) old.text = undefined;
  }
}
