import type { Decide } from './merge-bundle.ts';

/** Which changes of upstream are taken over without asking, and which are refused. */
export interface MergeRules {
  /**
   * Taken even where somebody changed the field here: `all`, a field (`papers`, `process.bpmn`), or a field of one procedure
   * (`1.000232:papers`; `1.000232:all`).
   */
  readonly take?: readonly string[];
  /** Kept as it stands here, for good; the same words. `keep` wins over `take`. */
  readonly keep?: readonly string[];
  /** Whether what nobody changed here is taken. Default: true. */
  readonly untouched?: boolean;
}

/** The rules as a decision about the fields of one procedure. */
export function decideBy(
  { take = [], keep = [], untouched: takesUntouched = true }: MergeRules,
  code: string,
): Decide {
  const names = (list: readonly string[], field: string) =>
    ['all', field, `${code}:all`, `${code}:${field}`].some((word) => list.includes(word));
  return (field, untouched) => {
    if (names(keep, field)) return 'keep';
    if (names(take, field)) return 'take';
    return untouched && takesUntouched ? 'take' : 'leave';
  };
}
