import type { SchemaError } from './evaluation.ts';

/** Whether a branch means another value altogether, or another kind of object (a `const` or `enum` of a direct property). */
function isMismatch(error: SchemaError, at: string): boolean {
  if (!['type', 'const', 'enum', 'false'].includes(error.keyword)) return false;
  if (error.instancePath === at) return true;
  return error.keyword !== 'type' && !error.instancePath.slice(at.length + 1).includes('/');
}

/** Of branches that all fail, the one that was probably meant: of the right kind, with the fewest errors. -1: none is. */
export function nearestBranch(branches: readonly (readonly SchemaError[])[], at: string): number {
  let nearest = -1;
  for (const [index, errors] of branches.entries()) {
    if (errors.some((error) => isMismatch(error, at))) continue;
    if (nearest < 0 || errors.length < (branches[nearest]?.length ?? 0)) nearest = index;
  }
  return nearest;
}
