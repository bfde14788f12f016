import type { CatalogRecord, CatalogStep } from '@motcua/engine/catalog';
import type { RecordLabel, StepsLabel } from '../labels/read-labels.ts';

/** Whether the steps of one record are those of its text: how many, and in the order of the text. */
export interface StepsScore {
  readonly code: string;
  /** `standard`: the record gave none, so that the standard process is used. */
  readonly from: 'standard' | 'text';
  readonly isRight: boolean;
  readonly says: string;
}

const fits = (label: StepsLabel, count: number): boolean =>
  count >= label.count && count <= (label.finer ?? label.count);

const inOrder = (record: CatalogRecord): boolean =>
  record.steps.every(
    ({ place }, index) => index === 0 || (place.from ?? 0) >= (record.steps[index - 1]?.place.from ?? 0),
  );

/** How many steps a person of each situation goes through: those of all, and those of the situation. */
function countsOf(steps: readonly CatalogStep[]): readonly number[] {
  const situations = [...new Set(steps.map(({ situation }) => situation))].filter(
    (name) => name !== undefined,
  );
  const ofAll = steps.filter(({ situation }) => situation === undefined).length;
  return situations.length === 0
    ? [ofAll]
    : situations.map((name) => ofAll + steps.filter(({ situation }) => situation === name).length);
}

/**
 * Numbered steps have to be taken over as they are numbered. Where the text numbers none, the standard process is as right as steps whose count
 * lies between the least and the most that an official would draw.
 */
export function scoreSteps(label: RecordLabel, record: CatalogRecord): StepsScore | undefined {
  const labels = label.steps;
  if (labels === undefined) return undefined;
  const steps = record.steps.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (steps.length === 0) {
    const isRight = labels.every(({ form }) => form !== 'numbered');
    return { code: label.code, from: 'standard', isRight, says: 'no steps given' };
  }
  const counts = countsOf(steps);
  const isRight = inOrder(record) && labels.every((one) => counts.some((count) => fits(one, count)));
  const wanted = labels
    .map(({ form, count, finer }) => `${form} ${count}${finer === undefined ? '' : `–${finer}`}`)
    .join(' | ');
  return { code: label.code, from: 'text', isRight, says: `${counts.join(' | ')} steps (label: ${wanted})` };
}
