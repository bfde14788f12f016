import type { Evaluation } from './evaluation.ts';

/** Judges the instance of `evaluation` by one keyword, whose `value` nobody has checked: an unusable one asserts nothing. */
export type Keyword = (value: unknown, evaluation: Evaluation) => void;
