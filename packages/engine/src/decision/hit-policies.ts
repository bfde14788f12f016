import { Frame } from '../expression/frame.ts';
import { callBuiltIn } from '../expression/functions/built-in.ts';
import { findBuiltIn } from '../expression/functions/built-ins.ts';
import { sameValues } from '../expression/values/compare.ts';
import type { FeelValue } from '../expression/values/value.ts';
import type { Aggregation, HitPolicy } from './boxed-expression.ts';
import type { CompiledTable } from './compiled.ts';
import { type Place, testPlan } from './evaluation.ts';
import { DecisionProblemCode, decisionProblem } from './problems.ts';

/** A rule whose cells all match, and what its outputs are. */
export interface Match {
  readonly row: number;
  readonly values: readonly FeelValue[];
}

interface Matches {
  readonly table: CompiledTable;
  /** In the order of the rules. */
  readonly matches: readonly Match[];
  readonly combine: (table: CompiledTable, values: readonly FeelValue[]) => FeelValue;
  readonly place: Place;
}

/** `rows` made the value. Without a match `matched` says whether the policy has a value all the same, such as an empty list. */
interface Result {
  readonly value: FeelValue;
  readonly rows: readonly number[];
  readonly matched: boolean;
}

type Policy = (matches: Matches) => Result;

const NONE: Result = { value: null, rows: [], matched: false };

function frameOf({ evaluation, context }: Place): Frame {
  return new Frame(context, evaluation.spending, []);
}

function contradict({ table, matches, place }: Matches): Result {
  const rules = matches.map(({ row }) => row + 1);
  const params = { rules, hitPolicy: table.hitPolicy };
  place.evaluation.problems.push(
    decisionProblem(DecisionProblemCode.RULES_CONTRADICT, params, { element: table.id }),
  );
  return { value: null, rows: matches.map(({ row }) => row), matched: true };
}

function only({ table, combine }: Matches, match: Match | undefined): Result {
  return match === undefined
    ? NONE
    : { value: combine(table, match.values), rows: [match.row], matched: true };
}

const unique: Policy = (given) =>
  given.matches.length > 1 ? contradict(given) : only(given, given.matches[0]);

const first: Policy = (given) => only(given, given.matches[0]);

function same(one: Match, other: Match, place: Place): boolean {
  const frame = frameOf(place);
  return one.values.every((value, index) => sameValues(value, other.values[index] ?? null, frame) === true);
}

const any: Policy = (given) => {
  const [one, ...others] = given.matches;
  if (one === undefined) return NONE;
  if (!others.every((other) => same(one, other, given.place))) return contradict(given);
  return { ...only(given, one), rows: given.matches.map(({ row }) => row) };
};

/** The place of each output in the order of its allowed values; what is not among them comes last. */
function ranksOf({ table, place }: Matches, { values }: Match): readonly number[] {
  return table.outputs.map(({ priorities }, index) => {
    const value = values[index] ?? null;
    const rank = priorities.findIndex((plan) => testPlan(plan, value, place));
    return rank < 0 ? priorities.length : rank;
  });
}

/** The first output counts most; where two matches are equal the rules' order stays. */
function byPriority(given: Matches): readonly Match[] {
  const ranked = given.matches.map((match) => ({ match, ranks: ranksOf(given, match) }));
  ranked.sort((one, other) => {
    const different = one.ranks.findIndex((rank, index) => rank !== other.ranks[index]);
    return (one.ranks[different] ?? 0) - (other.ranks[different] ?? 0);
  });
  return ranked.map(({ match }) => match);
}

const priority: Policy = (given) => only(given, byPriority(given)[0]);

function listOf({ table, combine }: Matches, matches: readonly Match[]): Result {
  return {
    value: matches.map(({ values }) => combine(table, values)),
    rows: matches.map(({ row }) => row),
    matched: true,
  };
}

const ruleOrder: Policy = (given) => listOf(given, given.matches);
const outputOrder: Policy = (given) => listOf(given, byPriority(given));

const AGGREGATES: Readonly<Record<Aggregation, string>> = {
  SUM: 'sum',
  MIN: 'min',
  MAX: 'max',
  COUNT: 'count',
};

/** The function of FEEL of the same name; of several outputs each on its own. */
function aggregate(given: Matches, aggregation: Aggregation): Result {
  const { table, matches, combine, place } = given;
  const rows = matches.map(({ row }) => row);
  if (aggregation === 'COUNT') return { value: matches.length, rows, matched: true };
  if (matches.length === 0) return NONE;
  const builtIn = findBuiltIn(AGGREGATES[aggregation]);
  const values = table.outputs.map((_, index) => {
    const column = matches.map((match) => match.values[index] ?? null);
    return builtIn === undefined ? null : callBuiltIn(builtIn, [column], frameOf(place));
  });
  return { value: combine(table, values), rows, matched: true };
}

const collect: Policy = (given) => {
  const { aggregation } = given.table;
  return aggregation === undefined ? ruleOrder(given) : aggregate(given, aggregation);
};

const policies: Readonly<Record<HitPolicy, Policy>> = {
  UNIQUE: unique,
  FIRST: first,
  PRIORITY: priority,
  ANY: any,
  COLLECT: collect,
  'RULE ORDER': ruleOrder,
  'OUTPUT ORDER': outputOrder,
};

/** The one result of the rules that match, as the table's hit policy has it. */
export function resultOf(given: Matches): Result {
  const { hitPolicy } = given.table;
  return Object.hasOwn(policies, hitPolicy) ? policies[hitPolicy](given) : NONE;
}
