import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Bundle, sameBundle } from './bundle/bundle.ts';
import { type Choice, type ProcedureView, readProcedure } from './bundle/procedure-view.ts';
import { checkSteps } from './check/check-steps.ts';
import { describeFixes, describeProblem } from './check/describe-problem.ts';
import type { Lint } from './check/problem.ts';
import { type Locale, textsOf } from './locales/texts.ts';
import { BpmnEditor, type OpenFailure } from './modules/bpmn-editor.ts';
import { adoptCanvasStyles } from './modules/canvas-styles.ts';
import { icon } from './panels/icons.ts';
import { LintController } from './panels/lint-controller.ts';
import { palette } from './panels/palette.ts';
import { PartPanels } from './panels/parts/part-panels.ts';
import { PathPlayer } from './panels/path-player.ts';
import { problemsPanel } from './panels/problems-panel.ts';
import { Saving } from './panels/saving.ts';
import type { DescribedProblem, Screen } from './panels/screen.ts';
import { pressed, type ShortcutActions, shortcutHelp } from './panels/shortcuts.ts';
import { stepChooser } from './panels/step-chooser.ts';
import { stepList } from './panels/step-list.ts';
import { stepNotes } from './panels/step-note.ts';
import { stepPanel } from './panels/step-panel.ts';
import { TableImport } from './panels/table-import.ts';
import { iconButton, toolbar, type View } from './panels/toolbar.ts';
import { withoutSilentJoins } from './process/silent-joins.ts';
import type { PresetId } from './process/step-preset.ts';
import { stepRows } from './process/step-rows.ts';
import { designerStyles } from './styles/designer-styles.ts';

const emptyBundle: Bundle = { files: [] };

/** Narrower than this, the step list is shown first: a diagram needs room and a pointer. */
const DIAGRAM_WIDTH = 700;

/** `event.detail` of `bundle-change` and `save`. */
export interface BundleEventDetail {
  readonly bundle: Bundle;
}

/** `event.detail` of `save`. */
export interface SaveEventDetail extends BundleEventDetail {
  /** «Đã lưu» is said when this has resolved; where it rejects, that it could not be saved. Call it while the event is dispatched. */
  readonly waitUntil: (stored: Promise<unknown>) => void;
}

/**
 * An administrator models a procedure: the steps as a list or as a diagram, each with its form, one undo history.
 * It stores nothing: a bundle goes in, a bundle and events come out.
 *
 * @summary Edits the process of a bundle without code.
 * @element motcua-designer
 * @event {CustomEvent<BundleEventDetail>} bundle-change - After each change, with the new bundle. Files that did not change are the same objects.
 * @event {CustomEvent<BundleEventDetail>} save - The administrator asked to save (button, Ctrl+S), or `save()` was called. `detail.waitUntil(stored)` tells the designer when it is stored.
 * @event {CustomEvent} take-over - The administrator wants to edit here what is edited `elsewhere`.
 * @slot canvas - Taken by the diagram; leave it alone.
 * @cssproperty --motcua-accent - Buttons and what is selected. The other properties of `@motcua/forms` are taken too.
 * @cssproperty --motcua-font - The typeface of everything but the diagram.
 *
 * @example
 * const designer = document.createElement('motcua-designer');
 * designer.bundle = { files: [{ name: 'process.bpmn', content: xml }, { name: 'procedure.json', content: json }] };
 * designer.addEventListener('save', (event) => upload(event.detail.bundle));
 * document.body.append(designer);
 */
export class MotcuaDesigner extends LitElement {
  static override readonly styles = designerStyles;
  static override readonly properties = {
    bundle: { attribute: false },
    locale: { reflect: true },
    lint: { attribute: false },
    elsewhere: { type: Boolean },
    published: { attribute: false },
    connectors: { attribute: false },
    view: { state: true },
    details: { state: true },
  };

  /** The procedure that is edited. Setting another one opens it and forgets the undo history; it is kept up to date by what is done. */
  declare bundle: Bundle;
  /** `vi` (default) or `en`. */
  declare locale: Locale;
  /** Finds problems; without it the designer's own few checks are shown. */
  declare lint: Lint | undefined;
  /** The services that automatic steps can call, to be chosen by name; without any their names are typed. */
  declare connectors: readonly Choice[];
  /** The version that is published, if one is: what others rely on by name keeps its name. */
  declare published: Bundle | undefined;
  /** The draft is edited in another window: here it can only be looked at. */
  declare elsewhere: boolean;
  declare private view: View;
  /** In the list: whether the form of a step is open beside it. In the diagram it always is. */
  declare private details: boolean;

  readonly #canvas = document.createElement('div');
  readonly #lint = new LintController(this);
  readonly #tableImport = new TableImport(this);
  readonly #parts = new PartPanels(this, {
    show: (view) => this.#show(view),
    showElement: (id) => this.#showInList(id),
    openPart: (part, place) => this.#openPart(part, place),
  });
  readonly #path = new PathPlayer(this);
  readonly #saving = new Saving(this);
  readonly #resize = new ResizeObserver(() => this.#resized());
  #editor: BpmnEditor | undefined;
  /** What is open: at first nothing, not even an empty procedure. */
  #opened: Bundle | undefined;
  #failure: OpenFailure | undefined;
  #opening: Promise<void> = Promise.resolve();
  #publishing: Promise<void> = Promise.resolve();
  #chooserAfter: string | undefined;
  #drawn: Screen | undefined;
  #read: { readonly files: Bundle; readonly procedure: ProcedureView } | undefined;

  constructor() {
    super();
    this.bundle = emptyBundle;
    this.locale = 'vi';
    this.lint = undefined;
    this.elsewhere = false;
    this.published = undefined;
    this.connectors = [];
    this.view = 'diagram';
    this.details = false;
    this.#canvas.slot = 'canvas';
    this.#canvas.className = 'motcua-canvas';
    this.addEventListener('keydown', (event) =>
      pressed(event, this.renderRoot as ShadowRoot, this.#shortcuts),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#canvas.parentNode !== this) this.append(this.#canvas);
    adoptCanvasStyles(this);
    if (this.clientWidth > 0 && this.clientWidth < DIAGRAM_WIDTH) this.view = 'list';
    this.#editor ??= new BpmnEditor({
      container: this.#canvas,
      texts: () => textsOf(this.locale),
      onChange: () => this.#changed(),
      onSelect: () => this.requestUpdate(),
      onAdd: (id) => void this.updateComplete.then(() => this.#focusName(id)),
    });
    this.#resize.observe(this.#canvas);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  /**
   * Hands over the bundle with every change in it, as the save button does: fires `save`, and what was saved is no longer «unsaved».
   *
   * @returns the bundle that the event carries
   */
  async save(): Promise<Bundle> {
    await this.settled;
    const { bundle } = this;
    const stored: Promise<unknown>[] = [];
    const detail: SaveEventDetail = { bundle, waitUntil: (one) => stored.push(one) };
    this.dispatchEvent(new CustomEvent('save', { detail, bubbles: true, composed: true }));
    void this.#saving.handed(bundle, stored);
    return bundle;
  }

  /** Resolves when the bundle that was set is open and every change so far has been told by `bundle-change`. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#opening).then(() => this.#publishing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('bundle') && this.bundle !== this.#opened) {
      if (this.#opened !== undefined && sameBundle(this.bundle, this.#opened)) this.#opened = this.bundle;
      else this.#opening = this.#open(this.bundle);
    }
    if (changed.has('lint') && this.lint !== undefined) void this.#lint.run(this.lint, this.bundle);
    nameCanvas(this.#canvas, textsOf(this.locale).canvas.label);
  }

  protected override updated(): void {
    const screen = this.#drawn;
    if (screen === undefined) return;
    this.#editor?.showProblems(screen.problems);
    this.#editor?.showNotes(stepNotes(screen));
    this.#editor?.showNames(screen.texts, this.locale);
    this.#path.mark(screen);
  }

  protected override render(): TemplateResult {
    const screen = this.#screen;
    this.#drawn = screen;
    if (screen === undefined) return html`<slot name="canvas"></slot>`;
    return html`
      ${toolbar(screen, {
        view: this.view,
        saving: this.#saving.stateOf(this.bundle),
        onView: (view) => this.#show(view),
        onSave: () => void this.save(),
        onTable: () => this.#tableImport.open(),
        onHelp: () => this.#shortcuts.help(),
      })}
      ${this.#failure === undefined ? nothing : html`<p class="failure" role="alert">${screen.texts.opening.broken(this.#failure.message)}</p>`}
      ${this.#parts.buttons(screen, this.view, (id) => this.#show(id))}
      ${
        this.elsewhere
          ? html`<p class="elsewhere" role="alert">${screen.texts.toolbar.elsewhere}
              <button type="button" data-action="take-over" @click=${() => this.dispatchEvent(new CustomEvent('take-over', { bubbles: true, composed: true }))}>${screen.texts.toolbar.takeOver}</button></p>`
          : nothing
      }
      <div class="body" data-view=${this.view} ?inert=${this.elsewhere}>
        ${this.view === 'diagram' ? palette(screen, (preset) => this.#add(preset, screen.state.selected)) : nothing}
        <div class="main">
          <div class="diagram" ?inert=${this.view !== 'diagram'}>
            <slot name="canvas"></slot>
            ${this.#zoomButtons(screen)}
          </div>
          ${this.#parts.has(this.view) ? this.#parts.render(screen, this.view) : nothing}
          <button type="button" class="add-narrow" @click=${() => this.#choose(screen.state.selected)}>${icon('addStep')}${screen.texts.list.add}</button>
          ${
            this.view === 'list'
              ? stepList(screen, {
                  onAddAfter: (stepId) => this.#choose(stepId ?? lastStepId(screen)),
                  onEdit: (stepId) => this.#edit(stepId),
                  onRemove: (stepId) => this.#removeRow(stepId, screen),
                })
              : nothing
          }
          ${this.#path.render(screen)}
          ${problemsPanel(screen, this.#lint.result.failed, {
            onShow: (element) => this.#edit(element),
            onOpen: ({ part, place }) => this.#openPart(part, place),
            onPlay: (problem) => this.#playPath(problem),
          })}
        </div>
        ${this.#panel(screen)}
      </div>
      ${this.#tableImport.render(screen)}
      ${shortcutHelp(screen)} ${stepChooser(screen, this.#chooserAfter, (preset) => this.#add(preset, this.#chooserAfter))}
    `;
  }

  #panel(screen: Screen): TemplateResult | typeof nothing {
    if (this.view === 'diagram') return stepPanel(screen);
    return this.view === 'list' && this.details ? stepPanel(screen, () => this.#closeDetails()) : nothing;
  }

  #zoomButtons(screen: Screen): TemplateResult {
    const words = screen.texts.toolbar;
    const viewport = this.#editor?.viewport;
    return html`<div class="zoom" role="group" aria-label=${words.label}>
      ${iconButton('zoomIn', words.zoomIn, false, () => viewport?.zoom(1))}
      ${iconButton('zoomOut', words.zoomOut, false, () => viewport?.zoom(-1))}
      ${iconButton('fit', words.fit, false, () => viewport?.fit())}
      ${iconButton('lanes', words.lanes, !screen.state.canArrangeLanes, () => screen.editor.arrangeLanes())}
    </div>`;
  }

  /** Everything that is drawn follows from this one value. */
  get #screen(): Screen | undefined {
    const editor = this.#editor;
    if (editor === undefined) return undefined;
    const { state } = editor;
    const told = withoutSilentJoins(state.process);
    const texts = textsOf(this.locale);
    const procedure = this.#procedureOf(editor.files);
    const problems =
      this.lint === undefined ? checkSteps(state.process, procedure) : this.#lint.result.problems;
    return {
      editor,
      state,
      told,
      files: editor.files,
      published: this.published,
      connectors: this.connectors,
      procedure,
      texts,
      locale: this.locale,
      focus: (selector) =>
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus()),
      rows: stepRows(told),
      problems: problems.map((problem) => ({
        ...problem,
        sentence: describeProblem(problem, texts, this.locale, this.lint),
        buttons: describeFixes(problem, this.locale, this.lint),
      })),
    };
  }

  /** Read once per state of the files: every keystroke draws the screen, and schemas are long. */
  #procedureOf(files: Bundle): ProcedureView {
    if (this.#read?.files !== files) this.#read = { files, procedure: readProcedure(files) };
    return this.#read.procedure;
  }

  async #open(bundle: Bundle): Promise<void> {
    this.#opened = bundle;
    this.#saving.opened(bundle);
    this.#failure = await this.#editor?.open(bundle);
    if (bundle !== this.#opened) return;
    this.#editor?.viewport.open();
    this.requestUpdate();
    if (this.lint !== undefined) void this.#lint.run(this.lint, bundle);
  }

  #changed(): void {
    this.requestUpdate();
    this.#publishing = this.#publishing.then(() => this.#publish());
  }

  async #publish(): Promise<void> {
    const bundle = await this.#editor?.bundle();
    if (bundle === undefined || (this.#opened !== undefined && sameBundle(bundle, this.#opened))) return;
    this.#opened = bundle;
    this.bundle = bundle;
    this.#emit(bundle);
    if (this.lint !== undefined) void this.#lint.run(this.lint, bundle);
  }

  #emit(bundle: Bundle): void {
    const detail: BundleEventDetail = { bundle };
    this.dispatchEvent(new CustomEvent('bundle-change', { detail, bubbles: true, composed: true }));
  }

  #show(view: View): void {
    this.view = view;
    if (this.#parts.has(view)) void this.#parts.open(view);
    if (view === 'diagram') void this.updateComplete.then(() => this.#editor?.viewport.resized());
  }

  #openPart(part: string, place: string): void {
    this.#show(part);
    void this.#parts.open(part, place);
  }

  #resized(): void {
    if (this.#editor?.viewport.resized()) this.#editor.viewport.open();
    else this.#editor?.keepInSight();
  }

  /** Adds a step and goes on where the administrator would: at its name. */
  #add(preset: PresetId, after: string | undefined): void {
    const id = this.#editor?.addStep(preset, after === undefined ? {} : { after });
    this.#dialog?.close();
    void this.updateComplete.then(() => this.#focusName(id));
  }

  #focusName(id: string | undefined): void {
    const selector = this.view === 'list' ? `#row-${CSS.escape(id ?? '')}-name` : '#step-name';
    const input = this.renderRoot.querySelector<HTMLInputElement>(selector);
    input?.focus();
    input?.select();
  }

  #playPath(problem: DescribedProblem): void {
    if (this.clientWidth >= DIAGRAM_WIDTH) this.#show('diagram');
    this.#path.begin(problem);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.path [data-action=redo]')?.focus(),
    );
  }

  #choose(after: string | undefined): void {
    this.#chooserAfter = after;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#dialog?.showModal());
  }

  #showInList(id: string): void {
    this.#show('list');
    this.#edit(id);
  }

  #edit(element: string): void {
    if (this.#parts.has(this.view)) this.#show('list');
    this.#editor?.select(element);
    this.details = true;
    void this.updateComplete.then(() => {
      const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
      panel?.focus({ preventScroll: true });
      panel?.scrollIntoView({ block: 'start' });
    });
  }

  /** The focus goes on to the row that takes the place of the removed one; else it would be lost. */
  #removeRow(stepId: string, { rows }: Screen): void {
    const index = rows.findIndex(({ step }) => step.id === stepId);
    const neighbour = (rows[index + 1] ?? rows[index - 1])?.step.id;
    this.#editor?.remove(stepId);
    void this.updateComplete.then(() => this.#focusName(neighbour));
  }

  #closeDetails(): void {
    this.details = false;
    const selected = CSS.escape(this.#editor?.state.selected ?? '');
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#row-${selected}-name`)?.focus(),
    );
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog.chooser:not(.shortcuts)');
  }

  get #shortcuts(): ShortcutActions {
    return {
      undo: () => this.#editor?.undo(),
      redo: () => this.#editor?.redo(),
      save: () => void this.save(),
      addAfter: (stepId) =>
        this.#drawn !== undefined &&
        this.#choose(stepId ?? this.#drawn.state.selected ?? lastStepId(this.#drawn)),
      edit: (stepId) => this.#edit(stepId),
      help: () => this.renderRoot.querySelector<HTMLDialogElement>('dialog.shortcuts')?.showModal(),
    };
  }
}

/** Its drawing can have the focus, so it needs a name, which points to the view that is made for keys and screen readers. */
function nameCanvas(canvas: HTMLElement, label: string): void {
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', label);
  canvas.querySelector('.djs-container > svg')?.setAttribute('aria-label', label);
}

/** The last step of the list that something can follow. */
function lastStepId({ rows }: Screen): string | undefined {
  return rows.findLast(({ step, next }) => step.kind !== 'end' && step.scope === '' && next.length <= 1)?.step
    .id;
}

if (customElements.get('motcua-designer') === undefined)
  customElements.define('motcua-designer', MotcuaDesigner);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-designer': MotcuaDesigner;
  }
}
