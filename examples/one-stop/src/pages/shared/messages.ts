import { html, nothing, type TemplateResult } from 'lit';
import { read } from './call.ts';
import { showDate } from './dates.ts';
import { type Bilingual, type Locale, textIn } from './locale.ts';

/** What a procedure told somebody, in its own words. */
export interface Message {
  readonly at: string;
  readonly caseId: string;
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

/** Everything that was told to who is signed in, the newest first. */
export async function readMessages(): Promise<readonly Message[]> {
  const { items } = await read<{ items: readonly Message[] }>('/portal/messages');
  return items;
}

export function messageList(
  messages: readonly Message[],
  heading: string,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (messages.length === 0) return nothing;
  return html`<section aria-label=${heading}>
    <h2>${heading}</h2>
    <ul class="messages">
      ${messages.map(
        ({ at, subject, text }) => html`<li>
          <strong>${textIn(subject, locale)}</strong>
          <p>${textIn(text, locale)}</p>
          <p class="hint"><time datetime=${at}>${showDate(at, locale)}</time></p>
        </li>`,
      )}
    </ul>
  </section>`;
}
