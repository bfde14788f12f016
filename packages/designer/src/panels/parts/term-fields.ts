import { html, nothing, type TemplateResult } from 'lit';
import { asObject } from '../../bundle/unknown-json.ts';
import { parseTerm, termUnits } from '../../process/term.ts';
import { choiceField, termField, textField } from '../fields.ts';
import { at, choiceAt, fieldId, type JsonPlace, textOf, valueAt, writeAt } from './json-fields.ts';
import { type PanelWords, wordsOf } from './words.ts';

const vi = {
  cutoff: 'Nhận sau giờ nào thì tính từ ngày làm việc hôm sau',
  cutoffHint: 'Ví dụ 15:00. Bỏ trống nếu không có',
  firstDay: 'Ngày bắt đầu tính',
  firstDays: {
    included: 'Tính cả ngày bắt đầu',
    sameInstant: 'Đúng giờ đó, sau đủ thời hạn',
  },
  firstDayDefault: 'Từ ngày làm việc tiếp theo',
  endRule: 'Hết hạn vào ngày nghỉ thì',
  exact: 'Vẫn hết hạn vào ngày đó',
  rollForward: 'Chuyển sang ngày làm việc tiếp theo',
};

const en: typeof vi = {
  cutoff: 'What comes in after this hour counts from the next working day',
  cutoffHint: 'For example 15:00. Leave empty if there is none',
  firstDay: 'The first day',
  firstDays: { included: 'The day of the start counts', sameInstant: 'The same hour, when the time is over' },
  firstDayDefault: 'The next working day',
  endRule: 'A last day that is a day off',
  exact: 'Stays the last day',
  rollForward: 'Moves to the next working day',
};

const words: PanelWords<typeof vi> = { vi, en };

/** How long, in the words of the law: an amount and a unit. Rules of the term that are not shown here stay. */
export function lengthAt(place: JsonPlace, key: string, label: string, optional = false): TemplateResult {
  const own = at(place, key);
  const { unit, amount } = asObject(valueAt(own));
  const { texts } = place.screen;
  return termField({
    id: fieldId(own),
    legend: label,
    amountLabel: texts.panel.termAmount,
    unitLabel: texts.panel.termUnit,
    value: typeof amount === 'number' && termUnits.some((known) => known === unit) ? `${amount} ${unit}` : '',
    texts,
    onChange: (value) => {
      const term = parseTerm(value);
      if (term === undefined) return optional ? writeAt(own, undefined) : undefined;
      return writeTerm(own, term.unit, Number(term.amount));
    },
  });
}

/** Both in one step where both change; the other rules of the term are not touched. */
function writeTerm(own: JsonPlace, unit: string, amount: number): void {
  const before = asObject(valueAt(own));
  if (before.unit === undefined) writeAt(own, { unit, amount });
  else if (before.unit === unit) writeAt(at(own, 'amount'), amount);
  else writeAt(own, { ...before, unit, amount });
}

/** The same with cut-off hour, first day and last day. */
export function termAt(place: JsonPlace, key: string, label: string): TemplateResult {
  const own = at(place, key);
  const told = wordsOf(words, place.screen.locale);
  const cutoff = at(own, 'receivedAs', 'cutoff');
  return html`${lengthAt(place, key, label)}
    ${
      valueAt(own) === undefined
        ? nothing
        : html`${textField({
            id: fieldId(cutoff),
            label: told.cutoff,
            hint: told.cutoffHint,
            optional: place.screen.texts.panel.optional,
            value: textOf(valueAt(cutoff)),
            onChange: (text) => writeCutoff(own, text.trim()),
          })}
          ${choiceAt(own, {
            key: 'firstDay',
            label: told.firstDay,
            empty: told.firstDayDefault,
            choices: Object.entries(told.firstDays).map(([value, text]) => ({ value, text })),
          })}
          ${choiceField({
            id: fieldId(at(own, 'endRule')),
            label: told.endRule,
            value: textOf(valueAt(at(own, 'endRule'))) === 'exact' ? 'exact' : '',
            empty: told.rollForward,
            choices: [{ value: 'exact', text: told.exact }],
            unknown: (value) => value,
            onChange: (value) => writeAt(at(own, 'endRule'), value === '' ? undefined : value),
          })}`
    }`;
}

/** «15:00», «15h», «15g30» */
function writeCutoff(own: JsonPlace, text: string): boolean {
  if (text === '') return writeAt(at(own, 'receivedAs', 'cutoff'), undefined);
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:hg.](\d{2})?)?$/i.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return false;
  return writeAt(at(own, 'receivedAs', 'cutoff'), `${hour.padStart(2, '0')}:${minute}`);
}
