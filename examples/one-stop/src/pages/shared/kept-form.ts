import '@motcua/forms';
import type { Json, JsonObject } from '@motcua/engine';
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { CallFailure } from './call.ts';
import { showDate } from './dates.ts';
import { type Drafts, newCommandId } from './drafts.ts';
import { failureSentence } from './failure.ts';
import { type Locale, wordsOf } from './locale.ts';
import { paperAddress, uploadPaper } from './papers.ts';

/** Milliseconds between the last key and the moment that a draft is written. */
const PAUSE = 400;

/** Sends what was filled in. The id is the same each time it is tried, so that it is done once. */
export type SendForm = (data: Json, commandId: string) => Promise<void>;

/** A form as procedures have it. */
export interface FormDefinition {
  readonly schema: JsonObject;
  readonly ui: JsonObject | null;
}

/**
 * A form whose content survives a closed page, a lost line and a signed-out session: kept on the device until the server has it.
 *
 * @element kept-form
 */
export class KeptForm extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    form: { attribute: false },
    locale: {},
    translations: { attribute: false },
    initial: { attribute: false },
    drafts: { attribute: false },
    draftKey: {},
    submitLabel: {},
    review: { type: Boolean },
    send: { attribute: false },
  };

  declare form: FormDefinition;
  declare locale: Locale;
  declare translations: Readonly<Record<string, string>>;
  declare initial: JsonObject;
  declare drafts: Drafts;
  declare draftKey: string;
  declare submitLabel: string;
  declare review: boolean;
  declare send: SendForm;

  /** What the form begins with; setting another one would begin it again. */
  #opened: unknown;
  #data: unknown;
  #commandId = newCommandId();
  #restoredAt: string | undefined;
  #failure: unknown;
  #isSending = false;
  #last: Json = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #keepNow = (): void => this.#keep();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const draft = this.drafts.find<unknown>(this.draftKey);
    this.#opened = draft?.content ?? this.initial;
    this.#data = this.#opened;
    this.#commandId = draft?.commandId ?? this.#commandId;
    this.#restoredAt = draft?.savedAt;
    addEventListener('pagehide', this.#keepNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keep();
    removeEventListener('pagehide', this.#keepNow);
  }

  protected override render(): unknown {
    const { sending } = wordsOf(this.locale);
    return html`
      ${this.#restoredAt === undefined ? nothing : this.#restored(this.#restoredAt)}
      <motcua-form
        .schema=${this.form.schema}
        .uiSchema=${this.form.ui ?? undefined}
        .data=${guard([this.#opened], () => this.#opened)}
        .locale=${this.locale}
        .translations=${this.translations}
        .submitLabel=${this.submitLabel}
        .review=${this.review}
        .upload=${uploadPaper}
        .fileUrl=${(id: string) => paperAddress(id)}
        .pending=${this.#isSending}
        @form-change=${this.#changed}
        @form-submit=${(event: CustomEvent<{ data: Json }>) => void this.#submit(event.detail.data)}
      ></motcua-form>
      <p class="hint" role="status">${this.#isSending ? sending.busy : sending.autosave}</p>
      ${this.#failure === undefined ? nothing : this.#failed()}
    `;
  }

  #restored(savedAt: string): unknown {
    const { sending } = wordsOf(this.locale);
    return html`<div class="notice" role="status">
      <p>${sending.restored(showDate(savedAt, this.locale))}</p>
      <button class="plain" type="button" @click=${this.#discard}>${sending.discard}</button>
    </div>`;
  }

  #failed(): unknown {
    const words = wordsOf(this.locale);
    const failure = this.#failure instanceof CallFailure ? this.#failure : undefined;
    const sentences = { offline: words.sending.kept, 'signed-out': words.sending.signedOut };
    const kind = failure?.kind ?? 'server';
    const own = kind === 'offline' || kind === 'signed-out' ? sentences[kind] : undefined;
    return html`<div class="notice error" role="alert">
      <p>${own ?? failureSentence(failure, words)}</p>
      ${failure === undefined || failure.problems.length === 0 ? nothing : html`<ul>${failure.problems.map(({ message }) => html`<li>${message}</li>`)}</ul>`}
      ${kind === 'offline' || kind === 'server' ? html`<button class="button" type="button" @click=${() => void this.#submit(this.#last)}>${words.portal.again}</button>` : nothing}
      ${kind === 'signed-out' ? html`<p><a class="button" href="/">${words.failures.signIn}</a></p>` : nothing}
    </div>`;
  }

  readonly #changed = (event: CustomEvent<{ data: unknown }>): void => {
    this.#data = event.detail.data;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keepNow, PAUSE);
  };

  readonly #discard = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.drafts.remove(this.draftKey);
    this.#restoredAt = undefined;
    this.#opened = structuredClone(this.initial);
    this.#data = this.#opened;
    this.#commandId = newCommandId();
    this.requestUpdate();
  };

  #keep(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const draft = { content: this.#data, commandId: this.#commandId, savedAt: new Date().toISOString() };
    this.drafts.keep(this.draftKey, draft);
  }

  async #submit(data: Json): Promise<void> {
    if (this.#isSending) return;
    this.#timer ??= setTimeout(this.#keepNow, PAUSE);
    this.#keep();
    this.#isSending = true;
    this.#failure = undefined;
    this.#last = data;
    this.requestUpdate();
    try {
      await this.send(data, this.#commandId);
      this.drafts.remove(this.draftKey);
    } catch (error) {
      this.#failure = error;
    }
    this.#isSending = false;
    this.requestUpdate();
    await this.updateComplete;
    // On a phone it would stand below the screen, under the button that was pressed.
    this.querySelector('.notice.error')?.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('kept-form', KeptForm);
