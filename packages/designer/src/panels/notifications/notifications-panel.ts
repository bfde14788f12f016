import { html, nothing, type TemplateResult } from 'lit';
import { asObject } from '../../bundle/unknown-json.ts';
import { factsList, freeItemId, placeOf } from '../parts/facts-list.ts';
import { at, choiceAt, type JsonPlace, localizedAt, valueAt } from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { titleOf } from '../screen.ts';
import { messageFields } from './message-fields.ts';
import { recipientFields } from './recipient-fields.ts';
import { triggerFields } from './trigger-fields.ts';
import { type NotificationsWords, notificationsWords } from './words.ts';

/** Who is told what, and when. */
export const panel: PartPanel = { render };

function render(context: PartContext): TemplateResult {
  const words = wordsOf(notificationsWords, context.screen.locale);
  const place = placeOf(context, 'notifications');
  return factsList({
    context,
    key: 'notifications',
    words,
    title: (item) => localizedName(asObject(item).subject, context.screen.locale),
    mark: (item) => words.events[String(asObject(asObject(item).on).event ?? '') as ''] ?? '',
    create: (subject) => ({
      id: freeItemId(place, subject, 'notification'),
      on: { event: 'ended' },
      to: [{ kind: 'applicant' }],
      subject: { vi: subject },
      text: { vi: subject },
    }),
    fields: (own) => fields(own, context, words),
  });
}

function fields(own: JsonPlace, context: PartContext, words: NotificationsWords): TemplateResult {
  return html`${localizedAt(own, { key: 'subject', label: words.subject })}
    ${messageFields(own, context, words)}
    ${triggerFields(at(own, 'on'), context, words)} ${senders(own, context, words)}
    ${recipientFields(own, context, words)}
    ${choiceAt(own, {
      key: 'channel',
      label: words.channel,
      empty: words.channelAny,
      choices: Object.entries(words.channels).map(([value, text]) => ({ value, text })),
    })}`;
}

/** Steps that name it send it, too; without a moment of its own nothing else does. */
function senders(
  own: JsonPlace,
  { screen }: PartContext,
  words: NotificationsWords,
): TemplateResult | typeof nothing {
  const { id, on } = asObject(valueAt(own));
  const steps = screen.state.process.steps.filter(({ attributes }) => attributes.notification === id);
  const names = steps.map((step) => `«${titleOf(step, screen)}»`).join(', ');
  if (steps.length > 0) return html`<p class="hint">${words.sentBy(names)}</p>`;
  return on === undefined ? html`<p class="hint">${words.sentByNone}</p>` : nothing;
}
