import type { ArithmeticOperator } from '../plan.ts';
import { isTemporalType, type TypeDescription, typeName } from '../type-description.ts';
import type { Compiler } from './compiler.ts';
import type { SyntaxNode } from './parse.ts';

function isKnown(type: TypeDescription): boolean {
  return type !== 'any' && type !== 'null';
}

function sameFamily(left: TypeDescription, right: TypeDescription): boolean {
  const [one, other] = [typeName(left), typeName(right)];
  if (one === other) return true;
  return (
    (one.endsWith('duration') && other === 'duration') || (one === 'duration' && other.endsWith('duration'))
  );
}

/** Two values of different kinds are never equal, larger or smaller: the comparison would always be null. */
export function checkComparable(
  left: TypeDescription,
  right: TypeDescription,
  node: SyntaxNode,
  compiler: Compiler,
): void {
  if (!isKnown(left) || !isKnown(right) || sameFamily(left, right)) return;
  compiler.report('FEEL_TYPE_MISMATCH', node, { expected: typeName(left), found: typeName(right) });
}

const SHIFTING: ReadonlySet<string> = new Set(['+', '-']);

function temporalType(
  operator: ArithmeticOperator,
  left: TypeDescription,
  right: TypeDescription,
): TypeDescription {
  const durations = [left, right].filter((type) => typeName(type).endsWith('duration')).length;
  if (!SHIFTING.has(operator) || durations !== 1) return 'any';
  return typeName(left).endsWith('duration') ? right : left;
}

/** The type of a result, where it is sure; reports operands that never fit. */
export function arithmeticType(
  operator: ArithmeticOperator,
  left: TypeDescription,
  right: TypeDescription,
  node: SyntaxNode,
  compiler: Compiler,
): TypeDescription {
  if (left === 'number' && right === 'number') return 'number';
  if (operator === '+' && left === 'string' && right === 'string') return 'string';
  if (isTemporalType(left) || isTemporalType(right))
    return isKnown(left) && isKnown(right) ? temporalType(operator, left, right) : 'any';
  if (isKnown(left) && isKnown(right) && typeof left === 'string' && typeof right === 'string')
    compiler.report('FEEL_TYPE_MISMATCH', node, { expected: typeName(left), found: typeName(right) });
  return 'any';
}
