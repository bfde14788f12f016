import type { CatalogRecord, Doubt, Reading } from '@motcua/engine/catalog';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  accepted,
  alike,
  channelOf,
  correctedAlike,
  doubtsIn,
  itemsIn,
  keyOf,
  type ReviewItem,
  removed,
} from './review-items.ts';
import { reviewStyles } from './review-styles.ts';
import { type ReviewLocale, type ReviewTexts, reviewTexts } from './review-texts.ts';
import { beginning } from './value-fields.ts';
import { valueForm, valueText } from './value-form.ts';

/** Says in a sentence why a value is doubted. */
export type ExplainDoubt = (doubt: Doubt, reading: Reading<unknown>) => string;

/** What `catalog-review-change` tells: all records after an edit. Those that were not touched are the same objects as before. */
export interface CatalogReviewChange {
  readonly records: readonly CatalogRecord[];
}

/** As many items as a person sees on one page. */
const PAGE = 50;

/**
 * Goes through what an import doubted: the text of the source beside the value that was read from it, to be accepted or corrected, one by one or in
 * batches, by hand or by keyboard. It stores nothing: records go in, records come out.
 *
 * @summary Check what was imported.
 * @element motcua-catalog-review
 * @fires catalog-review-change - A value was accepted, corrected or taken back; `detail.records` are all records.
 * @cssproperty --motcua-accent - Colour of what is current and of the main button.
 *
 * @example
 * const review = document.createElement('motcua-catalog-review');
 * review.records = records;
 * review.explain = (doubt, { source }) => explainProblem({ ...doubt, severity: 'warning', params: { found: source, ...doubt.params } }, 'vi');
 * review.addEventListener('catalog-review-change', ({ detail }) => save(detail.records));
 */
export class MotcuaCatalogReview extends LitElement {
  static override readonly styles = reviewStyles;
  static override readonly properties = {
    records: { attribute: false },
    explain: { attribute: false },
    locale: { reflect: true },
    doubt: { state: true },
    current: { state: true },
    selected: { state: true },
    draft: { state: true },
    isAlone: { state: true },
  };

  /** The records to check. */
  declare records: readonly CatalogRecord[];
  /** The sentence of a doubt; without it a general one is shown. */
  declare explain: ExplainDoubt | undefined;
  /** `vi` (default) or `en`. */
  declare locale: ReviewLocale;
  declare private doubt: string;
  declare private current: number;
  declare private selected: ReadonlySet<string>;
  declare private draft: { readonly value: unknown } | undefined;
  /** What is settled is settled for this item alone, and not for those that say the same. */
  declare private isAlone: boolean;

  #all: readonly ReviewItem[] = [];
  #items: readonly ReviewItem[] = [];
  #before: readonly (readonly CatalogRecord[])[] = [];

  constructor() {
    super();
    this.records = [];
    this.locale = 'vi';
    this.doubt = '';
    this.current = 0;
    this.selected = new Set();
    this.isAlone = false;
  }

  get #texts(): ReviewTexts {
    return reviewTexts(this.locale);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('records')) this.#all = itemsIn(this.records);
    if (changed.has('records') || changed.has('doubt'))
      this.#items = this.doubt === '' ? this.#all : itemsIn(this.records, this.doubt);
    if (this.current >= this.#items.length) this.current = Math.max(0, this.#items.length - 1);
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    return html`<section aria-label=${texts.title} @keydown=${this.#pressed}>
      ${this.#bar(texts)}
      ${
        this.#items.length === 0
          ? html`<p class="nothing" tabindex="-1">${texts.nothingLeft}</p>`
          : html`<p class="keys">${texts.keys}</p>
            <div class="both">${this.#list(texts)}${this.#item(texts)}</div>`
      }
    </section>`;
  }

  #bar(texts: ReviewTexts): TemplateResult {
    const choices = doubtsIn(this.#all);
    return html`<div class="bar">
      <label>${texts.filter}
        <select @change=${(event: Event) => this.#filter((event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${this.doubt === ''}>${texts.everything} (${this.#all.length})</option>
          ${choices.map(([code, count]) => html`<option value=${code} ?selected=${this.doubt === code}>${this.#reason(code)} (${count})</option>`)}
        </select>
      </label>
      <p class="count" role="status">${texts.left(this.#items.length)}</p>
      <div class="actions">
        <button type="button" ?disabled=${this.selected.size === 0} @click=${this.#acceptSelected}>${texts.acceptSelected(this.selected.size)}</button>
        <button type="button" ?disabled=${this.#before.length === 0} @click=${this.#undo}>${texts.undo}</button>
      </div>
    </div>`;
  }

  /** A reason as a choice: its sentence without the example that it was found at. */
  #reason(code: string): string {
    const example = this.#all.find(({ reading }) => reading.doubts.some((doubt) => doubt.code === code));
    const doubt = example?.reading.doubts.find((one) => one.code === code);
    if (this.explain === undefined || doubt === undefined) return code;
    return this.explain(doubt, { ...(example?.reading as Reading<unknown>), source: '…' });
  }

  #list(texts: ReviewTexts): TemplateResult {
    const page = Math.floor(this.current / PAGE);
    const pages = Math.ceil(this.#items.length / PAGE);
    const shown = this.#items.slice(page * PAGE, (page + 1) * PAGE);
    const turn = (by: number) => () => this.#go((page + by) * PAGE);
    return html`<div>
      <div class="pages">
        <button type="button" @click=${() => this.#select(shown)}>${texts.selectPage}</button>
        ${
          pages > 1
            ? html`<button type="button" ?disabled=${page === 0} @click=${turn(-1)}>${texts.previous}</button>
              <span>${texts.page(page + 1, pages)}</span>
              <button type="button" ?disabled=${page === pages - 1} @click=${turn(1)}>${texts.next}</button>`
            : nothing
        }
      </div>
      <ul aria-label=${texts.list}>${shown.map((item, index) => this.#row(item, page * PAGE + index, texts))}</ul>
    </div>`;
  }

  #row(item: ReviewItem, index: number, texts: ReviewTexts): TemplateResult {
    const isCurrent = index === this.current;
    const what = `${item.code}, ${texts.fields[item.field]}`;
    return html`<li class=${isCurrent ? 'current' : ''}>
      <input type="checkbox" aria-label=${texts.select(what)} .checked=${this.selected.has(keyOf(item))} @change=${() => this.#toggle(item)}>
      <button class="open" type="button" aria-current=${isCurrent ? 'true' : nothing} @click=${() => this.#go(index)}>
        <strong>${texts.fields[item.field]}: ${valueText(item.reading.value, texts)}</strong>
        <span class="quiet">${item.code} · ${item.name}</span>
      </button>
    </li>`;
  }

  #item(texts: ReviewTexts): TemplateResult | typeof nothing {
    const item = this.#items[this.current];
    if (item === undefined) return nothing;
    const { reading } = item;
    const began = reading.value ?? beginning(item.field, channelOf(this.records, item));
    const value = this.draft === undefined ? began : this.draft.value;
    const same = alike(this.#all, item);
    const sentences = reading.doubts.map((doubt) => this.explain?.(doubt, reading) ?? texts.doubtful);
    return html`<div class="item">
      <h3>${texts.fields[item.field]} · ${item.code} ${item.name}</h3>
      <ul class="doubts">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
      <p class="heading" id="source">${texts.source}</p>
      <blockquote tabindex="0" role="region" aria-labelledby="source">${reading.source}</blockquote>
      <p class="heading">${texts.value}</p>
      <form @submit=${(event: Event) => this.#save(event, item)}>
        ${valueForm({ field: item.field, value, before: began, texts, onChange: (changed) => this.#edit(changed) })}
        ${same.length === 0 ? nothing : html`<label class="flag"><input type="checkbox" .checked=${!this.isAlone} @change=${this.#toggleAlike}>${texts.alike(same.length)}</label>`}
        <div class="actions">
          <button class=${this.draft === undefined ? 'primary' : ''} type="button" ?disabled=${reading.value === undefined} @click=${() => this.#accept(this.#withAlike(item))}>${texts.accept}</button>
          <button class=${this.draft === undefined ? '' : 'primary'} type="submit" ?disabled=${this.draft === undefined}>${texts.save}</button>
          ${item.entry === undefined ? nothing : html`<button type="button" @click=${() => this.#change(removed(this.records, item))}>${texts.remove}</button>`}
        </div>
      </form>
    </div>`;
  }

  #filter(doubt: string): void {
    this.doubt = doubt;
    this.#go(0);
  }

  #go(index: number): void {
    this.current = Math.min(Math.max(0, index), Math.max(0, this.#items.length - 1));
    this.draft = undefined;
    void this.updateComplete.then(() =>
      this.shadowRoot?.querySelector('.item')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #edit(value: unknown): void {
    this.draft = { value };
  }

  #toggle(item: ReviewItem): void {
    const selected = new Set(this.selected);
    if (!selected.delete(keyOf(item))) selected.add(keyOf(item));
    this.selected = selected;
  }

  #select(items: readonly ReviewItem[]): void {
    this.selected = new Set([...this.selected, ...items.map(keyOf)]);
  }

  #accept(items: readonly ReviewItem[]): void {
    this.#change(accepted(this.records, items));
  }

  readonly #acceptSelected = (): void => {
    this.#accept(this.#all.filter((item) => this.selected.has(keyOf(item))));
  };

  #save(event: Event, item: ReviewItem): void {
    event.preventDefault();
    if (this.draft === undefined) return;
    const [, ...others] = this.#withAlike(item);
    this.#change(correctedAlike(this.records, { item, others, value: this.draft.value }));
  }

  readonly #toggleAlike = (): void => {
    this.isAlone = !this.isAlone;
  };

  /** An item with those that say the same, unless it is settled alone. */
  #withAlike(item: ReviewItem): readonly ReviewItem[] {
    return this.isAlone ? [item] : [item, ...alike(this.#all, item)];
  }

  #change(records: readonly CatalogRecord[]): void {
    this.#before = [...this.#before, this.records];
    this.#show(records);
  }

  readonly #undo = (): void => {
    const records = this.#before.at(-1);
    if (records === undefined) return;
    this.#before = this.#before.slice(0, -1);
    this.#show(records);
  };

  /** The next item takes the place of the one that was settled, and keeps the focus if that had it. */
  #show(records: readonly CatalogRecord[]): void {
    const hadFocus = this.shadowRoot?.activeElement != null;
    this.records = records;
    this.selected = new Set();
    this.draft = undefined;
    this.dispatchEvent(
      new CustomEvent<CatalogReviewChange>('catalog-review-change', {
        detail: { records },
        bubbles: true,
        composed: true,
      }),
    );
    if (hadFocus) void this.updateComplete.then(() => this.#focusCurrent());
  }

  #focusCurrent(): void {
    const target = this.shadowRoot?.querySelector<HTMLElement>('.open[aria-current], .nothing');
    target?.focus();
  }

  /** Letters act only where the focus is in the list: in an entry field they are letters. */
  readonly #pressed = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (target.closest('li') === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = this.#actions[event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  readonly #actions: Readonly<Record<string, () => void>> = {
    arrowdown: () => this.#step(1),
    arrowup: () => this.#step(-1),
    a: () =>
      this.#accept(
        this.#items.slice(this.current, this.current + 1).flatMap((item) => this.#withAlike(item)),
      ),
    'Shift+A': () => this.#acceptSelected(),
    d: () => {
      const item = this.#items[this.current];
      if (item?.entry !== undefined) this.#change(removed(this.records, item));
    },
    x: () =>
      this.#items.slice(this.current, this.current + 1).forEach((item) => {
        this.#toggle(item);
      }),
    z: () => this.#undo(),
    e: () => this.shadowRoot?.querySelector<HTMLElement>('form :is(input, select, textarea)')?.focus(),
  };

  #step(by: number): void {
    this.#go(this.current + by);
    void this.updateComplete.then(() => this.#focusCurrent());
  }
}

if (!customElements.get('motcua-catalog-review'))
  customElements.define('motcua-catalog-review', MotcuaCatalogReview);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-catalog-review': MotcuaCatalogReview;
  }
}
