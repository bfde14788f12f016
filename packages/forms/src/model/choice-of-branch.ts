import { own } from '../json.ts';
import { nearestBranch } from '../validator/nearest-branch.ts';
import type { Target } from '../validator/schema-index.ts';
import {
  asList,
  type Draft,
  deactivate,
  type MergeFurther,
  merge,
  namesIn,
  part,
} from './effective-schema.ts';

/** Where `oneOf` or `anyOf` offers structures: takes the branch that applies, and sets the others aside. */
export const mergeChoice: MergeFurther = (draft, schema, base) => {
  if (draft.choice !== undefined) return;
  for (const keyword of ['oneOf', 'anyOf']) {
    const list = asList(own(schema, keyword));
    const branches = list.map((each) => part(draft, each, base)).filter((each) => each !== undefined);
    if (branches.length === 0 || branches.every(isValue) || !branches.some(isStructure)) continue;
    const [only, ...others] = branches.filter((branch) => !isNull(branch));
    // «A text or nothing» leaves nothing to choose.
    if (only !== undefined && others.length === 0) {
      merge(draft, only);
      return;
    }
    const { chosen, kept } = chosenBranch(draft, branches);
    draft.decisions.push(chosen, ...kept, keyword);
    draft.choice = { branches, chosen };
    for (const [index, branch] of branches.entries()) if (!kept.includes(index)) deactivate(draft, branch);
    merge(draft, branches[chosen]);
    return;
  }
};

/** What makes a branch a thing to fill in. «One of these two is required» is only a condition. */
const STRUCTURAL = ['$ref', 'allOf', 'anyOf', 'items', 'oneOf', 'prefixItems', 'properties', 'title', 'type'];

function isStructure(target: Target): boolean {
  return STRUCTURAL.some((keyword) => own(target.schema, keyword) !== undefined);
}

/** Whether a branch stands for one value to pick (`const` with its title), or for none. */
function isValue(target: Target): boolean {
  return typeof target.schema === 'boolean' || Object.hasOwn(target.schema, 'const') || isNull(target);
}

function isNull(target: Target): boolean {
  return own(target.schema, 'type') === 'null';
}

/** `kept`: branches whose values stay in the data. */
interface ChosenBranch {
  readonly chosen: number;
  readonly kept: readonly number[];
}

/**
 * What a person chose. A server does not know it, so it infers it from the data: of the branches that hold, the one that
 * speaks of the most that is there, and it keeps what the others that hold speak of.
 */
function chosenBranch(draft: Draft, branches: readonly Target[]): ChosenBranch {
  const { chosen, instance, judge } = draft.options;
  if (chosen !== undefined && chosen < branches.length) return { chosen, kept: [chosen] };
  if (instance === undefined) return { chosen: 0, kept: [0] };
  const errors = branches.map((branch) => judge.errors(branch, instance));
  const holding = [...errors.keys()].filter((index) => errors[index]?.length === 0);
  if (holding.length === 0) {
    const nearest = Math.max(0, nearestBranch(errors, ''));
    return { chosen: nearest, kept: [nearest] };
  }
  const known = (index: number) =>
    namesIn(draft, branches[index], new Set()).filter((key) => own(instance, key) !== undefined).length;
  const [best = 0] = [...holding].sort((left, right) => known(right) - known(left));
  return { chosen: best, kept: holding };
}
