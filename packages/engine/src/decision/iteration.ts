import { compileExpression } from '../expression/compile.ts';
import type { Plan } from '../expression/plan.ts';
import { FeelFunction, type FeelValue } from '../expression/values/value.ts';
import { type Place, placeWith, runPlan } from './evaluation.ts';

/** Boxed iterations are those of FEEL, with a function as their body: so both mean the same. */
const texts = {
  for: 'for item in source return body(item, partial)',
  some: 'some item in source satisfies body(item, null)',
  every: 'every item in source satisfies body(item, null)',
  filter: 'source[body(item, null)]',
} as const;

const plans = new Map<string, Plan>();

function planOf(kind: keyof typeof texts): Plan {
  const known = plans.get(kind);
  if (known !== undefined) return known;
  const { plan } = compileExpression(texts[kind], { names: { source: { list: 'any' }, body: 'any' } });
  if (plan === undefined) throw new TypeError(`Expected '${texts[kind]}' to be an expression`);
  plans.set(kind, plan);
  return plan;
}

type Body = (item: FeelValue, partial: FeelValue) => FeelValue;

export function iterate(kind: keyof typeof texts, source: FeelValue, place: Place, body: Body): FeelValue {
  const call = new FeelFunction(['item', 'partial'], ([item = null, partial = null]) => body(item, partial));
  const names = new Map<string, FeelValue>([
    ['source', source],
    ['body', call],
  ]);
  return runPlan(planOf(kind), placeWith(place, names));
}

export function filterItems(
  source: FeelValue,
  place: Place,
  condition: (item: FeelValue) => FeelValue,
): FeelValue {
  return iterate('filter', source, place, condition);
}
