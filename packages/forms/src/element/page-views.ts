import { html } from 'lit/html.js';
import { type FormTexts, fill } from '../locales/form-texts.ts';

/** How many pages there are, and which this is; it takes the focus when a page is opened. */
export function renderProgress(texts: FormTexts, page: number, pages: number) {
  return html`<p class="progress" part="progress" id="page" tabindex="-1">${fill(texts.pageOf, { page, pages })}</p>`;
}

export function renderBack(texts: FormTexts, back: () => void) {
  return html`<button class="button quiet back" part="button" type="button" @click=${back}>${texts.back}</button>`;
}
