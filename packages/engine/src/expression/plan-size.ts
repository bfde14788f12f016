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
