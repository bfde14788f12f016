import { type Expression, FEEL, parseValue, type Value } from '../model/expression.ts';
import { type BpmnElement, bodyOf, textOf } from './bpmn-element.ts';
import type { Reading } from './reading.ts';

/** The name of a language as we keep it. Tools write FEEL in several ways. */
export function languageNamed(named: string | undefined, plain: string): string {
  if (named === undefined) return plain;
  return /feel/i.test(named) ? FEEL : named;
}

/** A text in the language that it names. A leading `=`, as other tools write it, makes it FEEL and is not part of it. */
function expressionOf(text: string, language: string): Expression {
  return text.startsWith('=') ? { language: FEEL, text: text.slice(1) } : { language, text };
}

/** An expression element; undefined where it is absent or empty. */
export function readExpression(element: BpmnElement | undefined, reading: Reading): Expression | undefined {
  const body = bodyOf(element);
  if (element === undefined || body === undefined || body === '') return undefined;
  return expressionOf(body, languageNamed(textOf(element, 'language'), reading.plainExpression));
}

/** A number is itself; anything else is an expression. */
export function readNumber(element: BpmnElement | undefined, reading: Reading): Value | undefined {
  const expression = readExpression(element, reading);
  if (expression === undefined) return undefined;
  return /^\d+$/.test(expression.text) ? { literal: Number(expression.text) } : { expression };
}

/** How times and durations begin that are written out; whatever else stands for a time is an expression. */
const WRITTEN_TIME = /^(R\d*\/|-?P\d|-?PT\d|\d{4}-\d{2}-\d{2})/;

/** A moment, duration or cycle: written out, or an expression. */
export function readTime(element: BpmnElement | undefined, reading: Reading): Value | undefined {
  const body = bodyOf(element);
  if (body === undefined || body === '') return undefined;
  if (WRITTEN_TIME.test(body) || reading.plainExpression !== FEEL) return parseValue(body);
  return { expression: expressionOf(body, FEEL) };
}
