import type { CaseSummary, Task } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { showDate } from '../shared/dates.ts';
import { type Bilingual, type Locale, textIn } from '../shared/locale.ts';
import { statusWords } from '../shared/status.ts';
import type { Words } from '../words/vi.ts';

/** A case of a list, with the people it is about. */
export type ListedCase = CaseSummary & { readonly subject: readonly string[] };

/** Somebody's cases, with the tasks that wait for them. */
export interface MyCases {
  readonly cases: readonly ListedCase[];
  readonly tasks: readonly Task[];
  readonly names: ReadonlyMap<string, Bilingual>;
}

/** The list of one's own cases, those that wait for oneself marked. */
export function myCases({ cases, tasks, names }: MyCases, words: Words, locale: Locale): TemplateResult {
  const waiting = new Set(tasks.map(({ caseId }) => caseId));
  return html`<h1>${words.cases.title}</h1>
    ${cases.length === 0 ? html`<p>${words.cases.none}</p><p><a class="button primary" href="/apply">${words.portal.apply}</a></p>` : nothing}
    <ul class="cards">
      ${cases.map((found) => {
        const name = names.get(found.procedure);
        return html`<li class="card">
          <h2><a href="/apply?case=${encodeURIComponent(found.caseId)}">${name === undefined ? found.procedure : textIn(name, locale)}</a></h2>
          <p>${found.subject.at(-1)}</p>
          <p>${found.number ?? words.cases.noNumberShort}</p>
          <p>
            <span class="status">${statusWords(found, words)}</span>
            ${waiting.has(found.caseId) ? html`<span class="tag turn">${words.cases.yourTurn}</span>` : nothing}
          </p>
          <p class="hint">${words.cases.sentOn} ${showDate(found.startedAt, locale)}</p>
        </li>`;
      })}
    </ul>`;
}
