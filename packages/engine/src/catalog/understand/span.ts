import type { Place } from '../reading.ts';

/** A part of a field of the source that knows where it stands. */
export interface Span {
  readonly field: string;
  readonly from: number;
  readonly text: string;
}

export function spanOf(field: string, text: string): Span {
  return { field, from: 0, text };
}

/** Letters `from` to `to` (exclusive) of a span, without blanks at its ends. */
export function part(span: Span, from: number, to: number = span.text.length): Span {
  const text = span.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return { field: span.field, from: span.from + from + lead, text: text.trim() };
}

export function placeOf({ field, from, text }: Span): Place {
  return { field, from, to: from + text.length };
}
