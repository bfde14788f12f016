import { html, nothing, type TemplateResult } from 'lit';
import { PROCEDURE_FILE } from '../../bundle/edit-procedure.ts';
import { asList, asObject } from '../../bundle/unknown-json.ts';
import { checkField } from '../fields.ts';
import {
  at,
  dateAt,
  type JsonPlace,
  linesAt,
  localizedAt,
  someAt,
  textAt,
  textOf,
  valueAt,
  writeAt,
} from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { recordList } from '../parts/record-list.ts';
import { wordsOf } from '../parts/words.ts';
import { retentionFields } from './retention-fields.ts';
import { factsWords } from './words.ts';

type Words = typeof factsWords.vi;

/** What the procedure is: its names, code, level, agencies, channels, results and legal bases. */
export const panel: PartPanel = { render };

function render(context: PartContext): TemplateResult {
  const { screen } = context;
  const words = wordsOf(factsWords, screen.locale);
  const place: JsonPlace = { screen, file: PROCEDURE_FILE, path: [] };
  const confirm = () => {
    writeAt(at(place, 'draft'), undefined);
    context.focus('#part-name');
  };
  return html`<h2>${words.title}</h2>
    ${
      screen.procedure.draft
        ? html`<div class="notice" role="note"><p>${words.draft}</p>
            <button type="button" class="plain" data-action="confirm-draft" @click=${confirm}>${words.draftChecked}</button></div>`
        : nothing
    }
    <div class="columns">
      <div class="column">
        ${localizedAt(place, { key: 'name', label: words.name })}
        ${textAt(place, { key: 'code', label: words.code, hint: words.codeHint })}
        ${localizedAt(place, { key: 'description', label: words.description, optional: true, long: true })}
        ${localizedAt(place, { key: 'field', label: words.field, optional: true })}
      </div>
      <div class="column">
        ${someAt(place, { key: 'levels', label: words.levels, choices: options(words.levelNames) })}
        ${channelChecks(place, words)}
        ${textAt(place, { key: 'decision', label: words.decision, hint: words.decisionHint, optional: true })}
        ${dateAt(place, { key: 'validFrom', label: words.validFrom, hint: words.validFromHint, optional: true })}
        ${linesAt(place, { key: 'legalBases', label: words.legalBases, hint: words.legalBasesHint, optional: true })}
      </div>
    </div>
    <h3>${words.agencies}</h3>
    <div class="columns">
      <div class="column">${localizedAt(at(place, 'agencies'), { key: 'competent', label: words.competent, optional: true })}</div>
      <div class="column">${localizedAt(at(place, 'agencies'), { key: 'implementing', label: words.implementing, optional: true })}</div>
    </div>
    <h4>${words.coordinating}</h4>
    ${names(context, at(place, 'agencies', 'coordinating'), words.addAgency, words)}
    <h3>${words.applicants}</h3>
    ${names(context, at(place, 'applicants'), words.addApplicant, words)}
    <h3>${words.results}</h3>
    ${results(context, at(place, 'results'), words)}
    ${retentionFields(place, words)}`;
}

/** A channel that is unticked takes its fees along, in one step that can be undone. */
function channelChecks(place: JsonPlace, words: Words): TemplateResult {
  const channels = at(place, 'channels');
  const now = asList(valueAt(channels));
  const indexOf = (channel: string) => now.findIndex((entry) => asObject(entry).channel === channel);
  return html`<fieldset class="field some">
    <legend>${words.channels}</legend>
    ${options(words.channelNames).map(({ value, text }) =>
      checkField({
        id: `part-channels-${value}`,
        label: text,
        checked: indexOf(value) !== -1,
        onChange: (checked) =>
          checked
            ? writeAt(channels, [...now, { channel: value }])
            : writeAt(at(channels, indexOf(value)), undefined),
      }),
    )}
  </fieldset>`;
}

/** A list of names in both languages. */
function names(context: PartContext, place: JsonPlace, addLabel: string, words: Words): TemplateResult {
  return recordList({
    context,
    place,
    addLabel,
    empty: words.noneYet,
    title: (item) => localizedName(item, context.screen.locale),
    create: (vi) => ({ vi }),
    fields: (own) => localizedAt(own, { label: words.itemName }),
  });
}

function results(context: PartContext, place: JsonPlace, words: Words): TemplateResult {
  return recordList({
    context,
    place,
    addLabel: words.addResult,
    empty: words.noneYet,
    title: (item) => localizedName(asObject(item).name, context.screen.locale) || textOf(asObject(item).code),
    create: (vi) => ({ name: { vi } }),
    fields: (own) => html`${localizedAt(own, { key: 'name', label: words.itemName })}
      ${textAt(own, { key: 'code', label: words.resultCode, hint: words.resultCodeHint, optional: true })}`,
  });
}

function options(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, text]) => ({ value, text }));
}
