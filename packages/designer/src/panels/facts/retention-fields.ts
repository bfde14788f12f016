import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, textField } from '../fields.ts';
import {
  at,
  fieldId,
  type JsonPlace,
  readNumber,
  textAt,
  textOf,
  valueAt,
  writeAt,
} from '../parts/json-fields.ts';
import type { factsWords } from './words.ts';

type Words = typeof factsWords.vi;

/** What a duration of `retention` may be made of: one number and one unit. */
const DURATION = /^P(?<amount>[1-9]\d{0,3})(?<unit>[YMWD])$/;
const LONGEST = 9999;

/** For how long personal data are kept after a case has ended. Without a number nothing is said, and they are kept until somebody erases them. */
export function retentionFields(procedure: JsonPlace, words: Words): TemplateResult {
  const place = at(procedure, 'retention');
  const after = at(place, 'after');
  const written = textOf(valueAt(after));
  const { amount = '', unit = 'Y' } = DURATION.exec(written)?.groups ?? {};
  // Something else, from another tool: it is shown as it is written.
  const shown = written !== '' && amount === '' ? written : amount;
  return html`<h3>${words.retention}</h3>
    <p class="hint">${words.retentionHint}</p>
    <div class="columns">
      <div class="column">
        ${textField({
          id: fieldId(after),
          label: words.retentionAmount,
          optional: procedure.screen.texts.panel.optional,
          value: shown,
          onChange: (text) => writeAmount(place, text, unit),
        })}
        ${
          amount === ''
            ? nothing
            : choiceField({
                id: `${fieldId(after)}-unit`,
                label: words.retentionUnit,
                value: unit,
                choices: Object.entries(words.retentionUnits).map(([value, text]) => ({ value, text })),
                unknown: procedure.screen.texts.panel.unknown,
                onChange: (chosen) => writeAt(after, `P${amount}${chosen}`),
              })
        }
      </div>
      <div class="column">
        ${
          written === ''
            ? nothing
            : textAt(place, {
                key: 'legalBasis',
                label: words.retentionBasis,
                hint: words.retentionBasisHint,
                optional: true,
              })
        }
      </div>
    </div>`;
}

/** The legal basis goes with the time that it is for. */
function writeAmount(place: JsonPlace, text: string, unit: string): boolean {
  if (text.trim() === '') return writeAt(place, undefined);
  const amount = readNumber(text);
  if (amount === undefined || !Number.isInteger(amount) || amount < 1 || amount > LONGEST) return false;
  return writeAt(at(place, 'after'), `P${amount}${unit}`);
}
