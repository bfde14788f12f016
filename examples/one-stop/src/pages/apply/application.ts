import type { JsonObject, ProcedureDetails } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { call } from '../shared/call.ts';
import type { Drafts } from '../shared/drafts.ts';
import '../shared/kept-form.ts';
import type { SendForm } from '../shared/kept-form.ts';
import { type Locale, textIn } from '../shared/locale.ts';
import { textsFor } from '../shared/procedures.ts';
import type { Session } from '../shared/session.ts';
import type { Words } from '../words/vi.ts';
import { prefill } from './prefill.ts';
import { procedureFacts } from './procedure-facts.ts';

function sender(procedure: string, unit: string): SendForm {
  return async (data, commandId) => {
    const { caseId } = await call<{ caseId: string }>('cases/start', { procedure, data, unit, commandId });
    location.assign(`/apply?case=${encodeURIComponent(caseId)}&sent=1`);
  };
}

/** The facts of a procedure, and its application form once somebody begins. */
export function application(options: {
  readonly procedure: ProcedureDetails;
  readonly isFilling: boolean;
  readonly session: Session;
  readonly drafts: Drafts;
  readonly words: Words;
  readonly locale: Locale;
}): TemplateResult {
  const { procedure: found, isFilling, session, drafts, words, locale } = options;
  const { procedure, name, details, startForm } = found;
  const title = html`<h1>${textIn(name, locale)}</h1>`;
  const address = `/apply?procedure=${encodeURIComponent(procedure)}`;
  if (!isFilling || startForm === null) {
    return html`<p><a class="back" href="/apply">${words.apply.title}</a></p>
      ${title}
      ${details?.description === undefined ? nothing : html`<p class="lead">${textIn(details.description, locale)}</p>`}
      ${details === null ? nothing : procedureFacts(details, words, locale)}
      ${startForm === null ? html`<p>${words.apply.noForm}</p>` : html`<p><a class="button primary" href="${address}&fill=1">${words.apply.begin}</a></p>`}`;
  }
  const initial: JsonObject = prefill(startForm.schema, session.account?.profile);
  return html`<p><a class="back" href=${address}>${words.apply.facts}</a></p>
    ${title}
    ${Object.keys(initial).length === 0 ? nothing : html`<p class="hint">${words.apply.prefilled}</p>`}
    <kept-form
      .form=${startForm}
      .locale=${locale}
      .translations=${textsFor(found, locale)}
      .initial=${initial}
      .drafts=${drafts}
      .draftKey=${`apply.${procedure}`}
      .submitLabel=${words.apply.send}
      .review=${true}
      .send=${sender(procedure, session.office.unit)}
    ></kept-form>`;
}
