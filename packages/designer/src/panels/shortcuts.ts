import { html, type TemplateResult } from 'lit';
import type { Screen } from './screen.ts';

/** What the keys do: each is something that a button does, too. */
export interface ShortcutActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  /** A step behind the one whose row has the focus, else at the end. */
  readonly addAfter: (stepId: string | undefined) => void;
  readonly edit: (stepId: string) => void;
  readonly help: () => void;
}

interface Pressed {
  readonly event: KeyboardEvent;
  readonly root: ShadowRoot;
  readonly actions: ShortcutActions;
}

/** Whether a shortcut fits here; it does its work where it does. */
type Shortcut = (pressed: Pressed) => boolean;

/** By what is pressed, in the words of `KeyboardEvent.key`; `Ctrl` is `⌘` on a Mac. */
const shortcuts: Readonly<Record<string, Shortcut>> = {
  'Ctrl+z': ({ event, actions }) => !isEditingText(event) && done(actions.undo),
  'Ctrl+Shift+z': ({ event, actions }) => !isEditingText(event) && done(actions.redo),
  'Ctrl+y': ({ event, actions }) => !isEditingText(event) && done(actions.redo),
  'Ctrl+s': ({ event, actions }) => done(() => takeOver(event, actions.save)),
  'Ctrl+Enter': ({ event, actions }) =>
    isOfProcess(event) && done(() => takeOver(event, () => actions.addAfter(rowOf(event)?.dataset.step))),
  'Ctrl+ArrowDown': (pressed) => moveRow(pressed, 1),
  'Ctrl+ArrowUp': (pressed) => moveRow(pressed, -1),
  F2: ({ event, actions }) => {
    const step = rowOf(event)?.dataset.step;
    return step !== undefined && done(() => takeOver(event, () => actions.edit(step)));
  },
  F6: ({ root }) => moveRegion(root, 1),
  'Shift+F6': ({ root }) => moveRegion(root, -1),
  '?': ({ event, actions }) => !isTyping(event) && done(actions.help),
  'Shift+?': ({ event, actions }) => !isTyping(event) && done(actions.help),
};

/** Does what a key stands for, if it stands for anything here. */
export function pressed(event: KeyboardEvent, root: ShadowRoot, actions: ShortcutActions): void {
  if (event.altKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const name = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.shiftKey ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
  if (!Object.hasOwn(shortcuts, name) || !shortcuts[name]?.({ event, root, actions })) return;
  event.preventDefault();
  event.stopPropagation();
}

function done(action: () => void): true {
  action();
  return true;
}

/** Leaving the field takes over what stands in it. */
function takeOver(event: KeyboardEvent, action: () => void): void {
  (event.composedPath()[0] as HTMLElement).blur();
  action();
}

/** While letters that are not yet taken over stand in a field, Ctrl+Z is that of the field. */
function isEditingText(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return target.value !== target.defaultValue;
  return target instanceof HTMLElement && target.isContentEditable;
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** In the list, the diagram or the form of a step: in other panels Enter belongs to their fields. */
function isOfProcess(event: KeyboardEvent): boolean {
  const path = event.composedPath().filter((node) => node instanceof Element);
  return (
    path.some((node) => node.matches('.list, .panel, .motcua-canvas')) &&
    !path.some((node) => node.matches('dialog'))
  );
}

function rowOf(event: KeyboardEvent): HTMLElement | undefined {
  return event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('tr[data-step]'));
}

/** The same field of the row below or above; its name where that row has no such field. */
function moveRow({ event }: Pressed, by: 1 | -1): boolean {
  const row = rowOf(event);
  const next = by === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  if (row === undefined || !(next instanceof HTMLElement)) return false;
  const [target] = event.composedPath() as [HTMLElement];
  const part = target.id.slice(`row-${row.dataset.step}-`.length);
  const id = (name: string) => `#${CSS.escape(`row-${next.dataset.step}-${name}`)}`;
  const action = target.closest('.row-actions') === null ? '' : '.row-actions button';
  const found = (action !== '' || part !== '') && next.querySelector<HTMLElement>(action || id(part));
  (found || next.querySelector<HTMLElement>(id('name')))?.focus();
  return true;
}

const REGIONS = ['.toolbar', '.parts', '.palette', '.list, section.part', '.panel', '.problems'];
const FOCUSABLE = 'button:not(:disabled), input, select, textarea, summary, a[href]';

/** From one part of the screen to the next, past everything within them. */
function moveRegion(root: ShadowRoot, by: 1 | -1): boolean {
  const regions = REGIONS.flatMap((selector) => [...root.querySelectorAll<HTMLElement>(selector)]).filter(
    (region) => region.checkVisibility() && region.querySelector(FOCUSABLE) !== null,
  );
  const now = regions.findIndex((region) => region.contains(root.activeElement));
  const next = regions[(now + by + regions.length) % regions.length] ?? regions[0];
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  return true;
}

/** What the keys do, for reading. */
export function shortcutHelp({ texts }: Screen): TemplateResult {
  const words = texts.shortcuts;
  return html`<dialog class="chooser shortcuts" aria-labelledby="shortcuts-title">
    <form method="dialog">
      <h2 id="shortcuts-title">${words.title}</h2>
      <dl>
        ${Object.entries(words.keys).map(
          ([keys, text]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${text}</dd></div>`,
        )}
      </dl>
      <button class="plain">${words.close}</button>
    </form>
  </dialog>`;
}
