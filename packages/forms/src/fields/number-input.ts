import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderTextBox } from './text-box.ts';

/**
 * Reads a number as it is written in Vietnamese or in English: «1.500.000», «1 500 000», «2,5» and «2.5». A group of
 * exactly three digits after a dot belongs to the thousands. What is no number stays the text, for the validator to name.
 */
export function readNumber(text: string): number | string | undefined {
  const plain = text.replaceAll(/[\s\u00a0]/g, '');
  if (plain === '') return undefined;
  const grouped =
    /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain) || /^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(plain);
  const dots = /^-?\d{1,3}(?:\.\d{3})+/.test(plain);
  const ungrouped = grouped ? plain.replaceAll(dots ? '.' : ',', '') : plain;
  const decimal = ungrouped.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(decimal) && Number.isFinite(Number(decimal)) ? Number(decimal) : text;
}

/** A number as it stands in the box: without groups, with the decimal mark of the language. */
export function writeNumber(value: unknown, locale: string): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  const text = /e/.test(String(value))
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value);
  return locale === 'en' ? text : text.replace('.', ',');
}

export function showNumber(value: unknown, locale: string): string {
  return typeof value === 'number'
    ? value.toLocaleString(locale, { maximumFractionDigits: 20 })
    : writeNumber(value, locale);
}

/** A kind of field that is one number, in a text box: a spinner would change it by a turn of the wheel. */
export function numberInput(input: {
  readonly kind: string;
  readonly inputMode: 'numeric' | 'decimal';
}): FieldKind {
  return {
    kind: input.kind,
    frame: 'label',
    show: (_field, { value, locale }) => showNumber(value, locale),
    render: (field, context) => renderNumber(input.inputMode, field, context),
  };
}

export function renderNumber(inputMode: 'numeric' | 'decimal', field: FieldNode, context: FieldContext) {
  const box = {
    width: 'short' as const,
    inputMode,
    autocomplete: 'off',
    text: context.typed ?? writeNumber(context.value, context.locale),
    edit: (text: string) => context.edit(readNumber(text), text),
  };
  return renderTextBox(box, field, context);
}
