import type { Page } from 'playwright-core';
import { settled } from './designer-page.ts';

/** The words by which something is found on the screen, or how they begin. */
export type Name = string | RegExp;

/** Somebody who models a procedure with what can be seen, and counts what they do. */
export interface Person {
  readonly interactions: number;
  press(name: Name, within?: Name): Promise<void>;
  /** One of the things that are folded. */
  open(summary: string): Promise<void>;
  enter(label: Name, text: string, within?: Name): Promise<void>;
  /** Adds something by its name. */
  add(label: string, name: string): Promise<void>;
  choose(label: Name, entry: string, within?: Name): Promise<void>;
  check(label: Name, within?: Name): Promise<void>;
  /** Writes where the cursor stands. */
  type(text: string): Promise<void>;
  waitFor(words: string): Promise<void>;
}

type Kind = 'button' | 'text' | 'list' | 'check';

interface Focused {
  readonly kind: Kind | undefined;
  readonly name: string;
  /** The groups that it stands in. */
  readonly groups: readonly string[];
}

/** What has the focus, through shadow roots: what it is and its name, as a screen reader says them. */
function focused(): Focused {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element === null) return { kind: undefined, name: '', groups: [] };
  const labels = (element as HTMLInputElement).labels ?? [];
  const named =
    element.getAttribute('aria-label') ?? [...labels].map((label) => label.textContent ?? '').join(' ');
  const kinds: Readonly<Record<string, Kind>> = {
    button: 'button',
    summary: 'button',
    textarea: 'text',
    select: 'list',
    text: 'text',
    checkbox: 'check',
  };
  const groups: string[] = [];
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    groups.push(
      around.getAttribute('aria-label') ?? around.querySelector(':scope > legend')?.textContent ?? '',
    );
  const tag = element.localName;
  return {
    kind: kinds[tag === 'input' ? (element as HTMLInputElement).type : tag],
    name: (named || element.textContent || '').replace(/\s+/g, ' ').trim(),
    groups: groups.map((group) => group.trim()),
  };
}

/** The entries of the list that has the focus, and which of them is chosen. */
function focusedEntries(): { readonly entries: readonly string[]; readonly at: number } {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { options, selectedIndex } = element as HTMLSelectElement;
  return { entries: [...options].map(({ text }) => text.trim()), at: selectedIndex };
}

const MOST_TABS = 400;

/**
 * Somebody who works with the keyboard alone. What is counted: keys that act, texts that are entered, choices that are made. Tab is not: it
 * only goes from one thing that can be seen to the next.
 */
export class KeyboardPerson implements Person {
  readonly #page: Page;
  interactions = 0;
  /** The longest ways by Tab: where a person would hesitate. */
  readonly ways: { readonly to: string; readonly tabs: number }[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes on by Tab until something of this kind and name has the focus. */
  async #goTo(kind: Kind, name: Name, within?: Name): Promise<void> {
    const isCalled = (found: string, wanted: Name) =>
      typeof wanted === 'string' ? found.startsWith(wanted) : wanted.test(found);
    const fits = (found: Focused) =>
      found.kind === kind &&
      isCalled(found.name, name) &&
      (within === undefined || found.groups.some((group) => isCalled(group, within)));
    const seen: string[] = [];
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      const found = await this.#page.evaluate(focused);
      if (fits(found)) {
        this.ways.push({ to: String(name), tabs });
        return;
      }
      seen.push(found.name.slice(0, 60));
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(
      `Nothing that Tab reaches is called ${name}; it reaches ${[...new Set(seen)].join(' | ')}`,
    );
  }

  async press(name: Name, within?: Name): Promise<void> {
    await this.#goTo('button', name, within);
    await this.key('Enter');
  }

  open(summary: string): Promise<void> {
    return this.press(summary);
  }

  add(label: string, name: string): Promise<void> {
    return this.enter(label, name);
  }

  /** One entry of text; it is taken over when the field is left. */
  async enter(name: Name, text: string, within?: Name): Promise<void> {
    await this.#goTo('text', name, within);
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.insertText(text);
    this.interactions += 1;
    await this.#page.keyboard.press('Tab');
    await settled(this.#page);
  }

  /** A choice in a list, by the arrow keys, each of which counts. (Typing how an entry begins fails at letters with marks.) */
  async choose(name: Name, entry: string, within?: Name): Promise<void> {
    await this.#goTo('list', name, within);
    const { entries, at } = await this.#page.evaluate(focusedEntries);
    const to = entries.findIndex((text) => text.startsWith(entry));
    if (to < 0) throw new Error(`Expected an entry «${entry}» in «${name}», found ${entries.join(' | ')}`);
    for (let presses = Math.abs(to - at); presses > 0; presses -= 1)
      await this.key(to > at ? 'ArrowDown' : 'ArrowUp');
    await this.#page.keyboard.press('Tab');
    await settled(this.#page);
  }

  async check(name: Name, within?: Name): Promise<void> {
    await this.#goTo('check', name, within);
    await this.key('Space');
  }

  /** Reads until these words are on the screen. */
  async waitFor(words: string): Promise<void> {
    await this.#page.getByText(words).first().waitFor({ timeout: 20_000 });
  }

  async key(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.interactions += 1;
    await settled(this.#page);
  }
}
