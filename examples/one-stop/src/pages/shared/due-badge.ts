import { html, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import { dueLevel, showDate } from './dates.ts';
import type { Locale } from './locale.ts';

/** When something is due: said in words, and coloured for those who see colours. */
export function dueBadge(dueAt: string, words: Words, locale: Locale, now = new Date()): TemplateResult {
  const level = dueLevel(dueAt, now);
  return html`<span class="due ${level}"><strong>${words.due[level]}</strong> <time datetime=${dueAt}>${showDate(dueAt, locale)}</time></span>`;
}
