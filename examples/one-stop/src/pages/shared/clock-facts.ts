import type { CaseDetails } from '@motcua/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words/vi.ts';
import { call } from './call.ts';
import { showDate } from './dates.ts';
import { doubts, dueBadge } from './due-badge.ts';
import { statutoryClock } from './due-date.ts';
import type { Locale } from './locale.ts';

type Clock = NonNullable<ReturnType<typeof statutoryClock>>;

/** What a page shows of the clock of a case. */
export interface ClockFacts {
  readonly clock: Clock;
  readonly explanation: readonly string[];
  readonly words: Words;
  readonly locale: Locale;
}

/** Why the due date is what it is, in sentences. */
export async function readExplanation(
  { caseId, clocks }: Pick<CaseDetails, 'caseId' | 'clocks'>,
  locale: Locale,
): Promise<readonly string[]> {
  const clock = statutoryClock({ clocks });
  if (clock === undefined) return [];
  const options = { caseId, clock: clock.id, locale };
  return (await call<{ sentences: readonly string[] }>('clocks/explain', options)).sentences;
}

/** How much time there is, in working days: of a clock that stands still, how much there was. */
export function leftInWords({ status, left }: Pick<Clock, 'status' | 'left'>, words: Words): string {
  const { workingDays, isOverdue } = left;
  const isOpen = status !== 'stopped';
  if (isOverdue) return isOpen ? words.clock.overdue(Math.abs(workingDays)) : '';
  if (status === 'paused') return words.clock.paused(workingDays);
  return isOpen ? words.clock.left(workingDays) : '';
}

/** Why the date is this one, to be opened. */
function why({ explanation, words }: ClockFacts): TemplateResult | typeof nothing {
  if (explanation.length === 0) return nothing;
  return html`<details class="why"><summary>${words.cases.why}</summary><ol>${explanation.map((sentence) => html`<li>${sentence}</li>`)}</ol></details>`;
}

function due({ clock, words, locale }: ClockFacts): TemplateResult {
  return clock.status === 'running' || clock.status === 'expired'
    ? dueBadge(clock.dueAt, words, locale)
    : html`<time datetime=${clock.dueAt}>${showDate(clock.dueAt, locale)}</time>`;
}

/** The two dates of a case as rows of a summary: what was promised, and by when the office must be done, with how much time is left and why. */
export function clockRows(facts: ClockFacts): TemplateResult {
  const { clock, words, locale } = facts;
  const left = leftInWords(clock, words);
  const { appointment } = clock;
  return html`${
    appointment === undefined
      ? nothing
      : html`<div><dt>${words.clock.appointment}</dt><dd>
          <time datetime=${appointment.appointedAt}>${showDate(appointment.appointedAt, locale)}</time>
          ${clock.drift === undefined ? nothing : html`<p class="hint">${words.clock.drift}</p>`}
        </dd></div>`
  }<div><dt>${words.clock.due}</dt><dd>
      ${due(facts)}
      ${left === '' ? nothing : html`<p class="hint">${left}</p>`}
      ${doubts(clock.warnings, words)} ${why(facts)}
    </dd></div>`;
}
