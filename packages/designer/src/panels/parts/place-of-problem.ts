import { partTable } from './part-table.ts';

/** Where a problem of a file is mended: the panel, and what is open in it. */
export interface ProblemPlace {
  readonly part: string;
  readonly place: string;
}

/** `procedure.json#/clocks/0/term` is mended at the first time limit; `undefined` for a path that no panel has. */
export function placeOfProblem(path: string | undefined): ProblemPlace | undefined {
  if (path === undefined) return undefined;
  // The facts have whatever of the procedure no other panel has.
  const mending = partTable.filter(({ mends }) => mends?.test(path));
  const found = mending.find(({ id }) => id !== 'facts') ?? mending[0];
  return found === undefined ? undefined : { part: found.id, place: placeIn(path) };
}

function placeIn(path: string): string {
  const form = /^forms\/([^/]+)\.(?:schema|ui)\.json/.exec(path)?.[1];
  if (form !== undefined) return form;
  const pointer = /^procedure\.json#\/(.+)$/.exec(path)?.[1];
  if (pointer === undefined) return '';
  // Up to the last number: the item of a list whose form is to be open.
  const item = /^(?:.*\/)?\d+(?=\/|$)/.exec(pointer)?.[0] ?? pointer;
  return `part-${item.replaceAll('/', '-')}`;
}
