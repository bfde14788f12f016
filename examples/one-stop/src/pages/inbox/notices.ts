import { html, nothing, type TemplateResult } from 'lit';
import { read } from '../shared/call.ts';
import { showDate } from '../shared/dates.ts';
import { type Locale, textIn } from '../shared/locale.ts';
import type { Message } from '../shared/messages.ts';
import type { Words } from '../words/vi.ts';

/** A message of a process to the officers of a role. */
export interface Notice {
  readonly id: string;
  readonly at: string;
  readonly template: string;
  readonly caseNumber: string | null;
  readonly dueAt: string | null;
}

export async function readNotices(): Promise<readonly Notice[]> {
  const { items } = await read<{ items: readonly Notice[] }>('/portal/notifications');
  return items;
}

const MOST_SHOWN = 5;

/** What the process wants officers to know, by its steps and in the words of the procedure: the newest few of each. */
export function noticeList(
  { notices, messages }: { readonly notices: readonly Notice[]; readonly messages: readonly Message[] },
  words: Words,
  locale: Locale,
): TemplateResult | typeof nothing {
  const shown = notices.filter(({ template }) => template === 'due-soon').slice(0, MOST_SHOWN);
  const told = messages.slice(0, MOST_SHOWN);
  if (shown.length + told.length === 0) return nothing;
  return html`<h2>${words.inbox.notifications}</h2>
    <ul class="notices">
      ${shown.map(
        ({ caseNumber, dueAt }) =>
          html`<li>${words.inbox.dueSoon(caseNumber ?? '', dueAt === null ? '' : showDate(dueAt, locale))}</li>`,
      )}
      ${told.map(({ text }) => html`<li>${textIn(text, locale)}</li>`)}
    </ul>`;
}
