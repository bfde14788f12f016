import { html, nothing } from 'lit/html.js';
import { isObject, own } from '../json.ts';
import { fill } from '../locales/form-texts.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { fieldMemory } from './field-memory.ts';
import type { LookUpResult, RegisterEntry } from './field-services.ts';
import { registerEntryStyles } from './register-entry.styles.ts';

interface Search {
  text: string;
  result: LookUpResult | undefined;
  hasFailed: boolean;
  /** The entry that the arrow keys have reached; -1: none. */
  active: number;
  /** What was chosen, and where it came from. */
  chosen: { readonly entry: RegisterEntry; readonly source: string } | undefined;
  running: AbortController | undefined;
}

const searchOf = fieldMemory<Search>(() => ({
  text: '',
  result: undefined,
  hasFailed: false,
  active: -1,
  chosen: undefined,
  running: undefined,
}));

/** Fewer letters find too much. */
const LEAST_LETTERS = 2;
/** Milliseconds of rest before a register is asked. */
const REST = 250;

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, REST);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

async function search(field: FieldNode, context: FieldContext, state: Search): Promise<void> {
  state.running?.abort();
  const running = new AbortController();
  const { signal } = running;
  Object.assign(state, { running, active: -1, hasFailed: false });
  const { lookUp } = context.services;
  if (state.text.trim().length < LEAST_LETTERS || lookUp === undefined) {
    state.result = undefined;
    return;
  }
  await rest(signal);
  const register = String(own(field.schema.keywords, 'x-register') ?? '');
  const found = await lookUp({ register, text: state.text.trim(), signal }).catch(() => undefined);
  if (signal.aborted) return;
  Object.assign(state, { result: found, hasFailed: found === undefined });
  context.refresh();
}

function choose(entry: RegisterEntry, context: FieldContext, state: Search): void {
  const source = state.result?.source ?? '';
  Object.assign(state, { chosen: { entry, source }, result: undefined, text: '', active: -1 });
  context.commit(entry.value);
}

/** Keys of the combobox pattern of ARIA: arrows move, Enter takes, Escape closes. */
const KEYS: Readonly<Record<string, (state: Search, entries: readonly RegisterEntry[]) => void>> = {
  ArrowDown: (state, entries) => {
    state.active = (state.active + 1) % entries.length;
  },
  ArrowUp: (state, entries) => {
    state.active = (state.active <= 0 ? entries.length : state.active) - 1;
  },
  Escape: (state) => {
    state.result = undefined;
  },
};

function onKey(event: KeyboardEvent, context: FieldContext, state: Search): void {
  const entries = state.result?.entries ?? [];
  if (entries.length === 0) return;
  const entry = entries[state.active];
  if (event.key === 'Enter' && entry !== undefined) choose(entry, context, state);
  else if (Object.hasOwn(KEYS, event.key)) KEYS[event.key]?.(state, entries);
  else return;
  event.preventDefault();
  context.refresh();
}

function renderOptions(field: FieldNode, context: FieldContext, state: Search) {
  const { result } = state;
  return html`<ul class="entries" id="${field.id}-list" role="listbox" aria-label=${field.label} ?hidden=${!result?.entries.length}>
    ${result?.entries.map(
      (entry, index) => html`<li
        class="entry"
        id="${field.id}-entry-${index}"
        role="option"
        aria-selected=${index === state.active ? 'true' : 'false'}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => choose(entry, context, state)}
      >
        ${entry.label} ${entry.detail === undefined ? nothing : html`<span class="entry-detail">${entry.detail}</span>`}
      </li>`,
    )}
  </ul>`;
}

function statusOf({ result, hasFailed }: Search, { texts }: FieldContext): string {
  if (hasFailed) return texts.lookUpFailed;
  if (result === undefined) return '';
  return result.entries.length === 0
    ? texts.lookUpNothing
    : fill(texts.lookUpFound, { count: result.entries.length, source: result.source });
}

function renderSearch(field: FieldNode, context: FieldContext, state: Search) {
  const isOpen = (state.result?.entries.length ?? 0) > 0;
  const typed = (event: Event) => {
    state.text = (event.target as HTMLInputElement).value;
    void search(field, context, state);
    context.refresh();
  };
  return html`<input
      class="input full"
      part="input"
      id=${field.id}
      type="text"
      role="combobox"
      autocomplete="off"
      aria-autocomplete="list"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="${field.id}-list"
      aria-activedescendant=${state.active < 0 ? nothing : `${field.id}-entry-${state.active}`}
      aria-describedby=${context.describedBy ?? nothing}
      aria-invalid=${context.error === undefined ? nothing : 'true'}
      .value=${state.text}
      @input=${typed}
      @keydown=${(event: KeyboardEvent) => onKey(event, context, state)}
    />
    ${renderOptions(field, context, state)}
    <p class="hint" role="status">${statusOf(state, context)}</p>`;
}

/** The words for a value that an earlier session chose. */
function labelOf(value: unknown): string {
  if (!isObject(value)) return String(value ?? '');
  return String(
    ['label', 'name', 'title'].map((key) => own(value, key)).find((text) => text !== undefined) ?? '',
  );
}

function shownOf({ value, services }: FieldContext, path: string): string {
  const { chosen } = searchOf(services, path);
  return chosen !== undefined && chosen.entry.value === value ? chosen.entry.label : labelOf(value);
}

function renderChosen(field: FieldNode, context: FieldContext, { chosen }: Search) {
  const source = chosen?.source ?? '';
  const label = shownOf(context, field.path);
  return html`<div class="chosen">
    <span class="answer">${label}</span>
    ${source === '' ? nothing : html`<span class="hint">${fill(context.texts.source, { source })}</span>`}
    <button class="button quiet" part="button" type="button" id=${field.id} aria-label="${context.texts.lookUpAgain}: ${label}"
      @click=${() => context.setAt(field.path, undefined, field.id)}>
      ${context.texts.lookUpAgain}
    </button>
  </div>`;
}

/** An entry of a register, found by typing; the register is named by `"x-register"`, and its source is shown. */
export const registerEntry: FieldKind = {
  kind: 'register-entry',
  frame: 'label',
  readsOthers: true,
  styles: registerEntryStyles,
  show: (field, context) => shownOf(context, field.path),
  render: (field, context) => {
    const state = searchOf(context.services, field.path);
    return context.value === undefined
      ? renderSearch(field, context, state)
      : renderChosen(field, context, state);
  },
};
