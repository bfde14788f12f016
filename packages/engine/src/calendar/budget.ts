import { phasesOf, type Term, type TermUnit } from './term.ts';

/** What terms add up to. Working time and calendar time do not add up to each other, so they stay apart. */
export interface TermTotal {
  readonly workingMinutes: number;
  readonly calendarDays: number;
  readonly months: number;
}

/** A step's term. Steps that name the same `budget` share one: «steps 6 to 13 together 7 days» counts once. */
export interface StepTerm {
  readonly term: Term;
  readonly budget?: string;
}

type Share = (amount: number, minutesPerWorkingDay: number) => Partial<TermTotal>;

const shares: Readonly<Record<TermUnit, Share>> = {
  workingDay: (amount, minutesPerWorkingDay) => ({ workingMinutes: amount * minutesPerWorkingDay }),
  workingHour: (amount) => ({ workingMinutes: amount * 60 }),
  calendarDay: (amount) => ({ calendarDays: amount }),
  week: (amount) => ({ calendarDays: amount * 7 }),
  month: (amount) => ({ months: amount }),
};

/**
 * Adds up the terms of steps, all phases of each, to be held against the term of the whole.
 *
 * @example
 * totalOfTerms({ terms: [{ term: { unit: 'workingDay', amount: 0.5 } }, { term: { unit: 'workingHour', amount: 4 } }] });
 * // { workingMinutes: 480, calendarDays: 0, months: 0 }
 */
export function totalOfTerms({
  terms,
  minutesPerWorkingDay = 480,
}: {
  readonly terms: readonly StepTerm[];
  readonly minutesPerWorkingDay?: number;
}): TermTotal {
  const budgets = new Set<string>();
  let total: TermTotal = { workingMinutes: 0, calendarDays: 0, months: 0 };
  for (const { term, budget } of terms) {
    if (budget !== undefined && budgets.has(budget)) continue;
    if (budget !== undefined) budgets.add(budget);
    for (const { unit, amount } of phasesOf(term))
      total = add(total, shares[unit](amount, minutesPerWorkingDay));
  }
  return total;
}

function add(total: TermTotal, share: Partial<TermTotal>): TermTotal {
  return {
    workingMinutes: total.workingMinutes + (share.workingMinutes ?? 0),
    calendarDays: total.calendarDays + (share.calendarDays ?? 0),
    months: total.months + (share.months ?? 0),
  };
}

/** Whether the steps need more than the whole allows. Absent where the two are not measured alike, e.g. hours against a month. */
export function exceeds(steps: TermTotal, whole: TermTotal): boolean | undefined {
  const measures = ['workingMinutes', 'calendarDays', 'months'] as const;
  const used = measures.filter((measure) => steps[measure] > 0 || whole[measure] > 0);
  const [measure] = used;
  return used.length === 1 && measure !== undefined ? steps[measure] > whole[measure] : undefined;
}
