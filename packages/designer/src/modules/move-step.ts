import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import MoveHelper from 'diagram-js/lib/features/modeling/cmd/helper/MoveHelper';

/**
 * Moves a step with what is in it, at its edge and beside it, and nothing more. The command that drags a step does more: it puts a step
 * that comes to stand on a flow between the two steps of it, and removes flows that BPMN does not allow.
 */
export function moveStep(
  modeling: Modeling,
  step: Shape,
  delta: { readonly x: number; readonly y: number },
): void {
  if (delta.x === 0 && delta.y === 0) return;
  const helper = new MoveHelper(modeling);
  const attached = (step.attachers ?? []) as Shape[];
  const moved = [step, ...attached].flatMap((shape) => [shape, ...labelOf(shape)]);
  helper.moveClosure(helper.getClosure(moved as never), delta);
}

function labelOf({ label }: Shape): readonly Element[] {
  return label === undefined || label === null ? [] : [label as unknown as Element];
}
