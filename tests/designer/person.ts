import type { Page } from 'playwright-core';

/** What has the focus, through shadow roots: its name as a screen reader says it. */
function focusedName(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === null) return '';
  const labels = (element as HTMLInputElement).labels ?? [];
  const named =
    element.getAttribute('aria-label') ?? [...labels].map((label) => label.textContent ?? '').join(' ');
  return (named || element.textContent || '').replace(/\s+/g, ' ').trim();
}

const MOST_TABS = 400;

/**
 * Somebody who works with the keyboard alone. What is counted: keys that act, texts that are entered, choices that are made. Tab is not: it
 * only goes from one thing that can be seen to the next.
 */
export class KeyboardPerson {
  readonly #page: Page;
  interactions = 0;
  /** The longest ways by Tab: where a person would hesitate. */
  readonly ways: { readonly to: string; readonly tabs: number }[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes on by Tab until something of this name has the focus. */
  async goTo(name: string | RegExp): Promise<void> {
    const fits = (found: string) => (typeof name === 'string' ? found.startsWith(name) : name.test(found));
    const seen: string[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const found = await this.#page.evaluate(focusedName);
      if (tabs > 0 && fits(found)) {
        this.ways.push({ to: String(name), tabs });
        return;
      }
      seen.push(found.slice(0, 60));
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(
      `Nothing that Tab reaches is called ${name}; it reaches ${[...new Set(seen)].join(' | ')}`,
    );
  }

  async press(name: string | RegExp): Promise<void> {
    await this.goTo(name);
    await this.key('Enter');
  }

  /** One entry of text; it is taken over when the field is left. */
  async enter(name: string | RegExp, text: string): Promise<void> {
    await this.goTo(name);
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.insertText(text);
    this.interactions += 1;
    await this.#page.keyboard.press('Tab');
    await this.#settled();
  }

  /** A choice in a list, by typing how its entry begins. */
  async choose(name: string | RegExp, entry: string): Promise<void> {
    await this.goTo(name);
    await this.#page.keyboard.type(entry, { delay: 5 });
    this.interactions += 1;
    await this.#page.keyboard.press('Tab');
    await this.#settled();
  }

  async check(name: string | RegExp): Promise<void> {
    await this.goTo(name);
    await this.key('Space');
  }

  /** Reads until these words are on the screen. */
  async waitFor(words: string): Promise<void> {
    await this.#page.getByText(words).first().waitFor({ timeout: 60_000 });
  }

  async key(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.interactions += 1;
    await this.#settled();
  }

  async #settled(): Promise<void> {
    await this.#page.waitForTimeout(60);
    await this.#page.evaluate(async () => {
      const designer = document.querySelector('motcua-designer') as
        | (HTMLElement & { settled: Promise<void> })
        | null;
      await designer?.settled;
    });
  }
}
