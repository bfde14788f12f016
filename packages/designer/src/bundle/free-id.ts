import { asList, asObject } from './unknown-json.ts';

/** «Cán bộ tiếp nhận» → `can-bo-tiep-nhan` */
export function asciiId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** `wanted`, with a number behind it where that is taken. */
export function freeId(wanted: string, taken: Iterable<unknown>): string {
  const known = new Set(taken);
  let id = wanted;
  for (let count = 2; known.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

/** What the entries of a list are called by. */
export function idsOf(list: unknown, key = 'id'): readonly unknown[] {
  return asList(list).map((entry) => asObject(entry)[key]);
}
