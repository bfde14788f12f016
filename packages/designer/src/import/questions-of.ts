import { parseTerm } from '../process/term.ts';
import type { TableStep, TableVariant } from './procedure-table.ts';
import { readWays } from './read-ways.ts';
import type { PlacedQuestion, TableQuestion } from './reading.ts';
import { areLinked, returnTarget, stagesOf } from './stages.ts';

/** Every question of the table, in the order of its rows. */
export function questionsOf(variants: readonly TableVariant[]): readonly PlacedQuestion[] {
  const found = variants.flatMap((variant) => [
    ...variant.steps.flatMap((step) => questionsOfStep(step, variant.steps)),
    ...questionsOfTotal(variant),
  ]);
  const once = new Map(
    found.map((question) => [`${question.row} ${question.question} ${question.source}`, question]),
  );
  return [...once.values()];
}

function questionsOfStep(step: TableStep, steps: readonly TableStep[]): PlacedQuestion[] {
  const readings = [step.number, step.name, step.role, step.time, step.disagree, step.parallel];
  const unread = readings.flatMap((reading) =>
    reading?.question === undefined
      ? []
      : [{ question: reading.question, row: step.row, source: reading.source }],
  );
  const more = [...unknownSteps(step, steps), ...remarksOf(step)].map((question) => ({
    question,
    row: step.row,
    source: sourceOf(question, step),
  }));
  return [...unread, ...more];
}

function unknownSteps(step: TableStep, steps: readonly TableStep[]): readonly TableQuestion[] {
  const known = (number: string) => steps.some((other) => other !== step && other.number.value === number);
  const to = step.disagree?.value?.to;
  const repeated = step.number.value !== undefined && known(step.number.value);
  const isKnown = to === undefined || to === 'end' || known(to);
  return [
    ...(repeated ? (['number-repeated'] as const) : []),
    ...(isKnown ? [] : (['return-unknown-step'] as const)),
    ...(step.automatic && to !== undefined ? (['return-unclear'] as const) : []),
    ...(isKnown && crossesParallel(step, steps) ? (['return-across-parallel'] as const) : []),
    ...((step.parallel?.value ?? []).every(known) && !isTornApart(step, steps)
      ? []
      : (['parallel-unclear'] as const)),
  ];
}

function crossesParallel(step: TableStep, steps: readonly TableStep[]): boolean {
  const to = step.disagree?.value?.to;
  const stages = stagesOf(steps);
  if (to === 'end') return stages.some((stage) => stage.length > 1 && stage.includes(step));
  return to !== undefined && returnTarget(step, stages) === undefined;
}

/** Parallel to a step that does not stand beside it. */
function isTornApart(step: TableStep, steps: readonly TableStep[]): boolean {
  const own = stagesOf(steps).find((stage) => stage.includes(step));
  return steps.some((other) => other !== step && areLinked(step, other) && own?.includes(other) !== true);
}

function remarksOf(step: TableStep): readonly TableQuestion[] {
  return [
    ...(step.automatic ? (['service-unnamed'] as const) : []),
    ...(/\s\/\s/.test(step.role.source) ? (['several-roles'] as const) : []),
    ...readWays(step.name.source).remarks,
  ];
}

function sourceOf(question: TableQuestion, step: TableStep): string {
  const sources: Partial<Record<TableQuestion, string | undefined>> = {
    'number-repeated': step.number.source,
    'return-unclear': step.disagree?.source,
    'return-unknown-step': step.disagree?.source,
    'return-across-parallel': step.disagree?.source,
    'parallel-unclear': step.parallel?.source,
    'service-unnamed': step.role.source,
    'several-roles': step.role.source,
  };
  return sources[question] ?? step.name.source;
}

const HOURS_OF_A_DAY = 8;

function questionsOfTotal({ total, steps }: TableVariant): PlacedQuestion[] {
  if (total === undefined) return [];
  const row = (steps.at(-1)?.row ?? 0) + 1;
  if (total.question !== undefined) return [{ question: total.question, row, source: total.source }];
  const hours = steps.map(({ time }) => (time.value?.term === undefined ? 0 : hoursOf(time.value.term)));
  const sum = hours.includes(undefined) ? undefined : hours.reduce<number>((all, one) => all + (one ?? 0), 0);
  const wanted = hoursOf(total.value?.term ?? '');
  const differs = sum !== undefined && wanted !== undefined && Math.abs(sum - wanted) > 0.01;
  return differs ? [{ question: 'total-differs', row, source: total.source }] : [];
}

/** Working time in hours; other units cannot be added up. */
function hoursOf(term: string): number | undefined {
  const { amount, unit } = parseTerm(term) ?? {};
  const factors: Readonly<Record<string, number>> = { workingDay: HOURS_OF_A_DAY, workingHour: 1 };
  const factor = factors[unit ?? ''];
  return factor === undefined ? undefined : Number(amount) * factor;
}
