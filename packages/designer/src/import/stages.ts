import type { TableStep } from './procedure-table.ts';

/** Steps that are done at the same time; usually one. */
export type Stage = readonly TableStep[];

/** The steps one after the other, neighbours that name each other as parallel together. */
export function stagesOf(steps: readonly TableStep[]): readonly Stage[] {
  const stages: TableStep[][] = [];
  for (const step of steps) {
    const last = stages.at(-1);
    if (last?.some((other) => areLinked(step, other))) last.push(step);
    else stages.push([step]);
  }
  return stages;
}

export function areLinked(one: TableStep, other: TableStep): boolean {
  return names(one, other) || names(other, one);
}

function names({ parallel }: TableStep, { number }: TableStep): boolean {
  return number.value !== undefined && parallel?.value?.includes(number.value) === true;
}

/**
 * The step to which a case goes back, where that can be: a case that leaves or enters the middle of a parallel part would leave the
 * other steps of it waiting for ever.
 */
export function returnTarget(step: TableStep, stages: readonly Stage[]): TableStep | undefined {
  const to = step.disagree?.value?.to;
  const own = stages.find((stage) => stage.includes(step));
  const target = stages.find((stage) => stage.some(({ number }) => number.value === to));
  return own?.length === 1 && target?.length === 1 ? target[0] : undefined;
}
