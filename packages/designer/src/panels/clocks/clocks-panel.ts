import { html, nothing, type TemplateResult } from 'lit';
import { freeId, idsOf } from '../../bundle/free-id.ts';
import { nameIn } from '../../bundle/named-text.ts';
import { asObject } from '../../bundle/unknown-json.ts';
import { checkField, choiceField } from '../fields.ts';
import { factsList, freeItemId, placeOf } from '../parts/facts-list.ts';
import {
  at,
  checkAt,
  choiceAt,
  fieldId,
  type JsonPlace,
  localizedAt,
  numberAt,
  readNumber,
  someAt,
  textAt,
  valueAt,
  writeAt,
} from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { recordList } from '../parts/record-list.ts';
import { lengthAt, termAt } from '../parts/term-fields.ts';
import { wordsOf } from '../parts/words.ts';
import { type ClocksWords, clocksWords } from './words.ts';

/** The time limits of a case: how long, from when, and what happens before and at their end. */
export const panel: PartPanel = { render };

function render(context: PartContext): TemplateResult {
  const words = wordsOf(clocksWords, context.screen.locale);
  const place = placeOf(context, 'clocks');
  return factsList({
    context,
    key: 'clocks',
    words,
    title: (clock) => clockTitle(asObject(clock), context),
    create: (name) => ({
      id: freeItemId(place, name, 'clock'),
      kind: 'statutory',
      name: { vi: name },
      term: { unit: 'workingDay', amount: 5 },
    }),
    fields: (own) => clockFields(own, context, words),
  });
}

function clockTitle({ name, term }: ReturnType<typeof asObject>, { screen }: PartContext): string {
  const { amount, unit } = asObject(term);
  const length =
    typeof amount === 'number'
      ? `${String(amount).replace('.', ',')} ${screen.texts.units[unit as 'week'] ?? ''}`
      : '';
  return [localizedName(name, screen.locale), length].filter(Boolean).join(': ');
}

function clockFields(own: JsonPlace, context: PartContext, words: ClocksWords): TemplateResult {
  return html`${localizedAt(own, { key: 'name', label: words.name })}
    ${choiceAt(own, { key: 'kind', label: words.kind, choices: named(words.kinds) })}
    ${termAt(own, 'term', words.term)}
    ${textAt(own, { key: 'legalBasis', label: words.legalBasis, optional: true })}
    <fieldset class="branch">
      <legend>${words.warnings}</legend>
      ${warnings(at(own, 'warnings'), context, words)}
    </fieldset>
    <fieldset class="branch">
      <legend>${words.expiry}</legend>
      ${expiry({ ...at(own, 'onExpiry'), prune: true }, own, context, words)}
    </fieldset>
    <details class="feel"><summary>${context.screen.texts.parts.more}</summary><div class="record-fields">${rules(own, context, words)}</div></details>`;
}

function expiry(place: JsonPlace, own: JsonPlace, context: PartContext, words: ClocksWords): TemplateResult {
  return html`${choiceAt(place, { key: 'tacit', label: words.tacit, empty: words.tacitNone, choices: named(words.tacits) })}
    ${choiceAt(place, { key: 'escalateTo', label: words.escalate, empty: words.escalateNone, choices: roles(context) })}
    ${checkAt(place, { key: 'close', label: words.close })}
    ${textAt(place, { key: 'event', label: words.event, hint: words.eventHint, optional: true })}
    ${appointment(own, words)}`;
}

/** An appointment is there or not; its rules are further down. */
function appointment(own: JsonPlace, words: ClocksWords): TemplateResult {
  const place = at(own, 'appointment');
  const is = valueAt(place) !== undefined;
  return html`${checkField({
    id: fieldId(place),
    label: words.appointment,
    checked: is,
    onChange: (checked) => writeAt(place, checked ? {} : undefined),
  })}
  ${is ? numberAt(place, { key: 'most', label: words.appointmentMost, optional: true, whole: true }) : nothing}`;
}

function warnings(place: JsonPlace, context: PartContext, words: ClocksWords): TemplateResult {
  return recordList({
    context,
    place,
    empty: words.warningsEmpty,
    addLabel: words.addWarning,
    addHint: words.addWarningHint,
    title: (warning) => warningTitle(asObject(warning), context, words),
    create: (percent) => ({
      level: freeId('warning', idsOf(valueAt(place), 'level')),
      percent: Math.min(100, Math.max(0, readNumber(percent) ?? 80)),
    }),
    fields: (
      own,
    ) => html`${asObject(valueAt(own)).percent === undefined ? lengthAt(own, 'before', words.before) : numberAt(own, { key: 'percent', label: words.percent, whole: true })}
      ${choiceAt(own, { key: 'tell', label: words.tell, empty: words.tellDefault, choices: roles(context) })}`,
  });
}

function warningTitle(
  { percent, tell }: ReturnType<typeof asObject>,
  { screen }: PartContext,
  words: ClocksWords,
): string {
  const role = screen.procedure.roles.find(({ id }) => id === tell);
  const who = role === undefined ? words.tellDefault : nameIn(role.name, screen.locale);
  return words.warning(typeof percent === 'number' ? `${percent}%` : '', who);
}

/** What few clocks need. */
function rules(own: JsonPlace, context: PartContext, words: ClocksWords): TemplateResult {
  const pauses = at(own, 'pausesWithCase');
  const now = valueAt(pauses);
  const pause: JsonPlace = { ...at(own, 'pause'), prune: true };
  const extension: JsonPlace = { ...at(own, 'extension'), prune: true };
  return html`${choiceField({
    id: fieldId(pauses),
    label: words.pauses,
    value: typeof now === 'boolean' ? String(now) : '',
    empty: words.pausesDefault,
    choices: named(words.pausesChoices),
    unknown: (value) => value,
    onChange: (value) => writeAt(pauses, value === '' ? undefined : value === 'true'),
  })}
  ${choiceAt(own, { key: 'onSupplement', label: words.supplement, empty: words.supplementDefault, choices: named(words.supplements) })}
  ${numberAt(pause, { key: 'most', label: words.pause, optional: true, whole: true })}
  ${lengthAt(pause, 'longest', words.pauseLongest, true)}
  ${someAt(pause, { key: 'roles', label: words.pauseRoles, choices: roles(context), optional: true })}
  ${numberAt(extension, { key: 'most', label: words.extension, optional: true, whole: true })}
  ${lengthAt(extension, 'longest', words.extensionLongest, true)}
  ${someAt(extension, { key: 'roles', label: words.extensionRoles, choices: roles(context), optional: true })}`;
}

function roles({ screen }: PartContext) {
  return screen.procedure.roles
    .filter(({ applicant }) => !applicant)
    .map(({ id, name }) => ({ value: id, text: nameIn(name, screen.locale) }));
}

function named(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}
