import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Bundle, sameBundle } from '../bundle/bundle.ts';
import type { SaveState } from './toolbar.ts';

/** What was handed over to the host, and how far it is with it. */
export class Saving implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #saved: Bundle = { files: [] };
  #state: SaveState = 'opened';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  opened(bundle: Bundle): void {
    this.#saved = bundle;
    this.#state = 'opened';
  }

  /** What is done while the host stores it is unsaved afterwards. */
  async handed(bundle: Bundle, stored: readonly Promise<unknown>[]): Promise<void> {
    this.#saved = bundle;
    this.#to(bundle, stored.length === 0 ? 'handed' : 'saving');
    if (stored.length === 0) return;
    try {
      await Promise.all(stored);
      this.#to(bundle, 'saved');
    } catch {
      this.#to(bundle, 'failed');
    }
  }

  stateOf(bundle: Bundle): SaveState {
    if (sameBundle(bundle, this.#saved)) return this.#state;
    return this.#state === 'failed' ? 'failed' : 'unsaved';
  }

  #to(bundle: Bundle, state: SaveState): void {
    if (this.#saved !== bundle) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}
