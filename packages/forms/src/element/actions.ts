import { html, nothing } from 'lit/html.js';

/** The button that goes on or sends, with what a host puts beside it. While it is `pending` it says so, and nothing is sent twice. */
export function renderActions(words: string, pending: boolean) {
  return html`<div class="actions" part="actions" aria-live="polite">
    <button class="button" part="button submit" type="submit" aria-disabled=${pending || nothing}>${words}</button>
    <slot name="actions"></slot>
  </div>`;
}
