import {
  contextExpression,
  filterExpression,
  intervalExpression,
  listExpression,
  simpleTestExpression,
} from './collections.ts';
import type { CompileForm } from './compiler.ts';
import {
  forExpression,
  ifExpression,
  instanceOfExpression,
  parenthesized,
  quantifiedExpression,
} from './control.ts';
import { functionDefinition, functionInvocation } from './functions.ts';
import { booleanLiteral, dateTimeLiteral, nullLiteral, numericLiteral, stringLiteral } from './literals.ts';
import { pathExpression, testedValue, variableName } from './names.ts';
import { arithmeticExpression, comparison, conjunction, disjunction } from './operators.ts';

/** How each form of the grammar is compiled, by the name that the grammar gives it. */
export const forms: Readonly<Record<string, CompileForm>> = {
  ArithmeticExpression: arithmeticExpression,
  BooleanLiteral: booleanLiteral,
  Comparison: comparison,
  Conjunction: conjunction,
  Context: contextExpression,
  DateTimeLiteral: dateTimeLiteral,
  Disjunction: disjunction,
  FilterExpression: filterExpression,
  ForExpression: forExpression,
  FunctionDefinition: functionDefinition,
  FunctionInvocation: functionInvocation,
  IfExpression: ifExpression,
  InstanceOfExpression: instanceOfExpression,
  Interval: intervalExpression,
  List: listExpression,
  NumericLiteral: numericLiteral,
  ParenthesizedExpression: parenthesized,
  PathExpression: pathExpression,
  QuantifiedExpression: quantifiedExpression,
  SimplePositiveUnaryTest: simpleTestExpression,
  StringLiteral: stringLiteral,
  VariableName: variableName,
  '?': testedValue,
  null: nullLiteral,
};
