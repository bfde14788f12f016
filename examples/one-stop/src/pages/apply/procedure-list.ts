import type { Deployed } from '@motcua/engine';
import { html, type TemplateResult } from 'lit';
import { type Bilingual, type Locale, textIn } from '../shared/locale.ts';
import type { Words } from '../words/vi.ts';

/** A procedure as lists show it. */
export type ListedProcedure = Deployed & { readonly name: Bilingual };

/** The procedures that one can apply for. */
export function procedureList(
  items: readonly ListedProcedure[],
  words: Words,
  locale: Locale,
): TemplateResult {
  const { apply } = words;
  return html`<h1>${apply.title}</h1>
    <p class="lead">${apply.intro}</p>
    ${items.length === 0 ? html`<p>${apply.none}</p>` : ''}
    <ul class="cards">
      ${items.map(
        ({ procedure, name }) => html`<li class="card">
          <h2><a href="/apply?procedure=${encodeURIComponent(procedure)}">${textIn(name, locale)}</a></h2>
          <p class="hint">${procedure}</p>
        </li>`,
      )}
    </ul>`;
}
