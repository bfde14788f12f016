import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OfficeFault } from '../import/office-table.ts';
import { printTable, sheetText } from '../import/print-table.ts';
import type { ProcedureTable } from '../import/procedure-table.ts';
import { type PastedTable, readGrid } from '../import/read-grid.ts';
import { readTable, type TableAnswers } from '../import/read-table.ts';
import { isGap } from '../import/reading.ts';
import type { Screen } from './screen.ts';
import { generalQuestions, tableReview } from './table-review.ts';

const nothingPasted: PastedTable = { text: '' };
/** A table of text is never as large. */
const MOST_TEXT = 20_000_000;

/** The dialogue «Dán bảng quy trình»: what was pasted, what of it was understood, and one button that makes it the process. */
export class TableImport {
  readonly #host: LitElement;
  #pasted = nothingPasted;
  #fault: OfficeFault | undefined;
  #answers: TableAnswers = {};
  #table: ProcedureTable = { variants: [], questions: [] };

  constructor(host: LitElement) {
    this.#host = host;
  }

  open(): void {
    this.#dialog?.showModal();
  }

  render(screen: Screen): TemplateResult {
    const words = screen.texts.table;
    const steps = this.#table.variants.flatMap((variant) => variant.steps).length;
    return html`<dialog class="table-import" aria-labelledby="table-import-title">
      <form method="dialog">
        <h2 id="table-import-title">${words.title}</h2>
        ${this.#pasteField(screen)} ${this.#otherSources(screen)} ${this.#dayField(screen)}
        ${this.#fault === undefined ? nothing : html`<p role="alert" class="fault">${words.faults[this.#fault]}</p>`}
        <p class="hint" role="status">${steps === 0 ? nothing : words.read(steps, this.#table.questions.filter(isGap).length)}</p>
        ${this.#pasted.text === '' ? nothing : generalQuestions(this.#table, screen)}
        ${steps === 0 ? nothing : tableReview(this.#table, screen)}
        ${steps > 0 && screen.state.process.steps.length > 0 ? html`<p class="hint">${words.replaces}</p>` : nothing}
        <div class="buttons">
          <button type="button" class="primary" data-action="accept-table" ?disabled=${steps === 0} @click=${() => this.#accept(screen)}>${words.accept}</button>
          <button class="plain">${words.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }

  /** Cells of Word keep their lines and merged cells only in the HTML of the clipboard, so that is taken where there is one. */
  #pasteField({ texts: { table: words } }: Screen): TemplateResult {
    return html`<div class="field">
      <label for="table-import-text">${words.paste}</label>
      <p id="table-import-hint" class="hint">${words.hint}</p>
      <textarea
        id="table-import-text"
        autofocus
        spellcheck="false"
        aria-describedby="table-import-hint"
        .value=${live(this.#pasted.text)}
        @paste=${(event: ClipboardEvent) => this.#paste(event)}
        @input=${(event: Event) => this.#read({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>`;
  }

  #otherSources(screen: Screen): TemplateResult {
    const words = screen.texts.table;
    const steps = screen.state.process.steps.length;
    return html`${steps === 0 ? nothing : html`<button type="button" class="plain" data-action="print-table" @click=${() => this.#print(screen)}>${words.print}</button>`}
      <div class="field">
      <label for="table-import-file">${words.file}</label>
      <input id="table-import-file" type="file" accept=".csv,.tsv,.txt,.docx,.xlsx" @change=${(event: Event) => void this.#openFile(event)} />
    </div>`;
  }

  /** Shown from the moment that it is asked until another table is pasted, so that the answer can be changed. */
  #dayField({ texts: { table: words } }: Screen): TemplateResult | typeof nothing {
    const isAsked = this.#table.questions.some(({ question }) => question === 'day-kind');
    if (!isAsked && this.#answers.day === undefined) return nothing;
    return html`<div class="field">
      <label for="table-import-day">${words.day}</label>
      <select id="table-import-day" @change=${(event: Event) => this.#answerDay((event.target as HTMLSelectElement).value)}>
        ${['', 'workingDay', 'calendarDay'].map(
          (value) =>
            html`<option value=${value} .selected=${live(value === (this.#answers.day ?? ''))}>${value === '' ? words.choose : words[value as 'workingDay']}</option>`,
        )}
      </select>
    </div>`;
  }

  #paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    const copied = data?.getData('text/html') ?? '';
    if (data === null || !/<table\b/i.test(copied)) return;
    event.preventDefault();
    this.#read({ html: copied, text: data.getData('text/plain') || ' ' });
  }

  /** The open process as that table: to be copied into the decision, or changed here and put back. */
  #print({ state, procedure }: Screen): void {
    this.#read({ text: sheetText(printTable(state.process, procedure.roles)) });
    void this.#host.updateComplete.then(() => {
      const field = this.#dialog?.querySelector('textarea');
      field?.focus();
      field?.select();
    });
  }

  async #openFile(event: Event): Promise<void> {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    if (/\.(docx|xlsx)$/i.test(file.name)) return this.#openOffice(file);
    if (file.size > MOST_TEXT) this.#refuse('too-large');
    else this.#read({ text: await file.text() });
  }

  /** What reads these files is loaded with the first of them. */
  async #openOffice(file: File): Promise<void> {
    const { readOfficeTable } = await import('../import/office-table.ts');
    const table = readOfficeTable(file.name, new Uint8Array(await file.arrayBuffer()));
    if ('fault' in table) this.#refuse(table.fault);
    else this.#read({ text: ' ', grid: table.grid });
  }

  #refuse(fault: OfficeFault): void {
    this.#read(nothingPasted);
    this.#fault = fault;
    this.#host.requestUpdate();
  }

  #read(pasted: PastedTable): void {
    this.#fault = undefined;
    this.#pasted = pasted;
    this.#answers = {};
    this.#understand();
  }

  #answerDay(value: string): void {
    this.#answers = value === 'workingDay' || value === 'calendarDay' ? { day: value } : {};
    this.#understand();
  }

  #understand(): void {
    this.#table = readTable(readGrid(this.#pasted), this.#answers);
    this.#host.requestUpdate();
  }

  #accept({ editor }: Screen): void {
    editor.acceptTable(this.#table);
    this.#dialog?.close();
    this.#read(nothingPasted);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.table-import');
  }
}
