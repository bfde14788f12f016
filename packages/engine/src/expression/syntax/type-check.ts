import type { Parameter, Signature } from '../functions/built-in.ts';
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

/** A value of a known kind where another is needed. */
export function checkKind(
  expected: TypeDescription,
  found: TypeDescription,
  node: SyntaxNode,
  compiler: Compiler,
): void {
  if (!isKnown(found) || sameFamily(expected, found)) return;
  compiler.report('FEEL_TYPE_MISMATCH', node, { expected: typeName(expected), found: typeName(found) });
}

/** What a parameter takes, of what is known of an argument: lists may hold the one value that is wanted, and any value makes a list. */
function fitsParameter({ type }: Parameter, found: TypeDescription): boolean {
  const name = typeName(found);
  return (
    type === 'any' ||
    type === 'list' ||
    name === 'list' ||
    !isKnown(found) ||
    sameFamily(type as TypeDescription, found) ||
    type === name
  );
}

interface Argument {
  readonly name?: string;
  readonly type: TypeDescription;
  readonly node: SyntaxNode;
}

function misfit(
  { parameters }: Signature,
  values: readonly Argument[],
): { readonly parameter: Parameter; readonly argument: Argument } | undefined {
  for (const [index, argument] of values.entries()) {
    const { name } = argument;
    const byPlace = parameters[Math.min(index, parameters.length - 1)];
    const parameter = name === undefined ? byPlace : parameters.find((one) => one.name === name);
    if (parameter !== undefined && !fitsParameter(parameter, argument.type)) return { parameter, argument };
  }
  return undefined;
}

/** Reports an argument that no way of calling the function takes. */
export function checkArgumentKinds(
  signatures: readonly Signature[],
  values: readonly Argument[],
  compiler: Compiler,
): void {
  const misfits = signatures.map((signature) => misfit(signature, values));
  const [first] = misfits;
  if (first === undefined || misfits.includes(undefined)) return;
  const { parameter, argument } = first;
  compiler.report('FEEL_TYPE_MISMATCH', argument.node, {
    expected: parameter.type,
    found: typeName(argument.type),
  });
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
