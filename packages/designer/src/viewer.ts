import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Bundle, processFile, textOf } from './bundle/bundle.ts';
import { type Locale, textsOf } from './locales/texts.ts';
import { BpmnViewer } from './modules/bpmn-viewer.ts';
import { adoptCanvasStyles } from './modules/canvas-styles.ts';
import { momentText } from './trial/moments.ts';

/** One line of the history of a case, as `engine.history.of` and the HTTP API give it; what else they say of it is not shown. */
export interface HistoryLine {
  readonly element: string;
  /** `entered`, `left` …: a step is listed when it is entered. */
  readonly type: string;
  /** An instant, ISO 8601. */
  readonly at: string;
  readonly actor?: string;
}

/**
 * Shows the process of a bundle, read-only, and where a case stands in it.
 *
 * @summary A procedure's diagram to look at.
 * @element motcua-viewer
 * @slot canvas - Taken by the diagram; leave it alone.
 *
 * @example
 * const viewer = document.createElement('motcua-viewer');
 * viewer.bundle = bundle;
 * viewer.active = ['verify'];
 * viewer.history = (await engine.history.of({ caseId })).items;
 */
export class MotcuaViewer extends LitElement {
  static override readonly styles = css`
    :host { display: flex; flex-direction: column; min-height: 16rem; background: #fff; color: #16212e; }
    :host([hidden]) { display: none; }
    .diagram { position: relative; flex: 1; min-height: 12rem; }
    section { flex: none; max-height: 40%; overflow: auto; border-top: 1px solid #ccd3da; padding: 0.5rem 1rem; }
    section:focus-visible { outline: 3px solid #f5b400; outline-offset: -3px; }
    h2 { margin: 0; font-size: 1rem; }
    ol { margin: 0.25rem 0 0; padding-left: 1.5rem; }
    time, .muted { color: #4a5868; }
    ::slotted(.motcua-canvas) { position: absolute; inset: 0; }
    p { position: absolute; inset: 0 0 auto; margin: 0; padding: 0.75rem 1rem; background: #fdecea; color: #1d2a36; }
  `;
  static override readonly properties = {
    bundle: { attribute: false },
    active: { attribute: false },
    passed: { attribute: false },
    history: { attribute: false },
    locale: { reflect: true },
    readable: { state: true },
  };

  declare bundle: Bundle;
  /** The ids of the elements to mark. */
  declare active: readonly string[];
  /** The ids of the steps and flows that it has been at. */
  declare passed: readonly string[];
  /** What happened to the case, oldest first: listed below the diagram, for those who read rather than look. */
  declare history: readonly HistoryLine[];
  /** `vi` (default) or `en`. */
  declare locale: Locale;
  declare private readable: boolean;

  readonly #canvas = document.createElement('div');
  readonly #resize = new ResizeObserver(
    () => this.#viewer?.viewport.resized() && this.#viewer.viewport.fit(),
  );
  #viewer: BpmnViewer | undefined;
  #opening: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.bundle = { files: [] };
    this.active = [];
    this.passed = [];
    this.history = [];
    this.locale = 'vi';
    this.readable = true;
    this.#canvas.slot = 'canvas';
    this.#canvas.className = 'motcua-canvas';
    this.#canvas.setAttribute('role', 'group');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#canvas.parentNode !== this) this.append(this.#canvas);
    adoptCanvasStyles(this);
    this.#viewer ??= new BpmnViewer({ container: this.#canvas, texts: () => textsOf(this.locale) });
    this.#resize.observe(this.#canvas);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  /** Resolves when the bundle that was set is shown. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#opening);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#canvas.setAttribute('aria-label', textsOf(this.locale).viewer.label);
    if (changed.has('bundle')) this.#opening = this.#open();
    else if (changed.has('active') || changed.has('passed') || changed.has('locale'))
      this.#opening = this.#opening.then(() => this.#mark());
  }

  protected override render(): TemplateResult {
    const { unreadable } = textsOf(this.locale).viewer;
    return html`<div class="diagram"><slot name="canvas"></slot>${this.readable ? nothing : html`<p role="alert">${unreadable}</p>`}</div>${this.#historyList()}`;
  }

  #historyList(): TemplateResult | typeof nothing {
    const words = textsOf(this.locale).viewer;
    const lines = this.history.flatMap(({ type, element, at, actor }) => {
      const name = type === 'entered' ? this.#viewer?.nameOf(element, this.locale) : '';
      return name ? [{ name, at, actor, isHere: this.active.includes(element) }] : [];
    });
    if (lines.length === 0) return nothing;
    const last = new Map(lines.map(({ name }, index) => [name, index]));
    return html`<section aria-label=${words.history} tabindex="0">
      <h2>${words.history}</h2>
      <ol>
        ${lines.map(
          ({ name, at, actor, isHere }, index) =>
            html`<li><time datetime=${at}>${momentText(at, this.locale)}</time> ${name}${actor === undefined ? nothing : html` <span class="muted">(${actor})</span>`}${isHere && last.get(name) === index ? html` <strong>– ${words.here}</strong>` : nothing}</li>`,
        )}
      </ol>
    </section>`;
  }

  #mark(): void {
    this.#viewer?.mark('passed', this.passed);
    this.#viewer?.mark('active', this.active);
    this.#viewer?.name(textsOf(this.locale), this.locale);
  }

  async #open(): Promise<void> {
    const file = processFile(this.bundle);
    const xml = file && textOf(file);
    this.readable = xml === undefined || ((await this.#viewer?.open(xml)) ?? true);
    this.#viewer?.viewport.fit();
    this.#mark();
    // The names of the history are those of the diagram.
    this.requestUpdate();
  }
}

if (customElements.get('motcua-viewer') === undefined) customElements.define('motcua-viewer', MotcuaViewer);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-viewer': MotcuaViewer;
  }
}
