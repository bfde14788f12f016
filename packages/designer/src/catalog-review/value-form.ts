import type { CatalogField } from '@motcua/engine/catalog';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewTexts } from './review-texts.ts';
import { partOf, type ValuePart, valueParts, withPart } from './value-fields.ts';

const LONG = 60;
/** Numbers that say nothing without their names. */
const COUNTED: ReadonlySet<string> = new Set(['originals', 'copies', 'percent', 'least', 'most', 'order']);

/** A value in one line: its parts that say something. */
export function valueText(value: unknown, { noValue, words }: ReviewTexts): string {
  const said = (part: unknown): string =>
    Object.hasOwn(words, String(part)) ? (words[String(part)] ?? '') : String(part);
  if (value === undefined) return noValue;
  if (typeof value !== 'object' || value === null) return said(value);
  return Object.entries(value)
    .filter(([, part]) => ['string', 'number'].includes(typeof part) && part !== '')
    .map(([key, part]) => (COUNTED.has(key) ? `${words[key] ?? key} ${said(part)}` : said(part)))
    .join(' · ');
}

interface ValueForm {
  readonly field: CatalogField;
  readonly value: unknown;
  /** What it was before anybody typed: a part does not move while it is typed into. */
  readonly before: unknown;
  readonly texts: ReviewTexts;
  readonly onChange: (value: unknown) => void;
}

/** Entry fields for the parts of a value; what it has none of and rarely has is behind a click. */
export const valueForm = (form: ValueForm): TemplateResult => {
  const parts = valueParts[form.field];
  const isHidden = (part: ValuePart): boolean => part.isRare === true && partOf(form.before, part) === '';
  const hidden = parts.filter(isHidden);
  const shown = (some: readonly ValuePart[]) =>
    html`<div class="parts">${some.map((part) => partField(form, part))}</div>`;
  return html`${shown(parts.filter((part) => !isHidden(part)))}
    ${hidden.length === 0 ? nothing : html`<details><summary>${form.texts.more}</summary>${shown(hidden)}</details>`}`;
};

function partField({ field, value, texts, onChange }: ValueForm, part: ValuePart): TemplateResult {
  const label = part.key === undefined ? texts.fields[field] : (texts.words[part.key] ?? part.key);
  const entered = partOf(value, part);
  const change = (next: unknown) => onChange(withPart(field, value, part, next));
  const typed = (event: Event) => change((event.target as HTMLInputElement).value);
  if (part.kind === 'flag')
    return html`<label class="flag"><input type="checkbox" .checked=${entered === true} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}>${label}</label>`;
  if (typeof part.kind !== 'string') return choiceField(part.kind, { label, entered, typed, texts });
  if (part.kind === 'number')
    return html`<label>${label}<input type="number" min="0" step="any" .value=${String(entered)} @input=${typed}></label>`;
  return String(entered).length > LONG
    ? html`<label class="wide">${label}<textarea .value=${String(entered)} @input=${typed}></textarea></label>`
    : html`<label>${label}<input type="text" .value=${String(entered)} @input=${typed}></label>`;
}

interface ChoiceField {
  readonly label: string;
  readonly entered: unknown;
  readonly typed: (event: Event) => void;
  readonly texts: ReviewTexts;
}

/** A value that is none of the choices any more, such as a district, is shown as one that has to be replaced. */
function choiceField(
  choices: readonly string[],
  { label, entered, typed, texts }: ChoiceField,
): TemplateResult {
  const isKnown = choices.includes(String(entered));
  return html`<label>${label}<select @change=${typed}>
    ${isKnown ? nothing : html`<option value="" selected disabled>${texts.words[String(entered)] ?? texts.noValue}</option>`}
    ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === entered}>${texts.words[choice] ?? choice}</option>`)}
  </select></label>`;
}
