import type { HistoryRow, ProcedureDetails } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import { showDate } from './dates.ts';
import { type Locale, textIn } from './locale.ts';
import { type CaseView, nameOfStep } from './procedures.ts';
import type { Session } from './session.ts';

/** Events are told when they are reached, work when it is completed; what the process decides by itself is nobody's news. */
const toldWhenEntered = new Set([
  'start-event',
  'intermediate-throw-event',
  'intermediate-catch-event',
  'boundary-event',
  'end-event',
]);

/** The rows of a history that people tell each other. */
export function milestones(
  history: readonly HistoryRow[],
  procedure: Pick<ProcedureDetails, 'elements'>,
): readonly HistoryRow[] {
  return history.filter(({ type, kind, element }) => {
    if (nameOfStep(procedure, element, 'vi') === undefined) return false;
    return type === 'completed' || (type === 'entered' && kind !== null && toldWhenEntered.has(kind));
  });
}

/** Who did it: citizens see the office's positions, not its people. */
function doer(id: string | undefined, session: Session, words: Words, locale: Locale): string {
  if (id === undefined) return '';
  if (id === session.account?.id) return words.cases.byYou;
  const person = session.accounts.find((other) => other.id === id);
  if (person === undefined) return '';
  if (person.position === undefined) return person.name;
  const position = textIn(person.position, locale);
  return session.account?.kind === 'citizen' ? position : `${person.name}, ${position}`;
}

/** What has happened to a case, and what it waits for. */
export function timeline(view: CaseView, session: Session, words: Words, locale: Locale): TemplateResult {
  const { details, history, procedure } = view;
  const waiting = details.waiting.filter(({ kind }) => kind === 'task');
  return html`<ol class="timeline">
    ${milestones(history, procedure).map(({ element, at, actor, type }) => {
      const who = type === 'completed' ? doer(actor, session, words, locale) : '';
      return html`<li>
        <span class="what">${nameOfStep(procedure, element, locale)}</span>
        <span class="when"><time datetime=${at}>${showDate(at, locale)}</time>${who === '' ? nothing : html` · ${who}`}</span>
      </li>`;
    })}
    ${waiting.map(
      ({ element }) => html`<li class="now">
      <span class="what">${words.cases.now}: ${nameOfStep(procedure, element, locale)}</span>
    </li>`,
    )}
  </ol>`;
}
