import { html, nothing } from 'lit/html.js';
import { sheetOf } from '../css.ts';
import type { DraftKeeper } from '../draft/draft-keeper.ts';
import type { FieldServices } from '../fields/field-services.ts';
import type { FileReference, UploadFile } from '../fields/file-reference.ts';
import { fieldKinds, isBasicKind } from '../fields/registry.ts';
import type { Json, JsonSchema } from '../json.ts';
import type { FormTexts } from '../locales/form-texts.ts';
import { type Locale, loadTexts, textsOf } from '../locales/locales.ts';
import type { EvaluateExpression } from '../model/computed.ts';
import type { FormError } from '../model/form-error.ts';
import { type FormModel, isLarge } from '../model/form-model.ts';
import { type FormNode, fieldsIn } from '../model/form-node.ts';
import { FormState, WAITING } from '../model/form-state.ts';
import { needsFurtherParts } from '../model/further-need.ts';
import { pagesOf } from '../model/pages.ts';
import type { UiSchema } from '../model/ui-schema.ts';
import { renderActions } from './actions.ts';
import { renderErrorSummary } from './error-summary.ts';
import { formStyles } from './form.styles.ts';
import { errorsByField, type FormView, renderNode } from './form-view.ts';
import { furtherModule, loadFurther } from './load-further.ts';
import { localToday } from './local-today.ts';
import { Opening, pause } from './opening.ts';
import { type PropertyType, RenderedElement } from './rendered-element.ts';

/** Milliseconds. */
const SEND_AGAIN_AFTER = 1000;
const LOAD_AGAIN_AFTER = 3000;

/** The properties that make another form of it. */
const DEFINITION =
  'schema uiSchema locale readonly submitted corrections previous translations today evaluate'.split(' ');

/**
 * A form for a JSON Schema: native controls in one open shadow root, Vietnamese first, usable by keyboard and by ear.
 *
 * @summary Renders a JSON Schema as a form and checks what is filled in.
 * @event {CustomEvent<{ data: unknown }>} form-change - with each change; `data` is all that was filled in, a draft
 * @event {CustomEvent<{ data: Json }>} form-submit - when the person sends the form and it is valid; `data` is what is sent
 * @event {CustomEvent<{ errors: readonly FormError[] }>} form-error - when the person tries to go on and something is wrong
 * @slot actions - beside the button that sends the form
 * @attribute theme - `light` or `dark`; without it the `color-scheme` of the page decides
 */
export class MotcuaForm extends RenderedElement implements FieldServices {
  /** Within a `<form>` of the page it takes part under its `name`, with its submission as JSON. */
  static readonly formAssociated = true;

  static override readonly properties: Readonly<Record<string, PropertyType>> = {
    schema: 'json',
    uiSchema: 'json',
    data: 'json',
    locale: 'text',
    readonly: 'flag',
    corrections: 'json',
    previous: 'json',
    sharedDevice: 'flag',
    review: 'flag',
    submitLabel: 'text',
    translations: 'json',
    today: 'text',
    upload: 'property',
    fileUrl: 'property',
    places: 'property',
    lookUp: 'property',
    evaluate: 'property',
    flow: 'text',
    pending: 'flag',
    submitted: 'flag',
    draftKey: 'text',
  };

  /** JSON Schema 2020-12 of what is asked. */
  declare schema: JsonSchema;
  /** Layout in the dialect of JSON Forms; without one all properties stand one below the other. */
  declare uiSchema: UiSchema | undefined;
  /** Of labels and sentences; `vi` by default. */
  declare locale: Locale;
  /** Shows what was filled in, and nothing to change. */
  declare readonly: boolean;
  /** By JSON pointer of a field: why it has to be corrected. All other fields may then only be read. */
  declare corrections: Readonly<Record<string, string>> | undefined;
  /** What was sent the last time: fields that are another thing now say what they were. By default, in a form to correct, the `data` it was given. */
  declare previous: unknown;
  /** Several people use this device: a draft keeps nothing that the schema marks `"x-personal": true`. */
  declare sharedDevice: boolean;
  /** Shows all answers once more before they are sent. */
  declare review: boolean;
  /** The words on the button that sends; by default those of the locale. */
  declare submitLabel: string | undefined;
  /** Texts of the schemas in another language, by the text itself. */
  declare translations: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`, for dates that must be past or future; by default the day on this device. */
  declare today: string | undefined;
  /** Stores a file when it is chosen. Without it, files are sent within the data. */
  declare upload: UploadFile | undefined;
  /** The address under which a stored file can be opened. */
  declare fileUrl: FieldServices['fileUrl'];
  /** Provinces, districts and communes. */
  declare places: FieldServices['places'];
  /** Searches a register that a schema names. */
  declare lookUp: FieldServices['lookUp'];
  /** Computes the expressions of computed fields. */
  declare evaluate: EvaluateExpression | undefined;

  /** How several pages are gone through: one after the other (default), all on one page, or in any order from a list. */
  declare flow: 'pages' | 'one-page' | 'task-list' | undefined;
  /** The host is sending: the button says so, and nothing is sent twice. */
  declare pending: boolean;
  /** It has arrived: the answers can only be read, and the draft is deleted. */
  declare submitted: boolean;
  /** Under this name a draft is kept on the device as one types. Without one nothing is kept. */
  declare draftKey: string | undefined;

  readonly #internals = this.attachInternals();
  #state: FormState | undefined;
  #initialData: unknown = {};
  /** What the host set last. */
  #givenData: unknown;
  readonly #files = new Map<string, FileReference>();
  #focusNext: string | undefined;
  #page = 0;
  #draft: DraftKeeper | undefined;
  #draftOpened: string | undefined;
  #loading: Promise<unknown> | undefined;
  readonly #opening = new Opening(this);
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    this.schema = {};
    this.locale = 'vi';
    this.readonly = false;
    this.review = false;
    this.pending = false;
    this.submitted = false;
    this.translations = {};
  }

  /** What is filled in. Setting it to another value starts the form again. */
  get data(): unknown {
    return this.#state === undefined ? this.#initialData : this.#state.data;
  }

  set data(value: unknown) {
    // A host that keeps the data itself gives back what `form-change` told it.
    if (this.#state !== undefined && value === this.#state.data) return;
    // A host in Lit sets the same object at each of its own renderings: what was typed meanwhile must not be lost.
    if (typeof value === 'object' && value !== null && value === this.#givenData) return;
    this.#givenData = value;
    this.#draftOpened = undefined;
    this.fillWith(value);
  }

  /** @internal As setting `data`, but the host has not given it. */
  fillWith(value: unknown): void {
    this.#initialData = value;
    this.#state = undefined;
    this.#page = this.#firstPage;
    this.requestUpdate();
  }

  /** Deletes what is kept on the device; resolves when it is gone. */
  async discardDraft(): Promise<void> {
    await this.#draft?.clear();
  }

  /** What would be sent now: defaults applied, hidden data removed, computed fields computed. */
  get submission(): Json {
    return this.#current.submission;
  }

  /** What is wrong with it now, whether it is shown or not. */
  get errors(): readonly FormError[] {
    return this.#current.check();
  }

  /** Shows errors that the host found, e.g. a server, as if they were the form's own. */
  showErrors(errors: readonly FormError[]): void {
    this.#current.errors = errors;
    this.#focusNext = 'summary';
    this.requestUpdate();
  }

  get #current(): FormState {
    const { locale, translations, evaluate, uiSchema } = this;
    this.#state ??= new FormState(
      {
        schema: this.schema ?? {},
        uiSchema,
        locale,
        translations: translations ?? {},
        evaluate,
        today: this.today ?? localToday(),
        readonly: this.#isReadonly,
        corrections: this.corrections,
        previous: this.previous ?? (this.corrections && this.#givenData),
      },
      this.#initialData,
    );
    return this.#state;
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    // What was filled in stays when the host changes the language or the schema.
    if (DEFINITION.some((name) => changed.has(name))) this.#startAgain();
    if (changed.has('flow')) this.#page = this.#firstPage;
    if (changed.has('submitted') && this.submitted) void this.#draft?.clear();
  }

  #startAgain(): void {
    this.#initialData = this.data;
    this.#state = undefined;
  }

  /** Also waits for kinds, words and views that this form is the first to need. */
  protected override async completeUpdate(): Promise<boolean> {
    await super.completeUpdate();
    const more = this.#opening.growing ?? this.#loading;
    if (more === undefined) return true;
    await more;
    return this.completeUpdate();
  }

  protected override updated(): void {
    this.#adoptStyles();
    if (!this.#lacksParts && this.#opening.growing === undefined && this.#internals.form !== null)
      this.#internals.setFormValue(JSON.stringify(this.submission));
    this.#loadMissing();
    const id = this.#focusNext;
    if (id === undefined || (this.#opening.growing ?? this.#loading) !== undefined) return;
    this.#focusNext = undefined;
    this.#focusOn(id);
  }

  /** Until they are there nothing is judged, and nothing shown: what is asked may depend on them. */
  get #lacksParts(): boolean {
    return furtherModule() === undefined && needsFurtherParts([this.schema, this.uiSchema]);
  }

  #loadMissing(): void {
    if (this.#loading !== undefined) return;
    const parts = this.#missingParts().filter((part) => part !== undefined);
    if (parts.length === 0) return;
    this.#loading = Promise.all(parts).then(
      () => this.#loaded(),
      // On a weak line it is tried again until it works.
      () => pause(LOAD_AGAIN_AFTER).then(() => this.#loaded()),
    );
  }

  #missingParts(): readonly (Promise<void> | undefined)[] {
    if (this.#lacksParts) return [loadFurther()?.then(() => this.#startAgain())];
    const isBasic =
      !(
        this.review ||
        this.draftKey ||
        this.corrections ||
        this.previous ||
        this.#firstPage < 0 ||
        this.#pages.length > 1
      ) && fieldsIn(this.#model.root).every(({ kind }) => isBasicKind(kind));
    return [isBasic ? undefined : loadFurther(), loadTexts(this.locale), this.#openDraft()];
  }

  #openDraft(): Promise<void> | undefined {
    const { draftKey } = this;
    const further = furtherModule();
    if (further === undefined || draftKey === this.#draftOpened || this.#isReadonly) return undefined;
    this.#draftOpened = draftKey;
    this.#draft = draftKey === undefined ? undefined : new further.DraftKeeper(this, draftKey);
    return this.#draft?.open();
  }

  #loaded(): void {
    this.#loading = undefined;
    this.requestUpdate();
  }

  /** At first as much as is shown of it. */
  get #model(): FormModel {
    return this.#page === 0 ? this.#opening.modelOf(this.#current) : this.#current.model;
  }

  get #pages(): readonly FormNode[] {
    const { root } = this.#model;
    return this.flow === 'one-page' ? [root] : pagesOf(root);
  }

  /** Before the first page stands the list of all, where the flow is one. */
  get #firstPage(): number {
    return this.flow === 'task-list' ? -1 : 0;
  }

  get #isReadonly(): boolean {
    return this.readonly || this.submitted;
  }

  get #isReviewing(): boolean {
    return this.review && this.#page >= this.#pages.length;
  }

  protected override render() {
    if (this.#lacksParts) return nothing;
    const current = this.#current;
    const texts = textsOf(this.locale);
    const model = this.#model;
    const { errors } = current;
    const room = this.#opening.roomFor(model);
    const view: FormView = {
      state: current,
      model,
      room,
      texts,
      services: this,
      refresh: () => this.requestUpdate(),
      files: this.#files,
      errors: errorsByField(model.root, errors),
      changed: (focusId) => this.#changed(focusId),
    };
    const summary = { model, errors, texts, focus: (id: string) => this.#goTo(id) };
    const body = this.#renderBody(view);
    if (room.left <= 0 || model.rest > 0) this.#opening.grow();
    return html`<form class=${isLarge(model) ? 'large' : ''} part="form" lang=${this.locale} novalidate @submit=${this.#onSubmit}>
      ${this.#draft?.render(texts, this.locale)}
      ${this.#page > this.#firstPage && !this.#isReadonly ? furtherModule()?.renderBack(texts, () => this.#show(this.#page - 1)) : nothing}
      ${errors.length === 0 ? nothing : renderErrorSummary(summary)}
      ${body} ${this.#isReadonly ? nothing : this.#renderActions(texts)}
      ${this.submitted ? html`<p role="status">${texts.sent}</p>` : nothing}
    </form>`;
  }

  #renderBody(view: FormView): unknown {
    const pages = this.#pages;
    const { state, model, texts } = view;
    if (this.#isReadonly) return renderNode(model.root, view);
    if (this.#isReviewing)
      return furtherModule()?.renderReview(model.root, { ...view, change: (id) => this.#goTo(id) });
    if (this.#page < 0)
      return furtherModule()?.renderTaskList({ state, pages, texts, open: (page) => this.#show(page) });
    const page = renderNode(pages[this.#page] ?? model.root, view);
    return pages.length === 1
      ? page
      : [furtherModule()?.renderProgress(texts, this.#page + 1, pages.length), page];
  }

  /** Whether all is checked when the person goes on from here. */
  get #isLast(): boolean {
    return (
      this.#page < 0 || (this.#page >= this.#pages.length - 1 && (this.#firstPage === 0 || this.#isReviewing))
    );
  }

  #renderActions(texts: FormTexts) {
    const sends = this.#isLast && (!this.review || this.#isReviewing);
    const words = sends ? (this.submitLabel ?? texts.submit) : texts.next;
    return renderActions(this.pending ? texts.sending : words, this.pending);
  }

  /** Another page, from its beginning. */
  #show(page: number): void {
    this.#page = Math.max(this.#firstPage, page);
    this.#opening.restart();
    this.#current.errors = [];
    this.#focusNext = this.#isReviewing ? 'review' : 'page';
    this.requestUpdate();
  }

  /** The field, on whichever page it is. */
  #goTo(id: string): void {
    this.#page = furtherModule()?.pageWith(this.#pages, id) ?? 0;
    this.#focusNext = id;
    this.requestUpdate();
  }

  #changed(focusId?: string): void {
    if (focusId !== undefined) this.#focusNext = focusId;
    this.requestUpdate();
    this.#draft?.save();
    this.#emit('form-change', { data: this.#current.data });
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    // A double click sends once.
    if (this.pending || event.timeStamp - this.#sentAt < SEND_AGAIN_AFTER) return;
    const current = this.#current;
    const pages = this.#pages;
    const isLast = this.#isLast;
    const page = pages[this.#page];
    // What is being typed is brought into its usual form first.
    this.root.querySelector<HTMLElement>('input:focus, textarea:focus')?.blur();
    const found = current.check();
    // What is on its way is waited for only where it is sent.
    const sends = isLast && (!this.review || this.#isReviewing);
    const wrong = sends ? found : found.filter(({ keyword }) => keyword !== WAITING);
    const onPage = page && furtherModule()?.errorsOn(page, wrong);
    current.errors = isLast ? wrong : (onPage ?? wrong);
    this.requestUpdate();
    if (current.errors.length > 0) {
      this.#focusNext = 'summary';
      this.#emit('form-error', { errors: current.errors });
    } else if (!isLast) {
      this.#show(this.#firstPage < 0 ? -1 : this.#page + 1);
    } else if (this.review && !this.#isReviewing) {
      this.#show(pages.length);
    } else {
      this.#sentAt = event.timeStamp;
      this.#emit('form-submit', { data: current.submission });
    }
  };

  /** Kinds may be registered after the first form was made. */
  #adoptStyles(): void {
    const { adoptedStyleSheets } = this.root;
    const styles = [
      formStyles,
      ...fieldKinds().map((kind) => kind.styles),
      ...(furtherModule()?.styles ?? []),
    ];
    for (const style of styles) {
      const sheet = style && sheetOf(style);
      if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
  }

  #focusOn(id: string): void {
    const target = this.root.querySelector<HTMLElement>(`[id="${id}"]`);
    target?.focus();
    // A label above the field is part of it: show it too.
    target?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
