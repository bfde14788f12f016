import type { JsonPath } from './form-texts.ts';
import { allNodes, type OutlineNode } from './outline.ts';

/** Where a line can be let go, seen from another line. */
export type DropSide = 'before' | 'after' | 'into';

/** A place in a list of the layout: before what stands at `index` there now. */
export interface DropPlace {
  readonly side: DropSide;
  readonly list: JsonPath;
  readonly index: number;
}

/** Whether a line can be put elsewhere by hand: it must stand in the layout, and be known. */
export function canBeDragged({ type, ui }: OutlineNode): boolean {
  return ui !== undefined && type !== 'branch' && type !== 'other';
}

/**
 * Where a line lands that is let go over another one. `share`: how far down the other line the pointer is, from 0 to 1. Pages stay among
 * pages, the fields of a row stay in it, and nothing goes into itself.
 */
export function dropPlace(node: OutlineNode, over: OutlineNode, share: number): DropPlace | undefined {
  if (!canBeDragged(node) || over.ui === undefined || isWithin(over, node)) return undefined;
  const into = over.holds?.ui;
  if (
    node.type !== 'page' &&
    into !== undefined &&
    isContainer(over) &&
    (over.type === 'page' || share > 0.5)
  )
    return mayStandIn(node, into) ? { side: 'into', list: into, index: over.children.length } : undefined;
  if ((node.type === 'page') !== (over.type === 'page')) return undefined;
  const list = over.ui.slice(0, -1);
  if (!mayStandIn(node, list)) return undefined;
  const side = share > 0.5 ? 'after' : 'before';
  return { side, list, index: Number(over.ui.at(-1)) + (side === 'after' ? 1 : 0) };
}

function isContainer({ type }: OutlineNode): boolean {
  return type === 'page' || type === 'section';
}

function isWithin(node: OutlineNode, outer: OutlineNode): boolean {
  return allNodes([outer]).some(({ id }) => id === node.id);
}

/** Scopes in the layout of a row begin at the row: what is moved out of it, or into it, would name another field. */
function mayStandIn({ ui = [] }: OutlineNode, list: JsonPath): boolean {
  return rowOf(ui) === rowOf(list);
}

function rowOf(path: JsonPath): string {
  return path.slice(0, path.lastIndexOf('detail') + 1).join('/');
}
