import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { contentOf } from '../../bundle/bundle.ts';
import { editJson } from '../../bundle/edit-json.ts';
import { asList, asObject, readObject } from '../../bundle/unknown-json.ts';
import { checkField, choiceField, longTextField, type Option, textField } from '../fields.ts';
import type { Screen } from '../screen.ts';

/** A place in a JSON file of the bundle: what the fields below read, and write without touching anything else of the file. */
export interface JsonPlace {
  readonly screen: Screen;
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** The object goes with the last of its entries: an empty one would say something, or nothing that is allowed. */
  readonly prune?: true;
}

/** How a field is told; its key is the one under the place. */
export interface KeyField {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** A text of several lines. */
  readonly long?: boolean;
  /** A number without a fraction, 0 or more. */
  readonly whole?: boolean;
}

export function at(place: JsonPlace, ...path: readonly (string | number)[]): JsonPlace {
  return { ...place, path: [...place.path, ...path] };
}

export function valueAt({ screen, file, path }: JsonPlace): unknown {
  return path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : own(value, String(key))),
    readObject(contentOf(screen.files, file)),
  );
}

/** One command of the one history. */
export function writeAt(place: JsonPlace, value: unknown): true {
  const { path } = value === undefined && place.prune ? emptied(place) : place;
  changeJson(place, (content) => editJson(content, [...path], value));
  return true;
}

/** The place itself, or the object around it where that would be left empty. */
function emptied(place: JsonPlace): JsonPlace {
  const parent = { ...place, path: place.path.slice(0, -1) };
  return Object.keys(asObject(valueAt(parent))).length <= 1 ? parent : place;
}

export function changeJson({ screen, file }: JsonPlace, edit: (content: string) => string): void {
  const content = contentOf(screen.files, file) ?? '{}\n';
  screen.editor.changeFile(file, edit(content));
}

/** An id for a field that is the same wherever the panel is drawn again. */
export function fieldId({ path }: JsonPlace): string {
  return ['part', ...path].join('-');
}

export function textAt(place: JsonPlace, field: KeyField): TemplateResult {
  const own = at(place, field.key);
  return (field.long ? longTextField : textField)({
    ...shared(own, field),
    value: textOf(valueAt(own)),
    onChange: (text) => writeAt(own, text.trim() === '' && field.optional ? undefined : text.trim()),
  });
}

/** A text in Vietnamese and English. The Vietnamese is never missing while the English is there. */
export function localizedAt(
  place: JsonPlace,
  field: Omit<KeyField, 'key'> & { readonly key?: string },
): TemplateResult {
  const own = field.key === undefined ? place : at(place, field.key);
  const { vi, en } = asObject(valueAt(own));
  const draw = field.long ? longTextField : textField;
  const { texts } = place.screen;
  return html`${draw({
    ...shared(own, field),
    value: textOf(vi),
    onChange: (text) =>
      text.trim() === '' && field.optional && textOf(en) === ''
        ? writeAt(own, undefined)
        : writeAt(at(own, 'vi'), text.trim()),
  })}
  ${draw({
    id: `${fieldId(own)}-en`,
    label: texts.parts.inEnglish(field.label),
    optional: texts.panel.optional,
    value: textOf(en),
    onChange: (text) => writeAt(at(own, 'en'), text.trim() === '' ? undefined : text.trim()),
  })}`;
}

/** A number; what is none is not taken. */
export function numberAt(place: JsonPlace, field: KeyField): TemplateResult {
  const own = at(place, field.key);
  const before = valueAt(own);
  return textField({
    ...shared(own, field),
    value: typeof before === 'number' ? String(before).replace('.', ',') : '',
    onChange: (text) => {
      const number = readNumber(text);
      if (number === undefined && !(text.trim() === '' && field.optional)) return false;
      if (field.whole && number !== undefined && !(Number.isInteger(number) && number >= 0)) return false;
      return writeAt(own, number);
    },
  });
}

/** A day, written as it is said here and kept as `YYYY-MM-DD`. */
export function dateAt(place: JsonPlace, field: KeyField): TemplateResult {
  const own = at(place, field.key);
  const before = textOf(valueAt(own));
  return textField({
    ...shared(own, field),
    value: /^\d{4}-\d\d-\d\d$/.test(before) ? before.split('-').reverse().join('/') : before,
    onChange: (text) => {
      if (text.trim() === '') return field.optional ? writeAt(own, undefined) : false;
      const date = readDate(text);
      return date !== undefined && writeAt(own, date);
    },
  });
}

/** `true`, or nothing at all: that is how the bundle writes most of what does not hold; `write` says where it is otherwise. */
export function checkAt(
  place: JsonPlace,
  { key, label }: KeyField,
  write?: (checked: boolean) => unknown,
): TemplateResult {
  const own = at(place, key);
  return checkField({
    id: fieldId(own),
    label,
    checked: valueAt(own) === true,
    onChange: write ?? ((checked) => writeAt(own, checked ? true : undefined)),
  });
}

export function choiceAt(
  place: JsonPlace,
  field: KeyField & { readonly choices: readonly Option[]; readonly empty?: string },
): TemplateResult {
  const own = at(place, field.key);
  return choiceField({
    ...shared(own, field),
    ...(field.empty === undefined ? {} : { empty: field.empty }),
    value: textOf(valueAt(own)),
    choices: field.choices,
    unknown: place.screen.texts.panel.unknown,
    onChange: (value) => writeAt(own, value === '' ? undefined : value),
  });
}

/** A list of texts, one a line. */
export function linesAt(place: JsonPlace, field: KeyField): TemplateResult {
  const own = at(place, field.key);
  return longTextField({
    ...shared(own, field),
    value: asList(valueAt(own)).map(textOf).join('\n'),
    onChange: (text) => {
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      writeAt(own, lines.length === 0 && field.optional ? undefined : lines);
    },
  });
}

/** Some of a closed list, as the values of a list. Values that are not known stay. */
export function someAt(
  place: JsonPlace,
  field: KeyField & { readonly choices: readonly Option[] },
): TemplateResult {
  const own = at(place, field.key);
  const chosen = asList(valueAt(own));
  return html`<fieldset class="field some">
    <legend>${field.label}</legend>
    ${field.choices.map(({ value, text }) =>
      checkField({
        id: `${fieldId(own)}-${value}`,
        label: text,
        checked: chosen.includes(value),
        onChange: (checked) => {
          const next = checked ? [...chosen, value] : chosen.filter((other) => other !== value);
          writeAt(own, next.length === 0 && field.optional ? undefined : next);
        },
      }),
    )}
  </fieldset>`;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** «1.500.000», «0,25» */
export function readNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/\.(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  const number = Number(plain);
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}

/** «1/7/2025» */
function readDate(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

function shared(own: JsonPlace, { label, hint, optional }: Omit<KeyField, 'key'>) {
  return {
    id: fieldId(own),
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(optional ? { optional: own.screen.texts.panel.optional } : {}),
  };
}

function own(value: unknown, key: string): unknown {
  const object = asObject(value);
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
