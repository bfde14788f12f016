import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. */
const INTERVAL = 15_000;

/** Does something again and again while the page is seen, and at once when it is seen again. */
export class Polling implements ReactiveController {
  readonly #again: () => Promise<void>;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, again: () => Promise<void>) {
    this.#again = again;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#tick, INTERVAL);
    document.addEventListener('visibilitychange', this.#tick);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#tick);
  }

  readonly #tick = (): void => {
    if (document.visibilityState === 'visible') void this.#again();
  };
}
