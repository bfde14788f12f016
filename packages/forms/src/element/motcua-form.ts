import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { FileReference, UploadFile } from '../fields/file-reference.ts';
import { fieldKinds } from '../fields/registry.ts';
import type { Json, JsonSchema } from '../json.ts';
import { type Locale, textsOf } from '../locales/locales.ts';
import type { EvaluateExpression } from '../model/computed.ts';
import type { FormError } from '../model/form-error.ts';
import { FormState } from '../model/form-state.ts';
import type { UiSchema } from '../model/ui-schema.ts';
import { renderErrorSummary } from './error-summary.ts';
import { formStyles, tokens } from './form.styles.ts';
import { errorsByField, type FormView, renderNode } from './form-view.ts';

/** Milliseconds. */
const SEND_AGAIN_AFTER = 1000;

/**
 * A form for a JSON Schema: native controls in one open shadow root, Vietnamese first, usable by keyboard and by ear.
 *
 * @summary Renders a JSON Schema as a form and checks what is filled in.
 * @event {CustomEvent<{ data: unknown }>} form-change - with each change; `data` is all that was filled in, a draft
 * @event {CustomEvent<{ data: Json }>} form-submit - when the person sends the form and it is valid; `data` is what is sent
 * @event {CustomEvent<{ errors: readonly FormError[] }>} form-error - when the person tries to go on and something is wrong
 * @slot actions - beside the button that sends the form
 * @csspart field - label, hint, error and control of one field
 * @csspart label - its label
 * @csspart hint - its hint
 * @csspart error - its error
 * @csspart input - a box or a select
 * @csspart button - any button
 * @csspart heading - of a section or group
 * @csspart error-summary - the list of errors at the top
 * @cssproperty --motcua-accent - colour of buttons and links; others: `--motcua-text`, `--motcua-paper`, `--motcua-focus` …
 */
export class MotcuaForm extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    schema: { type: Object },
    uiSchema: { type: Object, attribute: 'ui-schema' },
    data: { type: Object, noAccessor: true },
    locale: { type: String },
    readonly: { type: Boolean },
    submitLabel: { type: String, attribute: 'submit-label' },
    translations: { type: Object },
    today: { type: String },
    upload: { attribute: false },
    evaluate: { attribute: false },
  };

  static override readonly styles = [tokens, formStyles];

  /** JSON Schema 2020-12 of what is asked. */
  declare schema: JsonSchema;
  /** Layout in the dialect of JSON Forms; without one all properties stand one below the other. */
  declare uiSchema: UiSchema | undefined;
  /** Of labels and sentences; `vi` by default. */
  declare locale: Locale;
  /** Shows what was filled in, and nothing to change. */
  declare readonly: boolean;
  /** The words on the button that sends; by default those of the locale. */
  declare submitLabel: string | undefined;
  /** Texts of the schemas in another language, by the text itself. */
  declare translations: Readonly<Record<string, string>>;
  /** `YYYY-MM-DD`, for dates that must be past or future; by default the day on this device. */
  declare today: string | undefined;
  /** Stores a file when it is chosen. Without it, files are sent within the data. */
  declare upload: UploadFile | undefined;
  /** Computes the expressions of computed fields. */
  declare evaluate: EvaluateExpression | undefined;

  private state: FormState | undefined;
  private initialData: unknown = {};
  private readonly files = new Map<string, FileReference>();
  private focusNext: string | undefined;
  private sentAt = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    this.schema = {};
    this.locale = 'vi';
    this.readonly = false;
    this.translations = {};
  }

  /** What is filled in. Setting it starts the form again. */
  get data(): unknown {
    return this.state === undefined ? this.initialData : this.state.data;
  }

  set data(value: unknown) {
    this.initialData = value;
    this.state = undefined;
    this.requestUpdate();
  }

  /** What would be sent now: defaults applied, hidden data removed, computed fields computed. */
  get submission(): Json {
    return this.current.submission;
  }

  /** What is wrong with it now, whether it is shown or not. */
  get errors(): readonly FormError[] {
    return this.current.check();
  }

  private get current(): FormState {
    const { locale, translations, evaluate, uiSchema } = this;
    this.state ??= new FormState(
      {
        schema: this.schema ?? {},
        uiSchema,
        locale,
        translations: translations ?? {},
        evaluate,
        today: this.today ?? localToday(),
        readonly: this.readonly,
      },
      this.initialData,
    );
    return this.state;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What was filled in stays when the host changes the language or the schema.
    const isNew = ['schema', 'uiSchema', 'locale', 'readonly', 'translations', 'today', 'evaluate'].some(
      (name) => changed.has(name),
    );
    if (!isNew || this.state === undefined) return;
    this.initialData = this.state.data;
    this.state = undefined;
  }

  protected override updated(): void {
    this.adoptKindStyles();
    const id = this.focusNext;
    if (id === undefined) return;
    this.focusNext = undefined;
    this.focusOn(id);
  }

  protected override render() {
    const { current } = this;
    const texts = textsOf(this.locale);
    const { model } = current;
    const view: FormView = {
      state: current,
      texts,
      upload: this.upload,
      files: this.files,
      errors: errorsByField(model.root, current.errors),
      changed: (focusId) => this.changed(focusId),
    };
    return html`<form part="form" lang=${this.locale} novalidate @submit=${this.onSubmit}>
      ${
        current.errors.length === 0
          ? nothing
          : renderErrorSummary({ model, errors: current.errors, texts, focus: (id) => this.focusOn(id) })
      }
      ${renderNode(model.root, view)}
      ${
        this.readonly
          ? nothing
          : html`<div class="actions" part="actions">
            <button class="button" part="button submit" type="submit">${this.submitLabel ?? texts.submit}</button>
            <slot name="actions"></slot>
          </div>`
      }
    </form>`;
  }

  private changed(focusId?: string): void {
    this.focusNext = focusId;
    this.requestUpdate();
    this.emit('form-change', { data: this.current.data });
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    // A double click sends once.
    if (event.timeStamp - this.sentAt < SEND_AGAIN_AFTER) return;
    const { current } = this;
    current.errors = current.check();
    this.requestUpdate();
    if (current.errors.length === 0) {
      this.sentAt = event.timeStamp;
      this.emit('form-submit', { data: current.submission });
      return;
    }
    this.focusNext = 'summary';
    this.emit('form-error', { errors: current.errors });
  };

  /** Kinds may be registered after the first form was made. */
  private adoptKindStyles(): void {
    const { shadowRoot } = this;
    if (shadowRoot === null) return;
    const sheets = fieldKinds().flatMap(({ styles }) => styles?.styleSheet ?? []);
    const missing = sheets.filter((sheet) => !shadowRoot.adoptedStyleSheets.includes(sheet));
    if (missing.length > 0) shadowRoot.adoptedStyleSheets.push(...new Set(missing));
  }

  private focusOn(id: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
    target?.focus();
    // A label above the field is part of it: show it too.
    target?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }

  private emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function localToday(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
