import type { Atoms } from './atoms.ts';

/** For each column the atoms of a part of a table. */
export type Box = readonly Atoms[];

/** A part that no rule matches, none, or not decided within the steps that were given. */
export type Uncovered = { readonly box: Box } | 'none' | 'undecided';

const MAXIMUM_STEPS = 50_000;

/** A search through the columns, one after the other; values that the rules left do not tell apart are one case. */
class Search {
  private readonly rules: readonly Box[];
  private readonly within: Box;
  private steps = 0;

  constructor(rules: readonly Box[], within: Box) {
    this.rules = rules;
    this.within = within;
  }

  get spent(): boolean {
    return this.steps > MAXIMUM_STEPS;
  }

  find(column: number, active: readonly number[]): Box | undefined {
    const space = this.within[column];
    if (active.length === 0) return this.within.slice(column);
    if (space === undefined || active.some((rule) => this.coversRest(rule, column))) return undefined;
    for (const [atoms, left] of this.cases(column, space, active)) {
      const rest = this.find(column + 1, left);
      if (rest !== undefined) return [atoms, ...rest];
      if (this.spent) return undefined;
    }
    return undefined;
  }

  private coversRest(rule: number, column: number): boolean {
    const box = this.rules[rule] ?? [];
    return this.within.every((space, index) => index < column || ((box[index] ?? 0n) & space) === space);
  }

  private cases(
    column: number,
    space: Atoms,
    active: readonly number[],
  ): Iterable<readonly [Atoms, readonly number[]]> {
    let parts: { atoms: Atoms; rules: number[] }[] = [{ atoms: space, rules: [] }];
    for (const rule of active) {
      const cell = this.rules[rule]?.[column] ?? 0n;
      parts = parts.flatMap(({ atoms, rules }) => {
        this.steps += 1;
        const [inside, outside] = [atoms & cell, atoms & ~cell];
        return [
          ...(inside === 0n ? [] : [{ atoms: inside, rules: [...rules, rule] }]),
          ...(outside === 0n ? [] : [{ atoms: outside, rules }]),
        ];
      });
    }
    return parts.map(({ atoms, rules }) => [atoms, rules] as const);
  }
}

/** Looks for a part of `within` that none of the rules matches. */
export function findUncovered(rules: readonly Box[], within: Box): Uncovered {
  if (within.some((space) => space === 0n)) return 'none';
  const search = new Search(rules, within);
  const box = search.find(
    0,
    rules.map((_, index) => index),
  );
  if (box !== undefined) return { box };
  return search.spent ? 'undecided' : 'none';
}
