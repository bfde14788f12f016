import { html } from 'lit/html.js';
import type { FieldNode } from '../model/form-node.ts';
import { dateStyles } from './date.styles.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderTextBox } from './text-box.ts';

export type DateParts = readonly [year: string, month: string, day: string];

/** A date is kept as its three boxes stand, so that a half-typed one is kept too: «2024--05» lacks the month. */
export function datePartsOf(value: unknown): DateParts {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.slice(0, 10).split('-') : [];
  return [year, month, day];
}

export function dateOfParts(parts: DateParts): string | undefined {
  return parts.every((part) => part === '')
    ? undefined
    : parts.map((part) => part.replaceAll('-', '')).join('-');
}

/** `2024-3-7` → `2024-03-07`. A year of two digits stays: nobody but the person knows the century. */
export function normaliseDate(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [year, month, day] = datePartsOf(value.replaceAll(/\s/g, ''));
  const two = (part: string) => (/^\d$/.test(part) ? `0${part}` : part);
  return dateOfParts([year, two(month), two(day)]);
}

/** A whole date that is pasted into one box fills all three: 27/3/2024, 27-03-2024, 2024-03-27. */
export function readPastedDate(text: string): DateParts | undefined {
  const match = /^\s*(\d{1,4})[/.\-\s](\d{1,2})[/.\-\s](\d{1,4})\s*$/.exec(text);
  if (match === null) return undefined;
  const [, first = '', month = '', last = ''] = match;
  return first.length === 4 ? [first, month, last] : [last, month, first];
}

/** `2024-03-27` → «27/03/2024». */
export function showDate(value: unknown): string {
  const [year, month, day] = datePartsOf(value);
  return [day, month, year].filter((part) => part !== '').join('/');
}

/** The boxes in the order in which they are written, with their place in an ISO date and a length to expect. */
const BOXES = [
  { name: 'day', part: 2, width: 'two-digits' },
  { name: 'month', part: 1, width: 'two-digits' },
  { name: 'year', part: 0, width: 'year' },
] as const;

function renderBox(box: (typeof BOXES)[number], field: FieldNode, context: FieldContext) {
  const parts = datePartsOf(context.value);
  const id = box.name === 'day' ? field.id : `${field.id}-${box.name}`;
  const edit = (text: string) => {
    const pasted = readPastedDate(text);
    context.edit(dateOfParts(pasted ?? (parts.with(box.part, text) as unknown as DateParts)));
  };
  const input = {
    id,
    width: box.width,
    inputMode: 'numeric' as const,
    autocomplete: field.options.autocomplete === 'bday' ? `bday-${box.name}` : undefined,
    text: parts[box.part],
    edit,
  };
  return html`<div class="date-box"><label class="small-label" for=${id}>${context.texts[box.name]}</label>${renderTextBox(input, field, context)}</div>`;
}

/**
 * A date in three boxes, stored as ISO 8601. Not `<input type=date>`: it shows the order of the browser's own language,
 * and is slow for a date that a person knows by heart.
 */
export const date: FieldKind = {
  kind: 'date',
  frame: 'group',
  styles: dateStyles,
  hint: (_field, texts) => texts.dateHint,
  normalise: normaliseDate,
  show: (_field, { value }) => showDate(value),
  render: (field, context) =>
    // What describes the date is said of the three boxes together.
    html`<div class="date-boxes">${BOXES.map((box) => renderBox(box, field, { ...context, describedBy: undefined }))}</div>`,
};
