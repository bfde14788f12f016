import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Bundle, processFile, textOf } from './bundle/bundle.ts';
import { type Locale, textsOf } from './locales/texts.ts';
import { BpmnViewer } from './modules/bpmn-viewer.ts';
import { adoptCanvasStyles } from './modules/canvas-styles.ts';

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
 */
export class MotcuaViewer extends LitElement {
  static override readonly styles = css`
    :host { display: block; position: relative; min-height: 16rem; background: #fff; }
    :host([hidden]) { display: none; }
    ::slotted(.motcua-canvas) { position: absolute; inset: 0; }
    p { position: relative; margin: 0; padding: 0.75rem 1rem; background: #fdecea; color: #1d2a36; }
  `;
  static override readonly properties = {
    bundle: { attribute: false },
    active: { attribute: false },
    passed: { attribute: false },
    locale: { reflect: true },
    readable: { state: true },
  };

  declare bundle: Bundle;
  /** The ids of the elements to mark. */
  declare active: readonly string[];
  /** The ids of the steps and flows that it has been at. */
  declare passed: readonly string[];
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
    return html`<slot name="canvas"></slot>${this.readable ? nothing : html`<p role="alert">${textsOf(this.locale).viewer.unreadable}</p>`}`;
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
  }
}

if (customElements.get('motcua-viewer') === undefined) customElements.define('motcua-viewer', MotcuaViewer);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-viewer': MotcuaViewer;
  }
}
