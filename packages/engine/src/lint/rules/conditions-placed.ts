import { type BpmnElement, elementOf } from '../../parse/bpmn-element.ts';
import { type Drawing, given, is, isExecutable, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** Conditions out of these are never asked, and must not be there; where branches part they are only not asked. */
const NEVER_ASKING = ['Event', 'EventBasedGateway'] as const;
/** What may have a way for all other cases. */
const CHOOSING = ['Activity', 'ExclusiveGateway', 'InclusiveGateway', 'ComplexGateway'] as const;

function checkCondition(way: BpmnElement, { waysFrom }: Drawing): readonly Finding[] {
  const source = elementOf(way, 'sourceRef');
  if (source === undefined || elementOf(way, 'conditionExpression') === undefined) return [];
  const params = { owner: labelOf(source) };
  if (is(source, ...NEVER_ASKING)) return [{ code: 'CONDITION_MISPLACED', ...placeOf(way), params }];
  const isOnly = is(source, 'Activity') && (waysFrom.get(source) ?? []).length < 2;
  return isOnly ? [{ code: 'CONDITION_ALONE', ...placeOf(way), params }] : [];
}

function checkImmediate(way: BpmnElement, drawing: Drawing): readonly Finding[] {
  if (given(way, 'isImmediate') !== false || !isExecutable(way, drawing)) return [];
  return [{ code: 'WAY_NOT_IMMEDIATE', ...placeOf(way) }];
}

function checkDefault(node: BpmnElement): readonly Finding[] {
  const way = elementOf(node, 'default');
  if (way === undefined) return [];
  if (elementOf(way, 'sourceRef') === node)
    return elementOf(way, 'conditionExpression') === undefined
      ? []
      : [{ code: 'DEFAULT_CONDITIONAL', ...placeOf(way), params: { owner: labelOf(node) } }];
  return [
    { code: 'DEFAULT_ELSEWHERE', ...placeOf(node), params: { owner: labelOf(node), found: labelOf(way) } },
  ];
}

/**
 * Conditions do not stand on ways out of events; a step with one has another way, too; the way for all other cases is one of its
 * own and has none. BPMN 2.0.2 §8.3.13, §10.5.2, §10.6.
 */
export const conditionsPlaced: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: {
    CONDITION_MISPLACED: 'error',
    CONDITION_ALONE: 'error',
    WAY_NOT_IMMEDIATE: 'error',
    DEFAULT_ELSEWHERE: 'error',
    DEFAULT_CONDITIONAL: 'error',
  },
  checkDrawing: (drawing) => [
    ...ofType(drawing, 'SequenceFlow').flatMap((way) => [
      ...checkCondition(way, drawing),
      ...checkImmediate(way, drawing),
    ]),
    ...ofType(drawing, 'FlowNode')
      .filter((node) => is(node, ...CHOOSING))
      .flatMap(checkDefault),
  ],
};
