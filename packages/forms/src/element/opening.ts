import { type FormModel, isLarge } from '../model/form-model.ts';
import type { FormState } from '../model/form-state.ts';
import type { RenderedElement } from './rendered-element.ts';

/** Fields of a long form that are rendered at once, about as many as a phone shows, and how many follow in each piece. */
const AT_ONCE = 12;
const PIECE = 60;

/** How much of a long form is shown by now, and what brings the rest: nobody waits for what is below the edge of the screen. */
export class Opening {
  /** Until the next piece is there. */
  growing: Promise<void> | undefined;
  readonly #form: Pick<RenderedElement, 'requestUpdate'>;
  #room = AT_ONCE;

  constructor(form: Pick<RenderedElement, 'requestUpdate'>) {
    this.#form = form;
  }

  /** From the first fields again, of another page. */
  restart(): void {
    this.#room = AT_ONCE;
  }

  /** At first as much as is shown of it. */
  modelOf(state: FormState): FormModel {
    return this.#room === AT_ONCE && state.errors.length === 0 ? state.opening(AT_ONCE) : state.model;
  }

  roomFor(model: FormModel): { left: number } {
    return { left: isLarge(model) ? this.#room : Number.POSITIVE_INFINITY };
  }

  /** The next piece, after what waits meanwhile: what was typed, a click. */
  grow(): void {
    this.growing ??= pause().then(() => {
      this.growing = undefined;
      this.#room += PIECE;
      this.#form.requestUpdate();
    });
  }
}

export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
