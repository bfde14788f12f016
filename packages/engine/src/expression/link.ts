import { arithmetic, negation } from './operations/arithmetic.ts';
import { context, filter, list } from './operations/collections.ts';
import { constant, decimal, temporal } from './operations/constants.ts';
import { builtIn, call, functionDefinition, functionValue, hostFunction } from './operations/functions.ts';
import { instanceOf } from './operations/instance-of.ts';
import { forLoop, quantified } from './operations/iteration.ts';
import { and, between, comparison, ifThenElse, inTests, or, range } from './operations/logic.ts';
import { itemOrName, local, name, path } from './operations/names.ts';
import type { Link, Operation, Run } from './operations/operation.ts';
import type { Plan, PlanNode } from './plan.ts';

const operations: { readonly [Op in PlanNode['op']]: Operation<Op> } = {
  constant,
  decimal,
  temporal,
  name,
  local,
  itemOrName,
  path,
  list,
  context,
  range,
  comparison,
  between,
  in: inTests,
  and,
  or,
  arithmetic,
  negation,
  if: ifThenElse,
  for: forLoop,
  quantified,
  filter,
  builtIn,
  hostFunction,
  functionValue,
  call,
  function: functionDefinition,
  instanceOf,
};

const link: Link = (node) => (operations[node.op] as Operation<PlanNode['op']>)(node as never, link);

const linked = new WeakMap<Plan, Run>();

/** The plan as functions, made at its first evaluation and kept as long as the plan object. */
export function linkPlan(plan: Plan): Run {
  const known = linked.get(plan);
  if (known !== undefined) return known;
  const run = link(plan.root);
  linked.set(plan, run);
  return run;
}
