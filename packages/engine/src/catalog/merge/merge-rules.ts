import { keyOfField } from './bundle-fields.ts';
import type { Decide } from './merge-bundle.ts';

/** Which changes of upstream are taken over without asking, and which are refused. */
export interface MergeRules {
  /**
   * Taken even where somebody changed the field here: `all`, a field (`papers`, `process.bpmn`), one entry of a list (`papers#paper-don-de-nghi`), or a
   * field of one procedure (`1.000232:papers`; `1.000232:all`).
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
    ['all', field, keyOfField(field)].some((word) => list.includes(word) || list.includes(`${code}:${word}`));
  return (field, untouched) => {
    if (names(keep, field)) return 'keep';
    if (names(take, field)) return 'take';
    return untouched && takesUntouched ? 'take' : 'leave';
  };
}
