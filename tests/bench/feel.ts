import { compileExpression, evaluate, type Plan } from '@motcua/engine/feel';
import { evaluate as evaluateWithFeelin } from 'feelin';

const CONTEXT = { now: '2026-01-05T01:00:00Z', timeZone: 'Asia/Ho_Chi_Minh' };

const data: Readonly<Record<string, unknown>> = {
  amount: 12_500_000,
  limit: 10_000_000,
  rate: 0.035,
  approved: false,
  name: 'Nguyễn Văn An',
  status: 'submitted',
  received: '2026-01-05T08:00:00+07:00',
  scores: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3],
  application: {
    amount: 2_500_000,
    age: 34,
    applicant: { name: 'An', born: '1990-02-03' },
    papers: Array.from({ length: 10 }, (_, index) => ({
      kind: index % 3 === 0 ? 'original' : 'copy',
      pages: index + 1,
      valid: index % 2 === 0,
    })),
  },
};

/** One expression of each kind that procedures are made of. */
const kinds: Readonly<Record<string, string>> = {
  simple: 'amount > 10000000',
  condition: 'application.amount > limit and status = "submitted" or approved',
  arithmetic: 'application.amount * 1.1 + 15000.25 - 3 * 12.5',
  division: 'amount / 3',
  money: 'decimal(amount * rate, 0)',
  between: 'application.age between 18 and 60',
  oneOf: 'status in ("draft", "submitted", "closed")',
  range: 'application.age in [18..60)',
  if: 'if amount > limit then "leader" else "officer"',
  path: 'application.papers.pages',
  context: '{total: amount * 2, half: total / 4}.half',
  filter: 'application.papers[kind = "copy" and pages > 3]',
  count: 'count(application.papers[valid = true])',
  for: 'for paper in application.papers return paper.pages * 2',
  every: 'every paper in application.papers satisfies paper.pages > 0',
  list: 'sum(scores) / count(scores)',
  sort: 'sort(scores, function(a, b) a < b)',
  function: '(function(a, b) a * b)(amount, rate)',
  text: 'upper case(substring(name, 1, 6)) + "!"',
  join: 'string join(application.papers.kind, ", ")',
  pattern: 'matches(name, "^Ng.*An$")',
  date: 'date(application.applicant.born) + duration("P18Y") < date("2026-01-05")',
  dateAndTime: 'date and time(received) + duration("PT48H")',
  clock: 'now() > date and time("2026-01-01T00:00:00Z")',
  instanceOf: 'amount instance of number',
};

const ROUND_MS = 60;
const ROUNDS = 3;
const BATCH = 20;
/** Different data in turns, so that no engine learns the answer. */
const ROWS = 16;

function perSecond(run: () => unknown): number {
  const began = performance.now();
  let calls = 0;
  let elapsed = 0;
  do {
    for (let index = 0; index < BATCH; index += 1) run();
    calls += BATCH;
    elapsed = performance.now() - began;
  } while (elapsed < ROUND_MS);
  return (calls / elapsed) * 1000;
}

function planOf(text: string): Plan {
  const { plan, problems } = compileExpression(text);
  if (plan === undefined) throw new Error(`${text}: ${JSON.stringify(problems)}`);
  return plan;
}

export interface KindFigures {
  readonly perSecond: number;
  readonly feelin: number;
  readonly ratio: number;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;
}

/** Both in turns, so that what else the machine does weighs on both. */
function measure(text: string): KindFigures {
  const plan = planOf(text);
  const rows = Array.from({ length: ROWS }, (_, index) => ({ ...data, amount: 9_999_990 + index * 3 }));
  const contexts = rows.map((row: Readonly<Record<string, unknown>>) => ({
    ...CONTEXT,
    lookup: (name: string) => row[name] as never,
  }));
  let turn = 0;
  const next = () => {
    turn = (turn + 1) % ROWS;
    return turn;
  };
  const ours = () => evaluate(plan, contexts[next()] ?? { ...CONTEXT, lookup: () => null });
  const theirs = () => evaluateWithFeelin(text, rows[next()]);
  perSecond(ours);
  const rounds = Array.from({ length: ROUNDS }, () => ({ ours: perSecond(ours), feelin: perSecond(theirs) }));
  const [own, feelin] = [
    median(rounds.map((round) => round.ours)),
    median(rounds.map((round) => round.feelin)),
  ];
  return { perSecond: Math.round(own), feelin: Math.round(feelin), ratio: Math.round(own / feelin) };
}

export interface FeelFigures {
  readonly simplePerSecond: number;
  /** The smallest of all kinds. */
  readonly ratio: number;
  readonly kinds: Readonly<Record<string, KindFigures>>;
}

/**
 * Evaluations of compiled expressions a second, beside feelin in the same run. An evaluation reads its names anew; the plan is compiled once, as
 * at deployment, which is the very point of compiling.
 */
export async function benchFeel(): Promise<FeelFigures> {
  const figures = Object.fromEntries(Object.entries(kinds).map(([kind, text]) => [kind, measure(text)]));
  return {
    simplePerSecond: figures.simple?.perSecond ?? 0,
    ratio: Math.min(...Object.values(figures).map(({ ratio }) => ratio)),
    kinds: figures,
  };
}
