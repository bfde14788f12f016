import type { Connection, Shape } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type { Problem } from '../check/problem.ts';
import { iconMarkup } from '../panels/icons.ts';

const OVERLAY = 'motcua-problem';

/** A mark at the corner of each step that has a problem. What is wrong is said by the panel; the mark only shows where. */
class ProblemMarks {
  static readonly $inject = ['overlays', 'elementRegistry', 'canvas'];
  readonly #overlays: Overlays;
  readonly #elementRegistry: ElementRegistry;
  readonly #canvas: Canvas;
  #shown: ReadonlyMap<string, Problem['severity']> = new Map();

  constructor(overlays: Overlays, elementRegistry: ElementRegistry, canvas: Canvas) {
    this.#overlays = overlays;
    this.#elementRegistry = elementRegistry;
    this.#canvas = canvas;
  }

  /** Only what differs is drawn again: a change of one step must not cost a procedure of 300. */
  show(problems: readonly Problem[]): void {
    const worst = worstByElement(problems);
    for (const [id, severity] of this.#shown) {
      if (worst.get(id) !== severity && this.#elementRegistry.get(id) !== undefined)
        this.#overlays.remove({ element: id, type: OVERLAY });
    }
    for (const [id, severity] of worst) if (!this.#isDrawn(id)) this.#draw(id, severity);
    this.#shown = worst;
  }

  #isDrawn(id: string): boolean {
    return [this.#overlays.get({ element: id, type: OVERLAY })].flat().length > 0;
  }

  #draw(id: string, severity: Problem['severity']): void {
    const element = this.#elementRegistry.get(id);
    if (element === undefined || element === this.#canvas.getRootElement()) return;
    this.#overlays.add(element as never, OVERLAY, {
      position: placeOf(element as Connection | Shape),
      html: `<div class="motcua-problem motcua-problem-${severity}">${iconMarkup(severity)}</div>`,
    });
  }
}

/** At the corner of a step; on a flow in its middle, away from the steps at its ends. */
function placeOf(
  element: Connection | Shape,
): { top: number; left: number } | { top: number; right: number } {
  if (!('waypoints' in element)) return { top: -10, right: 12 };
  const points: readonly { x: number; y: number }[] = element.waypoints;
  const [from, to] = points.slice(Math.ceil(points.length / 2) - 1);
  if (from === undefined || to === undefined) return { top: -10, right: 12 };
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  return { top: (from.y + to.y) / 2 - top - 10, left: (from.x + to.x) / 2 - left - 10 };
}

function worstByElement(problems: readonly Problem[]): ReadonlyMap<string, Problem['severity']> {
  const worst = new Map<string, Problem['severity']>();
  for (const { element, severity } of problems) {
    if (element !== undefined && worst.get(element) !== 'error') worst.set(element, severity);
  }
  return worst;
}

export type { ProblemMarks };

export const problemMarksModule = {
  problemMarks: ['type', ProblemMarks],
};
