import type { CatalogRecord, CatalogStep } from '@motcua/engine/catalog';
import type { RecordLabel, StepsLabel } from '../labels/read-labels.ts';
import { isApplicant } from './label-actors.ts';

/** Whether the steps of one record are those of its text: how many, and in the order of the text. */
export interface StepsScore {
  readonly code: string;
  /** `standard`: the record gave none, so that the standard process is used. */
  readonly from: 'standard' | 'text';
  readonly isRight: boolean;
  readonly says: string;
  /** Steps of sequences as long as their label's, and of how many of these the actor is the label's: the applicant, or an office. */
  readonly actors: { readonly compared: number; readonly right: number; readonly wrong: readonly string[] };
}

const fits = (label: StepsLabel, count: number): boolean =>
  count >= label.count && count <= (label.finer ?? label.count);

/** Where a step stands in the text, or the number that the text gives it: «Bước 2» may stand before «Bước 1». */
const positionOf = ({ place, source }: CatalogRecord['steps'][number]): number =>
  Number(/^\W*Bước (\d+)/u.exec(source)?.[1] ?? place.from ?? 0);

const inOrder = ({ steps }: CatalogRecord): boolean => {
  const situations = new Set(steps.map(({ value }) => value?.situation));
  return [...situations].every((situation) => {
    const positions = steps.filter(({ value }) => value?.situation === situation).map(positionOf);
    return positions.every((position, index) => index === 0 || position >= (positions[index - 1] ?? 0));
  });
};

/** The steps a person of each situation goes through: those of all, and those of the situation. */
function sequencesOf(steps: readonly CatalogStep[]): readonly (readonly CatalogStep[])[] {
  const situations = new Set(steps.flatMap(({ situation }) => situation ?? []));
  return situations.size === 0
    ? [steps]
    : [...situations].map((name) =>
        steps.filter(({ situation }) => situation === undefined || situation === name),
      );
}

/** The order of labels is that of the text, as is that of the situations; what is not as long cannot be compared step by step. */
function scoreActors(labels: readonly StepsLabel[], steps: readonly CatalogStep[]): StepsScore['actors'] {
  const sequences = sequencesOf(steps);
  const pairs = labels.flatMap(({ actors }, index) => {
    const sequence = sequences[index];
    if (sequence?.length !== actors.length) return [];
    return sequence.map(({ actor, name }, at) => ({
      isRight: (actor === 'applicant') === isApplicant(actors[at] ?? ''),
      says: `${name.slice(0, 60)}: ${actor} (label: ${actors[at]})`,
    }));
  });
  const wrong = pairs.filter(({ isRight }) => !isRight).map(({ says }) => says);
  return { compared: pairs.length, right: pairs.length - wrong.length, wrong };
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
    return {
      code: label.code,
      from: 'standard',
      isRight,
      says: 'no steps given',
      actors: scoreActors([], []),
    };
  }
  const counts = sequencesOf(steps).map(({ length }) => length);
  const isRight = inOrder(record) && labels.every((one) => counts.some((count) => fits(one, count)));
  const wanted = labels
    .map(({ form, count, finer }) => `${form} ${count}${finer === undefined ? '' : `–${finer}`}`)
    .join(' | ');
  const actors = scoreActors(labels, steps);
  return {
    code: label.code,
    from: 'text',
    actors,
    isRight,
    says: `${counts.join(' | ')} steps (label: ${wanted})`,
  };
}
