import type { CatalogRecord } from '@motcua/engine/catalog';
import type { RecordLabel } from './labels/read-labels.ts';
import { scorePapers } from './score/score-papers.ts';
import { type StepsScore, scoreSteps } from './score/score-steps.ts';
import { scoreAgencies, scoreChannels, scoreFees, scoreLevels, scoreTerms } from './score/score-table.ts';
import { addTallies, emptyTally, shareInDoubt, type Tally } from './score/tally.ts';

/** How one field is scored. Fields of which a label says nothing are left out of its file (`agencies` of `procedures.json`). */
const fields = {
  terms: scoreTerms,
  fees: scoreFees,
  channels: scoreChannels,
  papers: scorePapers,
  agencies: scoreAgencies,
  levels: scoreLevels,
} as const satisfies Readonly<Record<string, (label: RecordLabel, record: CatalogRecord) => Tally>>;

export type ScoredField = keyof typeof fields;

/** What a field reached, in shares of 1. */
export interface FieldScore extends Tally {
  readonly precision: number;
  readonly recall: number;
  readonly inDoubt: number;
}

/** How well records were understood, measured against labels. */
export interface Evaluation {
  /** Labels whose record was not there. */
  readonly absent: readonly string[];
  readonly fields: Readonly<Record<ScoredField, FieldScore>>;
  readonly steps: readonly StepsScore[];
}

/** What the fields have to reach (issue «Catalogues»). */
export const bars = { precision: 0.98, recall: 0.95, inDoubt: 0.15 } as const;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const scoreOf = (tally: Tally): FieldScore => ({
  ...tally,
  precision: share(tally.right, tally.given),
  recall: share(tally.found, tally.expected),
  inDoubt: shareInDoubt(tally),
});

/** Scores records, by code, against labels. */
export function evaluate(
  labels: readonly RecordLabel[],
  records: ReadonlyMap<string, CatalogRecord>,
): Evaluation {
  const pairs = labels.flatMap((label) => {
    const record = records.get(label.code);
    return record === undefined ? [] : [{ label, record }];
  });
  const scored = Object.entries(fields).map(([field, score]) => {
    const asked = field === 'agencies' ? pairs.filter(({ label }) => label.agencies !== undefined) : pairs;
    return [
      field,
      scoreOf(asked.map(({ label, record }) => score(label, record)).reduce(addTallies, emptyTally)),
    ] as const;
  });
  return {
    absent: labels.filter(({ code }) => !records.has(code)).map(({ code }) => code),
    fields: Object.fromEntries(scored) as Readonly<Record<ScoredField, FieldScore>>,
    steps: pairs.flatMap(({ label, record }) => scoreSteps(label, record) ?? []),
  };
}

/** The share of all values of some evaluations that somebody has to look at. */
export const inDoubtOf = (evaluations: readonly Pick<Evaluation, 'fields'>[]): number =>
  shareInDoubt(
    evaluations.flatMap(({ fields: scores }) => Object.values(scores)).reduce<Tally>(addTallies, emptyTally),
  );

/** Which bars were not reached, one sentence each; none: all were. */
export function belowTheBars({ fields: scores, steps }: Evaluation): readonly string[] {
  const sentences = Object.entries(scores).flatMap(([field, score]) => [
    ...(score.precision < bars.precision
      ? [`${field}: precision ${percent(score.precision)} is below ${percent(bars.precision)}`]
      : []),
    ...(score.recall < bars.recall
      ? [`${field}: recall ${percent(score.recall)} is below ${percent(bars.recall)}`]
      : []),
    ...(score.doubtFreeWrong.length > 0
      ? [`${field}: ${score.doubtFreeWrong.length} wrong values without a doubt`]
      : []),
  ]);
  const inDoubt = inDoubtOf([{ fields: scores }]);
  if (inDoubt > bars.inDoubt)
    sentences.push(`${percent(inDoubt)} of all values are in doubt, more than ${percent(bars.inDoubt)}`);
  const wrongSteps = steps.filter(({ isRight }) => !isRight);
  return wrongSteps.length === 0
    ? sentences
    : [...sentences, `steps: ${wrongSteps.length} of ${steps.length} records differ from their text`];
}

export const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
