import type { FieldNode } from '../model/form-node.ts';
import type { FieldContext, FieldKind } from './field-kind.ts';
import { renderTextBox, type TextBox } from './text-box.ts';

export interface TextInput extends Pick<TextBox, 'type' | 'inputMode' | 'spellcheck'> {
  readonly kind: string;
  readonly autocomplete?: string;
  readonly width?: TextBox['width'];
  readonly normalise?: (text: string) => string;
  readonly hint?: FieldKind['hint'];
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Letters with their marks in one way (NFC), so that «ế» typed on two phones is the same text. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}

/** A kind of field that is one line of text. Whatever is typed or pasted stays as it is until the person is done. */
export function textInput(input: TextInput): FieldKind {
  const normalise = input.normalise ?? tidyText;
  return {
    kind: input.kind,
    frame: 'label',
    ...(input.hint === undefined ? {} : { hint: input.hint }),
    normalise: (value) => (typeof value === 'string' ? normalise(value) || undefined : value),
    show: (_field, { value }) => textOf(value),
    render: (field, context) => renderInput(input, field, context),
  };
}

function renderInput(input: TextInput, field: FieldNode, context: FieldContext) {
  const { autocomplete } = field.options;
  const box = {
    ...input,
    width: input.width ?? 'full',
    autocomplete: typeof autocomplete === 'string' ? autocomplete : input.autocomplete,
    text: textOf(context.value),
    edit: (text: string) => context.edit(text || undefined),
  };
  return renderTextBox(box, field, context);
}
