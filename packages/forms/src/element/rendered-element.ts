import { render } from 'lit/html.js';

/** Milliseconds; who presses for longer does not mean to click. */
const LONGEST_CLICK = 1000;

/** How the attribute of a property is read: as it stands, as JSON, or as there or not. Without an attribute: `property`. */
export type PropertyType = 'text' | 'json' | 'flag' | 'property';

const READ: Readonly<Record<Exclude<PropertyType, 'property'>, (text: string | null) => unknown>> = {
  text: (text) => text ?? undefined,
  json: (text) => (text === null ? undefined : JSON.parse(text)),
  flag: (text) => text !== null,
};

/** `submitLabel` → `submit-label`. */
function attributeOf(property: string): string {
  return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Where there is no page, e.g. on a server that renders what is around the form, the package can be imported all the same. */
const PageElement = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * An element that renders its properties: what LitElement does, as much of it as one element needs, in a third of the
 * bytes. The templates are Lit's. What is set together is rendered together, once the element is in a page, and never between
 * pressing and clicking.
 */
export abstract class RenderedElement extends PageElement {
  /** The properties that are rendered. Those that the class has no accessors for get them. */
  static readonly properties: Readonly<Record<string, PropertyType>> = {};

  static get observedAttributes(): readonly string[] {
    // biome-ignore lint/complexity/noThisInStatic: each class has properties of its own
    const { properties, prototype } = this;
    const names = Object.keys(properties);
    for (const name of names) if (!(name in prototype)) addAccessor(prototype, name);
    return names.map(attributeOf);
  }

  /** By name, what was set. */
  readonly values: Record<string, unknown> = {};
  protected readonly root = this.attachShadow({ mode: 'open' });
  readonly #changedNames = new Set<string>();
  #updating: Promise<void> | undefined;
  /**
   * Resolves when what is being pressed has been clicked. Pressing takes the focus from the field before, whose error may be gone with it: without
   * waiting, what is pressed moves away under the pointer and the click never comes.
   */
  #click = Promise.resolve();
  #isInPage = false;
  /** What was set before the element was defined. */
  readonly #early: Record<string, unknown> = {};

  constructor() {
    super();
    this.addEventListener('mousedown', () => {
      this.#click = new Promise((resolve) => {
        setTimeout(resolve, LONGEST_CLICK);
        // What the click changes is told by events after it, in the same task.
        this.addEventListener('click', () => setTimeout(resolve), { once: true });
      });
    });
    const unready = this as Record<string, unknown>;
    for (const name of Object.keys(this.#types)) {
      if (!Object.hasOwn(unready, name)) continue;
      this.#early[name] = unready[name];
      delete unready[name];
    }
  }

  get #types(): Readonly<Record<string, PropertyType>> {
    return (this.constructor as typeof RenderedElement).properties;
  }

  connectedCallback(): void {
    if (this.#isInPage) return;
    this.#isInPage = true;
    Object.assign(this, this.#early);
    this.requestUpdate();
  }

  attributeChangedCallback(attribute: string, _before: string | null, text: string | null): void {
    for (const [name, type] of Object.entries(this.#types))
      if (attributeOf(name) === attribute && type !== 'property')
        (this as Record<string, unknown>)[name] = READ[type](text);
  }

  /** Renders soon; `name` says which property is another now. */
  requestUpdate(name?: string): void {
    if (name !== undefined) this.#changedNames.add(name);
    if (this.#isInPage) this.#updating ??= this.#click.then(() => this.#update());
  }

  /** Resolves when what was set until now is shown. */
  get updateComplete(): Promise<boolean> {
    return this.completeUpdate();
  }

  protected async completeUpdate(): Promise<boolean> {
    while (this.#updating !== undefined) await this.#updating;
    return true;
  }

  #update(): void {
    this.#updating = undefined;
    this.willUpdate(this.#changedNames);
    this.#changedNames.clear();
    render(this.render(), this.root, { host: this });
    this.updated();
  }

  protected abstract willUpdate(changed: ReadonlySet<string>): void;
  protected abstract render(): unknown;
  protected abstract updated(): void;
}

function addAccessor(prototype: RenderedElement, name: string): void {
  Object.defineProperty(prototype, name, {
    get(this: RenderedElement) {
      return this.values[name];
    },
    set(this: RenderedElement, value: unknown) {
      if (Object.is(this.values[name], value)) return;
      this.values[name] = value;
      this.requestUpdate(name);
    },
  });
}
