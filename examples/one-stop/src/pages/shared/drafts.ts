/** What somebody has filled in and not sent, on this device only. */
export interface Draft<Content> {
  readonly content: Content;
  /** Sent with the command: a draft that arrives twice is done once. */
  readonly commandId: string;
  /** ISO instant. */
  readonly savedAt: string;
}

const PREFIX = 'one-stop.draft.';

/** Also on an address without encryption, where `crypto.randomUUID` is missing. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The drafts of one person. A full or closed storage keeps nothing and breaks nothing. */
export class Drafts {
  readonly #prefix: string;

  constructor(account: string) {
    this.#prefix = `${PREFIX}${account}.`;
  }

  find<Content>(key: string): Draft<Content> | undefined {
    try {
      const text = localStorage.getItem(this.#prefix + key);
      return text === null ? undefined : (JSON.parse(text) as Draft<Content>);
    } catch {
      return undefined;
    }
  }

  keep<Content>(key: string, draft: Draft<Content>): void {
    try {
      localStorage.setItem(this.#prefix + key, JSON.stringify(draft));
    } catch {
      // Private windows may have no room: the page itself still holds what was filled in.
    }
  }

  remove(key: string): void {
    localStorage.removeItem(this.#prefix + key);
  }

  get isEmpty(): boolean {
    return this.#keys().length === 0;
  }

  /** On leaving: the next person at this device must not find them. */
  removeAll(): void {
    for (const key of this.#keys()) localStorage.removeItem(key);
  }

  #keys(): readonly string[] {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.#prefix));
  }
}
