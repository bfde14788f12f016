import { rightOf, row, type Shape } from './shapes.ts';

/**
 * Shapes in a row. One that is `free` has no arrows between its shapes. A row with `branch` leaves a gateway of the first row, whose middle is at
 * `from`, and comes back to one at `to`, if it does.
 */
export interface Row {
  readonly shapes: readonly Shape[];
  readonly free?: true;
  readonly branch?: { readonly from: number; readonly to?: number };
}

const LINE = 'stroke="#475569" fill="none" stroke-width="1.5" marker-end="url(#arrow)"';
const EDGE = 24;
const FIRST_ROW = 60;

function hasWayDown({ shapes }: Row): boolean {
  return shapes.some(({ boundary }) => boundary?.leads !== undefined);
}

function branchOf({ branch }: Row, y: number, right: number): string {
  if (branch === undefined) return '';
  const { from, to } = branch;
  const back = to === undefined ? '' : `<path d="M${right} ${y}H${to}V${FIRST_ROW + 25}" ${LINE}/>`;
  return `<path d="M${from} ${FIRST_ROW + 22}V${y}H${from + 47}" ${LINE}/>${back}`;
}

/** A drawing as text: shapes of BPMN in rows. */
export function draw(title: string, rows: readonly Row[]): string {
  let top = 0;
  let width = 0;
  const parts = rows.map((each) => {
    const y = top + FIRST_ROW;
    top += hasWayDown(each) ? 220 : 120;
    const left = each.branch === undefined ? EDGE : each.branch.from + 50;
    const { drawing, right } = row(each.shapes, left, y, each.free === true);
    width = Math.max(width, rightOf(each.shapes, left) + EDGE);
    return branchOf(each, y, right) + drawing;
  });
  const arrow =
    '<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#475569"/></marker>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img"><title>${title}</title><defs>${arrow}</defs><rect width="${width}" height="${top}" fill="#fff"/>${parts.join('')}</svg>\n`;
}
