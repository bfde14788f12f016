import { type BpmnElement, textOf } from '../../parse/bpmn-element.ts';
import { type Drawing, labelOf, ofType, placeOf } from '../drawing/drawing.ts';
import type { DrawingRule, Finding } from '../rule.ts';

/** How many ways in and out each direction has: several or not; undefined where it says nothing. */
const directions: Readonly<Record<string, (into: number, out: number) => boolean>> = {
  Converging: (into, out) => into > 1 && out <= 1,
  Diverging: (into, out) => into <= 1 && out > 1,
  Mixed: (into, out) => into > 1 && out > 1,
};

function check(node: BpmnElement, { waysTo, waysFrom }: Drawing): readonly Finding[] {
  const direction = textOf(node, 'gatewayDirection') ?? '';
  const [into, out] = [waysTo.get(node)?.length ?? 0, waysFrom.get(node)?.length ?? 0];
  const fits = Object.hasOwn(directions, direction) ? directions[direction] : undefined;
  if (fits === undefined || fits(into, out)) return [];
  return [
    {
      code: 'DIRECTION_WRONG',
      ...placeOf(node),
      params: { owner: labelOf(node), found: direction, into, out },
    },
  ];
}

/** Where ways part or meet, as many do as the file says. BPMN 2.0.2 §8.3.10, §10.6.1. */
export const directionsKept: DrawingRule = {
  profile: 'constraints',
  strict: true,
  codes: { DIRECTION_WRONG: 'error' },
  checkDrawing: (drawing) => ofType(drawing, 'Gateway').flatMap((node) => check(node, drawing)),
};
