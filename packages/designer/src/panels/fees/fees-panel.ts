import { html, nothing, type TemplateResult } from 'lit';
import { asList, asObject } from '../../bundle/unknown-json.ts';
import { namedItem, placeOf } from '../parts/facts-list.ts';
import {
  at,
  choiceAt,
  type JsonPlace,
  localizedAt,
  numberAt,
  textOf,
  valueAt,
  writeAt,
} from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { recordList } from '../parts/record-list.ts';
import { wordsOf } from '../parts/words.ts';
import { feesWords } from './words.ts';

type Words = typeof feesWords.vi;

/** What is charged, by the way of handing in. */
export const panel: PartPanel = { render };

function render(context: PartContext): TemplateResult {
  const { screen } = context;
  const words = wordsOf(feesWords, screen.locale);
  const place = placeOf(context, 'channels');
  const channels = asList(valueAt(place)).map(asObject);
  return html`<h2>${words.title}</h2>
    <p class="hint">${words.hint}</p>
    ${channels.length === 0 ? html`<p class="hint">${words.noChannel}</p>` : nothing}
    ${channels.map((channel, index) => channelFees(context, at(place, index, 'fees'), textOf(channel.channel), words))}`;
}

function channelFees(context: PartContext, fees: JsonPlace, channel: string, words: Words): TemplateResult {
  const name = words.channels[channel as 'online'] ?? channel;
  const { screen } = context;
  const own = asList(valueAt(fees));
  const all = asList(valueAt({ ...fees, path: ['channels'] }));
  const copy = () =>
    screen.editor.atOnce(() =>
      writeAt(
        { ...fees, path: ['channels'] },
        all.map((entry) => ({ ...asObject(entry), fees: own })),
      ),
    );
  return html`<h3>${name}</h3>
    ${recordList({
      context,
      place: fees,
      empty: words.empty,
      addLabel: words.add(name),
      addHint: words.addHint,
      title: (fee) => feeTitle(asObject(fee), screen.locale),
      create: (typed) => namedItem(fees, typed, 'fee', { amount: 0, currency: 'VND' }),
      fields: (fee) => html`${localizedAt(fee, { key: 'name', label: words.name })}
        <div class="pair">
          ${numberAt(fee, { key: 'amount', label: words.amount, hint: words.amountHint })}
          ${choiceAt(fee, {
            key: 'currency',
            label: words.currency,
            choices: [
              { value: 'VND', text: 'VND (đồng)' },
              { value: 'USD', text: 'USD' },
            ],
          })}
        </div>
        ${localizedAt(fee, { key: 'note', label: words.note, optional: true, long: true })}`,
    })}
    ${own.length > 0 && all.length > 1 ? html`<button type="button" class="plain" data-action="copy-fees" @click=${copy}>${words.copy}<span class="hidden">: ${name}</span></button>` : nothing}`;
}

function feeTitle({ name, amount, currency }: ReturnType<typeof asObject>, locale: string): string {
  const number = typeof amount === 'number' ? amount.toLocaleString(locale === 'en' ? 'en' : 'vi-VN') : '';
  return `${localizedName(name, locale)}: ${number} ${textOf(currency)}`;
}
