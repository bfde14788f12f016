import { html, nothing, type TemplateResult } from 'lit';
import { freeId } from '../../bundle/free-id.ts';
import { asList, asObject } from '../../bundle/unknown-json.ts';
import { choiceField } from '../fields.ts';
import { factsList, namedItem, placeOf } from '../parts/facts-list.ts';
import {
  at,
  checkAt,
  fieldId,
  type JsonPlace,
  localizedAt,
  numberAt,
  textOf,
  valueAt,
  writeAt,
} from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import type { PartContext, PartPanel } from '../parts/part-panel.ts';
import { wordsOf } from '../parts/words.ts';
import { papersWords } from './words.ts';

type Words = typeof papersWords.vi;

/** The papers of the dossier, and which of them can take another's place. */
export const panel: PartPanel = { render };

function render(context: PartContext): TemplateResult {
  const words = wordsOf(papersWords, context.screen.locale);
  const place = placeOf(context, 'papers');
  return factsList({
    context,
    key: 'papers',
    words,
    create: (name) => namedItem(place, name, 'paper', { originals: 1, copies: 0, required: true }),
    fields: (own) => paperFields(own, place, words),
  });
}

function paperFields(own: JsonPlace, papers: JsonPlace, words: Words): TemplateResult {
  const required = at(own, 'required');
  return html`${localizedAt(own, { key: 'name', label: words.name })}
    <div class="pair">
      ${numberAt(own, { key: 'originals', label: words.originals, whole: true })}
      ${numberAt(own, { key: 'copies', label: words.copies, whole: true })}
    </div>
    ${checkAt(own, { key: 'required', label: words.required }, (checked) => writeAt(required, checked))}
    ${checkAt(own, { key: 'presentOnly', label: words.presentOnly })} ${setField(own, papers, words)}
    ${localizedAt(own, { key: 'note', label: words.note, optional: true, long: true })}`;
}

/** Papers that can take each other's place share a set; its name is of no interest to anybody, so it is told by its papers. */
function setField(own: JsonPlace, papers: JsonPlace, words: Words): TemplateResult {
  const place = at(own, 'exclusiveSet');
  const all = asList(valueAt(papers)).map(asObject);
  const chosen = textOf(valueAt(place));
  const sets = [...new Set(all.map(({ exclusiveSet }) => textOf(exclusiveSet)).filter(Boolean))];
  const papersOf = (set: string) => all.filter(({ exclusiveSet }) => exclusiveSet === set);
  const namesOf = (set: string) =>
    papersOf(set)
      .map(({ name }) => `«${localizedName(name, own.screen.locale)}»`)
      .join(', ');
  const fresh = freeId('set', sets);
  return html`${choiceField({
    id: fieldId(place),
    label: words.set,
    value: chosen,
    empty: words.setNone,
    choices: [
      ...sets.map((set) => ({ value: set, text: words.setWith(namesOf(set)) })),
      { value: fresh, text: words.setNew },
    ],
    unknown: own.screen.texts.panel.unknown,
    onChange: (set) => writeAt(place, set === '' ? undefined : set),
  })}
  ${chosen !== '' && papersOf(chosen).length === 1 ? html`<p class="hint">${words.setAlone}</p>` : nothing}`;
}
