import type { Json, JsonObject } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import type { Locale } from './locale.ts';
import { papersIn } from './papers.ts';
import { type CaseView, formTitle, textsFor } from './procedures.ts';
import { registerAnswer } from './register-answer.ts';

/** The papers in what was filled in, as links. */
export function paperLinks(data: Json, words: Words): TemplateResult | typeof nothing {
  const papers = papersIn(data);
  if (papers.length === 0) return nothing;
  return html`<section class="papers">
    <h3>${words.inbox.papers}</h3>
    <ul>${papers.map(({ href, name }) => html`<li><a href=${href} target="_blank">${name}</a></li>`)}</ul>
  </section>`;
}

function filledIn(
  name: string,
  view: CaseView,
  words: Words,
  locale: Locale,
): TemplateResult | typeof nothing {
  const form = view.forms[name];
  const data = view.details.data[name] ?? null;
  if (form === undefined) return name === 'population' ? registerAnswer(data as JsonObject, words) : nothing;
  return html`<details open>
    <summary>${formTitle(form, view.procedure, locale)}</summary>
    <motcua-form
      readonly
      .schema=${form.schema}
      .uiSchema=${form.ui ?? undefined}
      .data=${data}
      .locale=${locale}
      .translations=${textsFor(view.procedure, locale)}
    ></motcua-form>
    ${paperLinks(data, words)}
  </details>`;
}

/** Everything that was filled in for a case, read-only, the application first. */
export function caseData(view: CaseView, words: Words, locale: Locale): TemplateResult {
  const first = view.procedure.startForm?.id;
  const names = Object.keys(view.details.data);
  const ordered = [
    ...names.filter((name) => name === first),
    ...names.filter((name) => name !== first).reverse(),
  ];
  return html`<div class="case-data">${ordered.map((name) => filledIn(name, view, words, locale))}</div>`;
}
