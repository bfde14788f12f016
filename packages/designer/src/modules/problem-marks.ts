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

  constructor(overlays: Overlays, elementRegistry: ElementRegistry, canvas: Canvas) {
    this.#overlays = overlays;
    this.#elementRegistry = elementRegistry;
    this.#canvas = canvas;
  }

  show(problems: readonly Problem[]): void {
    this.#overlays.remove({ type: OVERLAY });
    for (const [id, severity] of worstByElement(problems)) {
      const element = this.#elementRegistry.get(id);
      if (element === undefined || element === this.#canvas.getRootElement()) continue;
      this.#overlays.add(element as never, OVERLAY, {
        position: { top: -10, right: 12 },
        html: `<div class="motcua-problem motcua-problem-${severity}">${iconMarkup(severity)}</div>`,
      });
    }
  }
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
