import type { JsonObject } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import type { Locale } from './locale.ts';
import { paperAddress } from './papers.ts';
import { type CaseView, formTitle, textsFor } from './procedures.ts';
import { registerAnswer } from './register-answer.ts';

export interface CaseDataOptions {
  readonly view: CaseView;
  readonly words: Words;
  readonly locale: Locale;
  /** Whether it is seen at once, or on demand. */
  readonly isOpen: boolean;
}

function filledIn(name: string, options: CaseDataOptions): TemplateResult | typeof nothing {
  const { view, words, locale, isOpen } = options;
  const form = view.forms[name];
  const data = view.details.data[name] ?? null;
  if (form === undefined) return name === 'population' ? registerAnswer(data as JsonObject, words) : nothing;
  return html`<details ?open=${isOpen}>
    <summary>${formTitle(form, view.procedure, locale)}</summary>
    <motcua-form
      readonly
      .schema=${form.schema}
      .uiSchema=${form.ui ?? undefined}
      .data=${data}
      .locale=${locale}
      .translations=${textsFor(view.procedure, locale)}
      .fileUrl=${(id: string) => paperAddress(id, { case: view.details.caseId })}
    ></motcua-form>
  </details>`;
}

/** Everything that was filled in for a case, read-only, the newest first. */
export function caseData(options: CaseDataOptions): TemplateResult {
  const { data } = options.view.details;
  const names = Object.keys(data).reverse();
  return html`<div class="case-data">${names.map((name) => filledIn(name, options))}</div>`;
}
