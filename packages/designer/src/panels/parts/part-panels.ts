import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../../bundle/named-text.ts';
import type { Screen } from '../screen.ts';
import type { PartContext, PartPanel, PartRow } from './part-panel.ts';
import { partTable } from './part-table.ts';
import { placeOfProblem } from './place-of-problem.ts';

/** Where a panel can lead to. */
type PartWays = Pick<PartContext, 'show' | 'showElement' | 'openPart'>;

/** The panels of the table: their buttons, their loading, and what is open in each. */
export class PartPanels {
  readonly #host: LitElement;
  readonly #loaded = new Map<string, PartPanel>();
  readonly #failed = new Set<string>();
  readonly #places = new Map<string, string>();
  readonly #ways: PartWays;

  constructor(host: LitElement, ways: PartWays) {
    this.#host = host;
    this.#ways = ways;
  }

  has(id: string): boolean {
    return partTable.some((part) => part.id === id);
  }

  /** Loads a panel and says where in it to begin. Resolves when it is drawn. */
  async open(id: string, place?: string): Promise<void> {
    const part = partTable.find((row) => row.id === id);
    if (part === undefined) return;
    if (place !== undefined) this.#places.set(id, place);
    if (!this.#loaded.has(id)) await this.#load(part);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // Where there is no room for all buttons, the one that is open may be out of sight.
    this.#host.renderRoot
      .querySelector('.parts [aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  buttons(screen: Screen, open: string, onOpen: (id: string) => void): TemplateResult {
    return html`<nav class="parts" aria-label=${screen.texts.parts.label}>
      ${partTable.map(
        ({ id, title }) =>
          html`<button type="button" data-part=${id} aria-current=${id === open ? 'page' : nothing} @click=${() => onOpen(id)}>${nameIn(title, screen.locale)}</button>`,
      )}
    </nav>`;
  }

  render(screen: Screen, id: string): TemplateResult {
    const title = partTable.find((row) => row.id === id)?.title ?? { vi: '' };
    const panel = this.#loaded.get(id);
    return html`<section class="part" data-part=${id} aria-label=${nameIn(title, screen.locale)} tabindex="-1">
      ${panel === undefined ? this.#waiting(screen, id) : panel.render(this.#context(screen, id))}
    </section>`;
  }

  #waiting({ texts }: Screen, id: string): TemplateResult {
    return this.#failed.has(id)
      ? html`<p role="alert">${texts.parts.failed}</p>
          <button type="button" class="plain" @click=${() => void this.open(id)}>${texts.parts.again}</button>`
      : html`<p role="status" data-loading>${texts.parts.loading}</p>`;
  }

  #context(screen: Screen, id: string) {
    return {
      screen,
      place: this.#places.get(id) ?? '',
      goTo: (place: string) => {
        this.#places.set(id, place);
        this.#host.requestUpdate();
      },
      focus: (...selectors: readonly string[]) => void this.#focus(selectors),
      redraw: () => this.#host.requestUpdate(),
      placeOf: (path: string) => placeIn(screen, path),
      ...this.#ways,
    };
  }

  async #focus(selectors: readonly string[]): Promise<void> {
    await this.#host.updateComplete;
    const [first] = selectors.flatMap((selector) => [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector),
    ]);
    first?.focus();
  }

  /** A panel that could not be fetched says so and can be asked for again; the designer goes on. */
  async #load({ id, load }: PartRow): Promise<void> {
    try {
      const { panel } = await load();
      this.#adopt(panel);
      this.#loaded.set(id, panel);
      this.#failed.delete(id);
    } catch {
      this.#failed.add(id);
    }
  }

  #adopt({ styles }: PartPanel): void {
    const sheet = styles?.styleSheet;
    const root = this.#host.renderRoot as ShadowRoot;
    if (sheet === undefined || root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

function placeIn({ locale }: Screen, path: string) {
  const found = placeOfProblem(path);
  const title = partTable.find(({ id }) => id === found?.part)?.title;
  return found && title && { ...found, title: nameIn(title, locale) };
}
