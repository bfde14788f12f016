import { type BpmnElement, bodyOf, elementOf, isBpmnElement, textOf } from '../../parse/bpmn-element.ts';
import {
  type Drawing,
  is,
  isExecutable,
  labelOf,
  localName,
  ofType,
  placeOf,
  valuesOf,
} from '../drawing/drawing.ts';
import type { DrawingOptions, DrawingRule, Finding } from '../rule.ts';

/** Where an expression stands, with the name of that place. */
interface Place {
  readonly owner: BpmnElement;
  readonly part: string;
  readonly expression: BpmnElement;
}

/** Descriptions in words stand in these places, too. */
const NO_EXPRESSIONS: ReadonlySet<string> = new Set(['documentation']);

function placesOf(owner: BpmnElement): readonly Place[] {
  return owner.$descriptor.properties
    .filter(({ isReference, name }) => isReference !== true && !NO_EXPRESSIONS.has(localName(name)))
    .flatMap(({ name }) =>
      valuesOf(owner, localName(name))
        .filter(isBpmnElement)
        .filter((value) => '$instanceOf' in value && is(value, 'Expression'))
        .map((expression) => ({ owner, part: localName(name), expression })),
    );
}

/** Conditions that a person or a machine answers by yes or no. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'activationCondition',
  'completionCondition',
  'condition',
  'conditionExpression',
  'loopCondition',
]);

/** A number or a text in quotation marks, whatever the language. */
const CONSTANT = /^(?:[+-]?\d+(?:\.\d+)?|"[^"]*"|'[^']*')$/;

function checkPlace({ owner, part, expression }: Place): readonly Finding[] {
  const finding = (code: Finding['code']): Finding => ({
    code,
    ...placeOf(owner),
    params: { part, owner: labelOf(owner) },
  });
  const body = bodyOf(expression) ?? '';
  if (body === '') return [finding('EXPRESSION_EMPTY')];
  if (!is(expression, 'FormalExpression')) return [finding('EXPRESSION_NOT_FORMAL')];
  return CONDITIONS.has(part) && CONSTANT.test(body) ? [finding('CONDITION_CONSTANT')] : [];
}

/** Without a format, a script is one of the language that the host takes such texts for, where it has one. */
function checkScript(task: BpmnElement, { languages = [] }: DrawingOptions): readonly Finding[] {
  const format = textOf(task, 'scriptFormat') ?? textOf(task, 'scriptLanguage');
  if (textOf(task, 'script') === undefined || format !== undefined || languages.includes('')) return [];
  return [{ code: 'SCRIPT_WITHOUT_FORMAT', ...placeOf(task), params: { owner: labelOf(task) } }];
}

function isTimeOf(definition: BpmnElement): readonly string[] {
  return ['timeDate', 'timeDuration', 'timeCycle'].filter(
    (part) => elementOf(definition, part) !== undefined,
  );
}

function checkTimer(definition: BpmnElement): readonly Finding[] {
  const params = { owner: labelOf(definition.$parent ?? definition) };
  return isTimeOf(definition).length > 1 ? [{ code: 'TIMER_AMBIGUOUS', ...placeOf(definition), params }] : [];
}

function check(drawing: Drawing, options: DrawingOptions): readonly Finding[] {
  const run = drawing.elements.filter((element) => isExecutable(element, drawing));
  return [
    ...run.flatMap(placesOf).flatMap(checkPlace),
    ...ofType(drawing, 'ScriptTask', 'GlobalScriptTask').flatMap((task) => checkScript(task, options)),
    ...ofType(drawing, 'TimerEventDefinition').flatMap(checkTimer),
  ];
}

/**
 * In a process that is to be run, every expression is one that can be computed, and says what; a script names its language; a timer has one time.
 * BPMN 2.0.2 §8.3.7, §10.3.3, §10.5.5.
 */
export const writtenFormally: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: {
    EXPRESSION_EMPTY: 'error',
    EXPRESSION_NOT_FORMAL: 'error',
    CONDITION_CONSTANT: 'error',
    SCRIPT_WITHOUT_FORMAT: 'error',
    TIMER_AMBIGUOUS: 'error',
  },
  checkDrawing: check,
};
