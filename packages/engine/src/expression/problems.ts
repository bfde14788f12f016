import type { Json } from '../model/json.ts';
import type { Problem, Severity } from '../model/problem.ts';

/** Everything that can be wrong with an expression. All carry `from`, `to`, `line`, `column` in `params` (of the text in NFC), but for the budget. */
export const FeelProblemCode = {
  SYNTAX: 'FEEL_SYNTAX',
  TOO_LONG: 'FEEL_TOO_LONG',
  TOO_DEEP: 'FEEL_TOO_DEEP',
  NAME_UNKNOWN: 'FEEL_NAME_UNKNOWN',
  NAME_AMBIGUOUS: 'FEEL_NAME_AMBIGUOUS',
  KEY_DUPLICATE: 'FEEL_KEY_DUPLICATE',
  FUNCTION_UNKNOWN: 'FEEL_FUNCTION_UNKNOWN',
  ARGUMENTS_WRONG: 'FEEL_ARGUMENTS_WRONG',
  TYPE_MISMATCH: 'FEEL_TYPE_MISMATCH',
  TYPE_UNKNOWN: 'FEEL_TYPE_UNKNOWN',
  LITERAL_INVALID: 'FEEL_LITERAL_INVALID',
  BUDGET_EXCEEDED: 'FEEL_BUDGET_EXCEEDED',
} as const;

export type FeelProblemCode = (typeof FeelProblemCode)[keyof typeof FeelProblemCode];

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Offsets count from 0, lines and columns from 1. */
export function positionParams(text: string, { from, to }: Span): Readonly<Record<string, number>> {
  const before = text.slice(0, from);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { from, to, line: before.split('\n').length, column: from - lineStart + 1 };
}

export function feelProblem(
  code: FeelProblemCode,
  params: Readonly<Record<string, Json>>,
  severity: Severity = 'error',
): Problem {
  return { code, severity, params };
}
