import { numbersFrom } from '../../packages/designer/src/testdata/random-edits.ts';
import type { SavedFile } from './run-in-engine.ts';

interface Designer extends HTMLElement {
  bundle: { readonly files: readonly SavedFile[] };
  connectors: readonly unknown[];
  readonly settled: Promise<void>;
  readonly updateComplete: Promise<boolean>;
}

export interface EditOptions {
  readonly files: readonly SavedFile[];
  readonly seed: number;
  readonly edits: number;
}

export interface EditOutcome {
  /** How many entries of the history each view brought about. */
  readonly editsOf: Readonly<Record<string, number>>;
  /** The files that differ from the first bundle once everything is undone, and from the last once everything is done again. */
  readonly undone: readonly string[];
  readonly redone: readonly string[];
  /** What was done last. */
  readonly log: readonly string[];
}

/** What changes no bundle, or what is tried elsewhere: the toolbar, the form that is only shown, files, the search for all ways. */
const NOT_EDITS =
  '.toolbar *, .parts *, .zoom *, motcua-form, [type=file], [data-action=find-all], [data-action^=export], [data-action=close]';
const texts = ['Nội dung mới', '12', '', 'Họ và tên', 'a < b & "c"', '5', '01/07/2025', '=x + 1'];
const ROUNDS_AN_EDIT = 20;
const CONTROLS_A_ROUND = 4;
const MOST_WAITS = 1000;
const MOST_PRESSES = 10_000;
/** Trying a procedure takes long and edits little. */
const TRIALS_EVERY = 5;

/** Somebody who understands nothing goes through all views in turn and uses whatever can be used. */
class RandomEditor {
  readonly #designer: Designer;
  readonly #root: ShadowRoot;
  readonly #pick: (below: number) => number;
  readonly editsOf: Record<string, number> = {};
  readonly log: string[] = [];
  told = 0;

  constructor(designer: Designer, seed: number) {
    this.#designer = designer;
    this.#root = designer.shadowRoot as ShadowRoot;
    this.#pick = numbersFrom(seed);
    designer.addEventListener('bundle-change', () => {
      this.told += 1;
    });
  }

  async edit(edits: number): Promise<void> {
    const views = [...this.#root.querySelectorAll<HTMLButtonElement>('.views button, .parts button')];
    for (let round = 0; this.told < edits && round < edits * ROUNDS_AN_EDIT; round += 1) {
      const view = views[round % views.length] as HTMLButtonElement;
      const id = view.dataset.view ?? view.dataset.part ?? '';
      if (id === 'try' && round % TRIALS_EVERY !== 0) continue;
      view.click();
      await this.#loaded();
      await this.#useSome(id);
      this.#root.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    }
  }

  async idle(): Promise<void> {
    await this.#designer.updateComplete;
    await this.#designer.settled;
    await this.#designer.updateComplete;
  }

  /** Presses a button of the toolbar until it cannot be pressed. */
  async all(action: 'undo' | 'redo'): Promise<void> {
    const button = () => this.#root.querySelector<HTMLButtonElement>(`.toolbar [data-action=${action}]`);
    for (let presses = 0; button()?.disabled === false; presses += 1) {
      if (presses > MOST_PRESSES) throw new Error(`«${action}» does not come to an end`);
      button()?.click();
      await this.#designer.updateComplete;
    }
    await this.idle();
  }

  /** The names of the files that are not as these. */
  differences(expected: readonly SavedFile[]): readonly string[] {
    const were = new Map(expected.map(({ name, content }) => [name, content]));
    const are = new Map(this.#designer.bundle.files.map(({ name, content }) => [name, content]));
    return [...new Set([...were.keys(), ...are.keys()])].filter((name) => were.get(name) !== are.get(name));
  }

  async #loaded(): Promise<void> {
    await this.idle();
    for (let waits = 0; this.#root.querySelector('[data-loading]') !== null; waits += 1) {
      if (waits > MOST_WAITS) throw new Error(`A panel is not loaded after ${this.log.slice(-5).join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async #useSome(view: string): Promise<void> {
    for (let times = 0; times < CONTROLS_A_ROUND; times += 1) {
      const control = this.#one(this.#usable());
      if (control === undefined) return;
      const before = this.told;
      this.log.push(`${view}: ${this.#use(control)}`);
      await this.idle();
      this.editsOf[view] = (this.editsOf[view] ?? 0) + (this.told - before);
    }
  }

  #one<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#pick(items.length)];
  }

  #usable(): readonly HTMLElement[] {
    const dialog = this.#root.querySelector('dialog[open]');
    const controls = (dialog ?? this.#root).querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary',
    );
    return [...controls].filter(
      (control) =>
        !control.matches(`${NOT_EDITS}, :disabled`) &&
        control.checkVisibility() &&
        control.closest('[inert]') === null,
    );
  }

  #use(control: HTMLElement): string {
    control.focus();
    if (control instanceof HTMLSelectElement) {
      control.selectedIndex = this.#pick(control.options.length);
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (isText(control)) {
      control.value = this.#one(texts) ?? '';
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else control.click();
    control.blur();
    const name = control.id || control.textContent?.replaceAll(/\s+/g, ' ').trim();
    return `${control.localName} ${name || control.getAttribute('aria-label')}`;
  }
}

function isText(control: HTMLElement): control is HTMLInputElement | HTMLTextAreaElement {
  return (
    control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text')
  );
}

/** Edits, undoes everything by the button of the toolbar, and does it all again. */
async function editAtRandom({ files, seed, edits }: EditOptions): Promise<EditOutcome> {
  const designer = document.createElement('motcua-designer') as Designer;
  designer.bundle = { files };
  designer.connectors = [{ id: 'population.lookup', name: { vi: 'Dân cư', en: 'Population' } }];
  document.querySelector('main')?.replaceChildren(designer);
  await designer.settled;
  const editor = new RandomEditor(designer, seed);
  await editor.edit(edits);
  await editor.idle();
  const last = designer.bundle.files;
  await editor.all('undo');
  const undone = editor.differences(files);
  await editor.all('redo');
  const { editsOf, log } = editor;
  return { editsOf, undone, redone: editor.differences(last), log: log.slice(-50) };
}

Object.assign(globalThis, { editAtRandom });
