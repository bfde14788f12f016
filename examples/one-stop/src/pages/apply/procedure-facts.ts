import type { ProcedureDetails } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { type Bilingual, type Locale, textIn } from '../shared/locale.ts';
import type { Words } from '../words/vi.ts';
import { showTerm } from './show-term.ts';

type Facts = NonNullable<ProcedureDetails['details']>;
type Paper = NonNullable<Facts['papers']>[number];

function paperItem(paper: Paper, words: Words, locale: Locale): TemplateResult {
  const note =
    paper.note === undefined ? nothing : html`<span class="hint">${textIn(paper.note, locale)}</span>`;
  const kind = paper.presentOnly ? html` <span class="tag">${words.apply.present}</span>` : nothing;
  return html`<li>${textIn(paper.name, locale)}${kind} ${note}</li>`;
}

/** Papers of one set are an «or»; what is neither required nor of a set is for some applicants only. */
function paperLists(papers: readonly Paper[], words: Words, locale: Locale): TemplateResult {
  const item = (paper: Paper) => paperItem(paper, words, locale);
  const sets = new Set(papers.flatMap(({ exclusiveSet }) => exclusiveSet ?? []));
  const alone = papers.filter(({ exclusiveSet }) => exclusiveSet === undefined);
  const required = alone.filter((paper) => paper.required === true);
  const others = alone.filter((paper) => paper.required !== true);
  return html`
    ${required.length === 0 ? nothing : html`<ul>${required.map(item)}</ul>`}
    ${[...sets].map((set) => html`<p>${words.apply.oneOf}:</p><ul>${papers.filter(({ exclusiveSet }) => exclusiveSet === set).map(item)}</ul>`)}
    ${others.length === 0 ? nothing : html`<details><summary>${words.apply.ifNeeded} (${others.length})</summary><ul>${others.map(item)}</ul></details>`}
  `;
}

function feeText({ channels }: Facts, words: Words, locale: Locale): string {
  const online = channels.find(({ channel }) => channel === 'online') ?? channels[0];
  const fees = online?.fees ?? [];
  const total = fees.reduce((sum, { amount }) => sum + amount, 0);
  const tag = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const shares = fees.flatMap(({ share }) =>
    share === undefined ? [] : [`${share.percent.toLocaleString(tag)} % ${textIn(share.of, locale)}`],
  );
  if (total === 0) return shares.length === 0 ? words.apply.free : shares.join(' + ');
  const fixed = new Intl.NumberFormat(tag, { style: 'currency', currency: 'VND' }).format(total);
  return [fixed, ...shares].join(' + ');
}

/** What somebody must know before they begin: papers, term, fee, what comes out and who does it. */
export function procedureFacts(facts: Facts, words: Words, locale: Locale): TemplateResult {
  const clock = facts.clocks?.find(({ kind }) => kind === 'statutory');
  const agency = facts.agencies?.implementing;
  const results: readonly { readonly name: Bilingual }[] = facts.results ?? [];
  const rows: readonly (readonly [string, unknown])[] = [
    [words.apply.term, clock === undefined ? undefined : showTerm(clock.term, locale)],
    [words.apply.fee, feeText(facts, words, locale)],
    [words.apply.result, results.map(({ name }) => textIn(name, locale)).join(', ') || undefined],
    [words.apply.agency, agency === undefined ? undefined : textIn(agency, locale)],
  ];
  return html`<section class="facts" aria-labelledby="facts-title">
    <h2 id="facts-title">${words.apply.facts}</h2>
    <dl>
      ${rows.map(([term, value]) => (value === undefined ? nothing : html`<div><dt>${term}</dt><dd>${value}</dd></div>`))}
    </dl>
    <h3>${words.apply.papers}</h3>
    ${paperLists(facts.papers ?? [], words, locale)}
  </section>`;
}
