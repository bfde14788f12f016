import { html, type TemplateResult } from 'lit';
import { freeId } from '../../bundle/free-id.ts';
import { asList, asObject } from '../../bundle/unknown-json.ts';
import type { FieldKindId } from '../../forms/field-kinds.ts';
import { keyOfTitle } from '../../forms/field-line.ts';
import { throughReference } from '../../forms/field-place.ts';
import { inSchema } from '../../forms/form-edit.ts';
import type { OutlineNode } from '../../forms/outline.ts';
import { longTextField } from '../fields.ts';
import {
  at,
  checkAt,
  choiceAt,
  type JsonPlace,
  numberAt,
  textAt,
  textOf,
  valueAt,
} from '../parts/json-fields.ts';
import { localizedName } from '../parts/localized-name.ts';
import { apply, type Builder, layoutPlace, schemaPlace } from './builder.ts';

type Setting = (place: JsonPlace, builder: Builder, node: OutlineNode) => TemplateResult;

const maxLength: Setting = (place, { words }) =>
  numberAt(place, { key: 'maxLength', label: words.maxLength, optional: true, whole: true });
const minimum: Setting = (place, { words }) =>
  numberAt(place, { key: 'minimum', label: words.minimum, optional: true });
const maximum: Setting = (place, { words }) =>
  numberAt(place, { key: 'maximum', label: words.maximum, optional: true });
const minItems: Setting = (place, { words }) =>
  numberAt(place, { key: 'minItems', label: words.minItems, optional: true, whole: true });
const maxItems: Setting = (place, { words }) =>
  numberAt(place, { key: 'maxItems', label: words.maxItems, optional: true, whole: true });
const personal: Setting = (place, { words }) => checkAt(place, { key: 'x-personal', label: words.personal });
const when: Setting = (place, { words }) =>
  choiceAt(place, { key: 'x-when', label: words.when, empty: words.whenAny, choices: named(words.whens) });
const level: Setting = (place, { words }) =>
  choiceAt(place, { key: 'x-place', label: words.placeLevel, choices: named(words.placeLevels) });
const register: Setting = (place, { words }) =>
  textAt(place, { key: 'x-register', label: words.register, hint: words.registerHint });
const formula: Setting = (place, { words }) =>
  textAt(place, { key: 'x-computed', label: words.formula, hint: words.formulaHint });

/** Which paper of the dossier is handed in here: the layout says so, so it needs an element there. */
const paper: Setting = (_place, builder, { ui }) => {
  if (ui === undefined) return html``;
  const { words, context } = builder;
  const papers = valueAt({ screen: context.screen, file: 'procedure.json', path: ['papers'] });
  return choiceAt(layoutPlace(builder, [...ui, 'options']), {
    key: 'paper',
    label: words.paper,
    empty: words.paperNone,
    choices: asList(papers).map((entry) => ({
      value: textOf(asObject(entry).id),
      text: localizedName(asObject(entry).name, context.screen.locale),
    })),
  });
};

const options: Setting = (place, builder, node) => {
  const list = optionList(place, node.kind);
  const entries = asList(valueAt(list));
  return longTextField({
    id: `${node.id}-options`,
    label: builder.words.options,
    value: entries.map(titleOfOption).join('\n'),
    rows: Math.max(3, entries.length),
    onChange: (text) => apply(builder, inSchema(list.path, optionsOf(text, entries))),
  });
};

/** What each kind of field asks besides its name. Total: a kind that asks for nothing says so. */
const settings: Readonly<Record<FieldKindId, readonly Setting[]>> = {
  text: [maxLength, personal],
  'long-text': [maxLength, personal],
  name: [personal],
  date: [when, personal],
  time: [],
  'citizen-id': [personal],
  phone: [personal],
  email: [personal],
  'tax-code': [],
  integer: [minimum, maximum],
  number: [minimum, maximum],
  money: [minimum, maximum],
  'one-of': [options, personal],
  'many-of': [options],
  'yes-no': [],
  address: [personal],
  place: [level],
  paper: [paper, personal],
  declaration: [],
  explanation: [],
  computed: [formula],
  signature: [personal],
  'register-entry': [register],
  group: [],
  rows: [minItems, maxItems],
  choice: [],
};

export function settingsOf(node: OutlineNode, builder: Builder): readonly TemplateResult[] {
  if (node.kind === '' || node.field === undefined) return [];
  const place = schemaPlace(builder, throughReference(builder.form.schema, node.field.path));
  return settings[node.kind].map((setting) => setting(place, builder, node));
}

function optionList(place: JsonPlace, kind: FieldKindId | ''): JsonPlace {
  const holder = kind === 'many-of' ? at(place, 'items') : place;
  return at(holder, Array.isArray(valueAt(at(holder, 'enum'))) ? 'enum' : 'oneOf');
}

function titleOfOption(entry: unknown): string {
  const { title, const: value } = asObject(entry);
  return textOf(title) || String(value ?? entry);
}

/** An option that keeps its words keeps its value; one that stands in the place of another is the same one, reworded. */
function optionsOf(text: string, before: readonly unknown[]): readonly unknown[] {
  const titles = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, all) => line !== '' && all.indexOf(line) === index);
  const isPlain = before.length > 0 && before.every((entry) => typeof entry !== 'object');
  if (isPlain) return titles;
  const byTitle = new Map(before.map((entry) => [titleOfOption(entry), entry]));
  const free = before.filter((entry) => !titles.includes(titleOfOption(entry)));
  const reworded = titles.length === before.length;
  const taken = before.map((entry) => asObject(entry).const);
  return titles.map((title) => {
    const old = byTitle.get(title) ?? (reworded ? free.shift() : undefined);
    if (old !== undefined) return { ...asObject(old), title };
    const value = freeId(keyOfTitle(title), taken).replace('-', '');
    taken.push(value);
    return { const: value, title };
  });
}

function named(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}
