import { html, nothing } from 'lit/html.js';
import { own } from '../json.ts';
import { amountInWords } from './amount-in-words.ts';
import type { FieldKind } from './field-kind.ts';
import { renderNumber, showNumber } from './number-input.ts';

const CURRENCY = 'đồng';

/** An amount in đồng, read out in words below the box: a nought too many is heard at once. */
export const money: FieldKind = {
  kind: 'money',
  frame: 'label',
  show: (_field, { value, locale }) =>
    typeof value === 'number' ? `${showNumber(value, locale)} ${CURRENCY}` : '',
  render: (field, context) => {
    const { value, locale } = context;
    const words = typeof value === 'number' && locale !== 'en' ? amountInWords(value) : undefined;
    const unit = own(field.options, 'unit');
    return html`<div class="with-unit">${renderNumber('decimal', field, context)} <span>${typeof unit === 'string' ? unit : CURRENCY}</span></div>
      <p class="hint" aria-live="polite">${words === undefined ? nothing : html`${showNumber(value, locale)} (${words} ${CURRENCY})`}</p>`;
  },
};
