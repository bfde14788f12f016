import type { TypeDescription } from '../expression/type-description.ts';

/** Parts that a type may have when it is written out: one that names another twice doubles it. */
const MAXIMUM_PARTS = 5_000;

function innerTypes(type: TypeDescription): readonly TypeDescription[] {
  if (typeof type === 'string') return [];
  if ('list' in type) return [type.list];
  if ('range' in type) return [type.range];
  if ('context' in type) return Object.values(type.context);
  return [...type.function.parameters, type.function.result];
}

/** Whether a type is small enough to be looked through again and again. */
export function isBounded(type: TypeDescription): boolean {
  const open: TypeDescription[] = [type];
  for (let parts = 0; open.length > 0; parts += 1) {
    if (parts > MAXIMUM_PARTS) return false;
    const next = open.pop();
    if (next !== undefined) open.push(...innerTypes(next));
  }
  return true;
}

/** The type, or `any` where it is too large to be of use. */
export function bounded(type: TypeDescription): TypeDescription {
  return isBounded(type) ? type : 'any';
}

/** The one type that all of these are; `any` where they differ. */
export function commonType(types: readonly TypeDescription[]): TypeDescription {
  const [first = 'any', ...rest] = types.filter((type) => type !== 'null').map(bounded);
  const text = JSON.stringify(first);
  return rest.every((type) => JSON.stringify(type) === text) ? first : 'any';
}
