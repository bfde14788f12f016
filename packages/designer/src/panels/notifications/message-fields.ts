import { html, type TemplateResult } from 'lit';
import { asObject } from '../../bundle/unknown-json.ts';
import { type Placeholder, readPlaceholders, sayPlaceholders } from '../../documents/placeholders.ts';
import { choiceField, longTextField } from '../fields.ts';
import { caseValues } from '../parts/case-values.ts';
import { at, fieldId, type JsonPlace, textOf, valueAt, writeAt } from '../parts/json-fields.ts';
import type { PartContext } from '../parts/part-panel.ts';
import type { NotificationsWords } from './words.ts';

/** The words of a message in both languages, with values of the case by their names. */
export function messageFields(
  own: JsonPlace,
  { screen }: PartContext,
  words: NotificationsWords,
): TemplateResult {
  const place = at(own, 'text');
  const values = caseValues(screen, {
    facts: words.facts,
    clock: { dueAt: words.dueAt, appointedAt: words.appointedAt },
  });
  return html`${language(at(place, 'vi'), words.text, values, words, undefined)}
    ${language(at(place, 'en'), words.inEnglish, values, words, screen.texts.panel.optional)}`;
}

function language(
  place: JsonPlace,
  label: string,
  values: readonly Placeholder[],
  words: NotificationsWords,
  optional: string | undefined,
): TemplateResult {
  const text = textOf(
    asObject(valueAt({ ...place, path: place.path.slice(0, -1) }))[String(place.path.at(-1))],
  );
  const write = (changed: string) => {
    if (changed.trim() === '' && optional === undefined) return false;
    return writeAt(place, changed.trim() === '' ? undefined : changed.trim());
  };
  return html`${longTextField({
    id: fieldId(place),
    label,
    rows: 3,
    value: sayPlaceholders(text, values),
    ...(optional === undefined ? {} : { optional }),
    onChange: (typed) => write(readPlaceholders(typed, values)),
  })}
  ${choiceField({
    id: `${fieldId(place)}-insert`,
    label: `${words.insert}: ${label}`,
    hideLabel: true,
    value: '',
    empty: words.insertShort,
    choices: values.map(({ expression, name }) => ({ value: expression, text: name })),
    unknown: (value) => value,
    onChange: (expression) => expression !== '' && write(`${text.trimEnd()} {{= ${expression} }}`),
  })}`;
}
