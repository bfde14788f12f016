import type { Locator, Page } from 'playwright-core';
import { settled } from './designer-page.ts';
import type { Name, Person } from './person.ts';

/**
 * Somebody who works with the pointer and reads what is on the screen: everything is found by its role and its name. What is counted: each
 * click, each drag, each choice in a list (the click that opens it and the one that takes the entry), each text that is entered.
 */
export class PointerPerson implements Person {
  readonly #page: Page;
  interactions = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(name: Name, within?: Name): Promise<void> {
    await this.#click(this.#place(within).getByRole('button', { name: called(name) }));
  }

  async open(summary: string): Promise<void> {
    await this.#click(this.#page.locator('summary').filter({ hasText: summary, visible: true }));
  }

  /** A click into the field and one entry of text; it is taken over when the pointer goes on to something else. */
  async enter(label: Name, text: string, within?: Name): Promise<void> {
    await this.#click(this.#place(within).getByRole('textbox', { name: called(label) }));
    await this.type(text);
  }

  /** Adds something by its name: a click into the field, the name, a click on the button beside it. */
  async add(label: string, name: string): Promise<void> {
    await this.enter(label, name);
    await this.press(new RegExp(`^Thêm ?: ${label}`));
  }

  /** Writes where the cursor stands. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.insertText(text);
    this.interactions += 1;
  }

  /** The entry that begins with these words. */
  async choose(label: Name, entry: string, within?: Name): Promise<void> {
    const list = this.#place(within).getByRole('combobox', { name: called(label) });
    const entries = await list.getByRole('option').allTextContents();
    const found = entries.find((text) => text.trim().startsWith(entry));
    if (found === undefined) throw new Error(`Expected an entry «${entry}» in «${label}», found ${entries}`);
    await list.selectOption({ label: found }, { timeout: 5000 });
    this.interactions += 2;
    await settled(this.#page);
  }

  async check(label: Name, within?: Name): Promise<void> {
    await this.#click(this.#place(within).getByRole('checkbox', { name: called(label) }));
  }

  /** Clicks a step of the diagram. */
  async pick(step: Name): Promise<void> {
    await this.#click(this.#step(step));
  }

  /** Drags from the palette to a place so far from a step of the diagram. */
  async dragBeside(preset: string, step: Name, dx: number, dy: number): Promise<void> {
    const from = await centreOf(this.#page.getByRole('button', { name: preset, exact: true }));
    const to = await centreOf(this.#step(step));
    await this.#drag(from, { x: to.x + dx, y: to.y + dy });
  }

  /** Draws a connection: from the button beside the selected step to another step. */
  async connectTo(step: Name): Promise<void> {
    const from = await centreOf(this.#page.getByRole('button', { name: 'Nối tới bước khác' }));
    await this.#drag(from, await centreOf(this.#step(step)));
  }

  /** Reads until these words are on the screen. */
  async waitFor(words: string): Promise<void> {
    await this.#page.getByText(words).first().waitFor({ timeout: 20_000 });
  }

  #place(within: Name | undefined): Page | Locator {
    if (within === undefined) return this.#page;
    const name = { name: called(within) };
    return this.#page.getByRole('region', name).or(this.#page.getByRole('group', name)).first();
  }

  #step(name: Name): Locator {
    return this.#page.getByRole('group', { name: /^Sơ đồ quy trình/ }).getByRole('img', { name });
  }

  async #click(target: Locator): Promise<void> {
    await target.click({ timeout: 5000 });
    this.interactions += 1;
    await settled(this.#page);
  }

  async #drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
    this.interactions += 1;
    await settled(this.#page);
  }
}

/** The whole name; «(không bắt buộc)» is no part of it. */
function called(name: Name): RegExp {
  if (typeof name !== 'string') return name;
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: \\(không bắt buộc\\))?$`);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function centreOf(target: Locator): Promise<Point> {
  const box = await target.boundingBox({ timeout: 5000 });
  if (box === null) throw new Error(`Expected ${target} to be on the screen, but it is not`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
