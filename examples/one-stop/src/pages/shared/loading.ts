import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that a page loads: not here yet, here, or failed. A second load keeps what is here until the new is. */
export class Loading<Value> implements ReactiveController {
  value: Value | undefined;
  failure: unknown;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Value>;

  constructor(host: ReactiveControllerHost, load: () => Promise<Value>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    void this.reload();
  }

  async reload(): Promise<void> {
    try {
      this.value = await this.#load();
      this.failure = undefined;
    } catch (error) {
      this.failure = error;
    }
    this.#host.requestUpdate();
  }
}
