import { typesOf } from '../model/derived-kind.ts';
import type { FieldNode } from '../model/form-node.ts';
import type { FieldKind } from './field-kind.ts';
import { groupStyles } from './group.styles.ts';
import { renderGroup } from './group.ts';
import { textInput } from './text-input.ts';

const line = textInput({ kind: 'address', hint: (_field, texts) => texts.addressHint });

function isLine(field: FieldNode): boolean {
  return typesOf(field.schema)[0] !== 'object';
}

/** A place in Vietnam: one line of text, or its parts (province, commune, what is below) as the schema orders them. */
export const address: FieldKind = {
  ...line,
  frame: (field) => (isLine(field) ? 'label' : 'own'),
  styles: groupStyles,
  hint: (field, texts) => (isLine(field) ? texts.addressHint : undefined),
  show: (field, context) => (isLine(field) ? String(context.value ?? '') : partsOf(context.value)),
  render: (field, context) => (isLine(field) ? line.render(field, context) : renderGroup(field, context)),
};

/** From the smallest part to the largest, as on an envelope. */
function partsOf(value: unknown): string {
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .reverse()
    .join(', ');
}
