import type { Json } from '../model/json.ts';

/**
 * Where a value stands in its source.
 *
 * - `field`: the field of the record as the source names it, e.g. `cach_thuc_thuc_hien`; for a tree, a JSON pointer or an IRI.
 * - `from`, `to`: which letters of that field (UTF-16, `to` exclusive), where the value is a part of it.
 */
export type Place = {
  readonly field: string;
  readonly from?: number;
  readonly to?: number;
};

/** Why a value must be looked at by a person. The code has words in every locale; `params` are the values of its sentence. */
export type Doubt = {
  readonly code: DoubtCode;
  readonly params?: Readonly<Record<string, Json>>;
};

/** How sure the reading is: nothing speaks against it, something does, or the text was not understood and there is no value. */
export type Confidence = 'certain' | 'doubtful' | 'unread';

/**
 * A value of a catalogue: what it was understood as, the text it was read from, where that stands, and why it may be wrong. Nothing is guessed
 * silently: a value without doubts is `certain`, a text that was not understood has no value and at least one doubt.
 *
 * A `type`, so that a record counts as `Json` where it is stored.
 */
export type Reading<T> = {
  readonly value?: T;
  readonly source: string;
  readonly place: Place;
  readonly confidence: Confidence;
  readonly doubts: readonly Doubt[];
};

/** A reading whose confidence follows from its doubts. */
export function read<T>(value: T, source: string, place: Place, doubts: readonly Doubt[] = []): Reading<T> {
  return { value, source, place, confidence: doubts.length === 0 ? 'certain' : 'doubtful', doubts };
}

/** A text that was not understood. */
export function unread<T>(source: string, place: Place, doubts: readonly [Doubt, ...Doubt[]]): Reading<T> {
  return { source, place, confidence: 'unread', doubts };
}

/** Every reason to doubt a value; each has a sentence in every locale (`lint/words/catalog-texts.ts`). */
export const doubtCodes = [
  'CATALOG_AGENCY_DISSOLVED',
  'CATALOG_AGENCY_MISSING',
  'CATALOG_BUNDLE_DOUBTFUL',
  'CATALOG_CELLS_RUN_TOGETHER',
  'CATALOG_CODE_UNUSUAL',
  'CATALOG_FEE_AMOUNT_IMPLAUSIBLE',
  'CATALOG_FEE_DIFFERS_FROM_TEXT',
  'CATALOG_FEE_FREE_WITH_NOTE',
  'CATALOG_FEE_IN_TEXT_ONLY',
  'CATALOG_FEE_NOT_STATED',
  'CATALOG_LANGUAGE_MISSING',
  'CATALOG_LEGAL_BASIS_WITHOUT_NUMBER',
  'CATALOG_LEVEL_ABOLISHED',
  'CATALOG_LEVEL_UNKNOWN',
  'CATALOG_NAME_HOLDS_CODE',
  'CATALOG_NOTE_LIKELY_PAPER',
  'CATALOG_PAPERS_MISSING',
  'CATALOG_PAPER_COUNT_DIFFERS',
  'CATALOG_PAPER_LIKELY_NOTE',
  'CATALOG_PAPER_SEVERAL',
  'CATALOG_PAPER_WITHOUT_COUNT',
  'CATALOG_RESULT_CODE_UNUSUAL',
  'CATALOG_RESULT_MISSING',
  'CATALOG_STEPS_NOT_NUMBERED',
  'CATALOG_STEPS_NOT_STATED',
  'CATALOG_STEPS_REORDERED',
  'CATALOG_TERM_DIFFERS_FROM_TEXT',
  'CATALOG_TERM_DIFFERS_BY_CHANNEL',
  'CATALOG_TERM_IN_TEXT_ONLY',
  'CATALOG_TERM_NOT_STATED',
  'CATALOG_TERM_UNIT_MISSING',
  'CATALOG_TEXT_UNREAD',
] as const;

export type DoubtCode = (typeof doubtCodes)[number];
