import type { BpmnElement } from '../../parse/bpmn-element.ts';
import { type Drawing, is, labelOf, ofType, placeOf, valuesOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

function differs(listed: readonly unknown[], drawn: readonly BpmnElement[]): BpmnElement | undefined {
  const extra = listed.find((way) => !drawn.includes(way as BpmnElement));
  return (extra as BpmnElement | undefined) ?? drawn.find((way) => !listed.includes(way));
}

function checkNode(node: BpmnElement, { waysTo, waysFrom }: Drawing): readonly Finding[] {
  const sides = [
    differs(valuesOf(node, 'incoming'), waysTo.get(node) ?? []),
    differs(valuesOf(node, 'outgoing'), waysFrom.get(node) ?? []),
  ];
  return sides
    .filter((way) => way !== undefined && is(way, 'SequenceFlow'))
    .map(
      (way): Finding => ({
        code: 'WAY_NOT_LISTED',
        ...placeOf(node),
        params: { owner: labelOf(node), found: way?.id ?? '' },
      }),
    );
}

/** A step lists the arrows that lead to it and on from it, exactly those that are drawn. BPMN 2.0.2 §8.3.9, §8.3.13. */
export const listedWays: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { WAY_NOT_LISTED: 'error' },
  checkDrawing: (drawing) => ofType(drawing, 'FlowNode').flatMap((node) => checkNode(node, drawing)),
};
