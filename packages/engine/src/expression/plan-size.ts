import type { PlanNode } from './plan.ts';

/** How many parts a plan has, so that a repetition can be paid for before it runs. */
export function planSize(node: PlanNode): number {
  let size = 0;
  const open: unknown[] = [node];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) size += 1;
    for (const part of Object.values(value)) open.push(part);
  }
  return size;
}

function nesting(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const deepest = Object.values(value).reduce((most: number, part) => Math.max(most, nesting(part)), 0);
  return Array.isArray(value) ? deepest : deepest + 1;
}

/** How deep the parts of a plan nest: what one call of it takes of the stack. */
export function planDepth(node: PlanNode): number {
  return nesting(node);
}
