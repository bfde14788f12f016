import type { Expression } from '../model/expression.ts';

function isExpression(value: object): value is Expression {
  const keys = Object.keys(value);
  return keys.length === 2 && 'language' in value && 'text' in value;
}

/** Every expression of a model, wherever it stands: whatever has a language and a text. */
export function expressionsOf(value: unknown): readonly Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isExpression(value)) return [value];
  return Object.values(value).flatMap(expressionsOf);
}
