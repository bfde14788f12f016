import type { Task } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import { dueLevel, showDate } from './dates.ts';
import type { Locale } from './locale.ts';

/** When something is due: said in words, and coloured for those who see colours. */
export function dueBadge(dueAt: string, words: Words, locale: Locale, now = new Date()): TemplateResult {
  const level = dueLevel(dueAt, now);
  return html`<span class="due ${level}"><strong>${words.due[level]}</strong> <time datetime=${dueAt}>${showDate(dueAt, locale)}</time></span>`;
}

/** What makes a date doubtful: said to whoever relies on it. */
export function doubts(warnings: Task['warnings'], words: Words): TemplateResult | typeof nothing {
  const years = warnings.flatMap(({ code, params }) =>
    code === 'CALENDAR_YEAR_UNDECIDED' ? [String(params.year)] : [],
  );
  return years.length === 0
    ? nothing
    : html`<span class="hint">${words.clock.undecided(years.join(', '))}</span>`;
}
