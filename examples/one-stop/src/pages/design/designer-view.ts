import '@motcua/designer';
import type { BundleEventDetail, SaveEventDetail } from '@motcua/designer';
import { type DraftKeeper, keepDraft } from '@motcua/designer/drafts';
import { engineLint } from '@motcua/designer/engine-lint';
import type { BundleFile, Problem, ProcedureDetails } from '@motcua/engine';
import { explainProblem } from '@motcua/engine/lint';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { showDate } from '../shared/dates.ts';
import { failureSentence } from '../shared/failure.ts';
import { type Locale, textIn, wordsOf } from '../shared/locale.ts';
import {
  namesOfFailing,
  onlyScenariosFail,
  type Publication,
  publish,
  withoutFailingScenarios,
} from './publish.ts';

/** A published version, to be changed. */
export interface Editable {
  readonly procedure: ProcedureDetails;
  readonly files: readonly BundleFile[];
}

interface Bundle {
  readonly files: readonly BundleFile[];
}

/** What became of a save that the designer waits for. */
interface Asked {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The designer with what only a host can do: keep what is not published on this device, ask once more, publish.
 *
 * @element designer-view
 */
export class DesignerView extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    editable: { attribute: false },
    locale: {},
  };

  declare editable: Editable;
  declare locale: Locale;

  #version = 0;
  #bundle: Bundle = { files: [] };
  #published: Bundle = { files: [] };
  #keeper: DraftKeeper | undefined;
  /** What the designer waits for until it says «Đã lưu». */
  #asked: Asked | undefined;
  #publishing: Promise<void> | undefined;
  #restoredAt: string | undefined;
  #result: Publication | undefined;
  #failure: unknown;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#version = this.editable.procedure.version;
    this.#published = { files: this.editable.files };
    this.#bundle = this.#published;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeper?.stop();
  }

  /** Without a store of its own, in a private window, the page goes on: then nothing is kept. */
  protected override async firstUpdated(): Promise<void> {
    const designer = this.renderRoot.querySelector('motcua-designer');
    if (designer === null) return;
    this.#keeper = await keepDraft({ designer, key: this.#draftKey }).catch(() => undefined);
    const restored = this.#keeper?.restored;
    if (restored === undefined) return;
    this.#bundle = restored.bundle;
    this.#restoredAt = restored.savedAt;
    this.requestUpdate();
  }

  /** Of the version that it was begun with: what was changed in an older one is not laid over a newer. */
  get #draftKey(): string {
    return `design.${this.editable.procedure.digest}`;
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this.locale);
    const { design } = words;
    return html`
      <div class="publish-bar">
        <p><strong>${design.published(this.#version)}</strong> ${design.keep}</p>
        ${this.#restoredAt === undefined ? nothing : this.#restored(this.#restoredAt)} ${this.#outcome()}
      </div>
      <motcua-designer
        .bundle=${this.#bundle}
        .locale=${this.locale}
        .published=${this.#published}
        .lint=${engineLint}
        @bundle-change=${(event: CustomEvent<BundleEventDetail>) => this.#keep(event.detail.bundle)}
        @save=${(event: CustomEvent<SaveEventDetail>) => this.#ask(event.detail)}
      ></motcua-designer>
      <dialog aria-labelledby="publish-title" aria-describedby="publish-text" @close=${() => this.#closed()}>
        <form method="dialog" @submit=${() => void this.#publish(this.#bundle.files)}>
          <h2 id="publish-title">${design.publishTitle}</h2>
          <p id="publish-text">${design.publishText}</p>
          <p class="buttons">
            <button class="button primary">${design.publish}</button>
            <button class="button" type="button" @click=${() => this.#dialog?.close()}>${words.portal.cancel}</button>
          </p>
        </form>
      </dialog>
    `;
  }

  #restored(savedAt: string): TemplateResult {
    const { design } = wordsOf(this.locale);
    return html`<div class="notice" role="status">
      <p>${design.restored(showDate(savedAt, this.locale))}</p>
      <button class="plain" type="button" @click=${this.#discard}>${design.discard}</button>
    </div>`;
  }

  #outcome(): TemplateResult | typeof nothing {
    const words = wordsOf(this.locale);
    if (this.#failure !== undefined)
      return html`<div class="notice error" role="alert"><p>${failureSentence(this.#failure, words)}</p></div>`;
    const result = this.#result;
    if (result === undefined) return nothing;
    if (result.kind === 'refused') return this.#refused(result.problems);
    const { done, unchanged } = words.design;
    return html`<div class="notice done" role="status"><p>${result.isNew ? done(result.version) : unchanged(result.version)}</p></div>`;
  }

  #refused(problems: readonly Problem[]): TemplateResult {
    const { design } = wordsOf(this.locale);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const sentences = html`<ul>${errors.map((problem) => html`<li>${explainProblem(problem, this.locale)}</li>`)}</ul>`;
    if (!onlyScenariosFail(problems))
      return html`<div class="notice error" role="alert"><p>${design.refused}</p>${sentences}</div>`;
    const { files } = this.#bundle;
    return html`<div class="notice error" role="alert">
      <p>${design.scenarios}</p>
      <ul>${namesOfFailing(files, problems).map((name) => html`<li>${textIn(name, this.locale)}</li>`)}</ul>
      <details><summary>${design.details}</summary>${sentences}</details>
      <button class="button" type="button" @click=${() => void this.#publish(withoutFailingScenarios(files, problems))}>${design.dropScenarios}</button>
    </div>`;
  }

  #keep(bundle: Bundle): void {
    this.#bundle = bundle;
    this.#result = undefined;
    this.requestUpdate();
  }

  readonly #discard = (): void => {
    void this.#keeper?.forget();
    this.#bundle = { files: this.editable.files };
    this.#restoredAt = undefined;
    this.requestUpdate();
  };

  #ask({ bundle, waitUntil }: SaveEventDetail): void {
    this.#bundle = bundle;
    waitUntil(
      new Promise<void>((resolve, reject) => {
        this.#asked = { resolve, reject };
      }),
    );
    this.#dialog?.showModal();
  }

  /** Closed without publishing: it is not stored anywhere but on this device. */
  #closed(): void {
    if (this.#publishing === undefined) this.#asked?.reject(new Error('not published'));
  }

  #publish(files: readonly BundleFile[]): Promise<void> {
    const publishing = this.#publishNow(files).finally(() => {
      this.#publishing = undefined;
    });
    this.#publishing = publishing;
    return publishing;
  }

  async #publishNow(files: readonly BundleFile[]): Promise<void> {
    this.#failure = undefined;
    this.#result = undefined;
    try {
      this.#result = await publish(files, this.#version);
      if (this.#result.kind === 'published') {
        this.#version = this.#result.version;
        this.#bundle = { files };
        this.#published = this.#bundle;
        this.#restoredAt = undefined;
        await this.#keeper?.forget();
        this.#asked?.resolve();
      } else this.#asked?.reject(new Error('refused'));
    } catch (error) {
      this.#failure = error;
      this.#asked?.reject(error);
    }
    this.requestUpdate();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }
}

customElements.define('designer-view', DesignerView);
