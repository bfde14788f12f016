/** Why a value of the table was not taken over; each has a sentence in every locale. */
export type TableQuestion =
  | 'no-table'
  | 'header-missing'
  | 'column-missing'
  | 'number-unclear'
  | 'number-repeated'
  | 'name-missing'
  | 'role-missing'
  | 'time-unclear'
  | 'day-kind'
  | 'return-unclear'
  | 'return-unknown-step'
  | 'return-across-parallel'
  | 'parallel-unclear'
  | 'service-unnamed'
  | 'several-roles'
  | 'other-way-in-words'
  | 'total-unclear'
  | 'total-differs';

/** A value of the table: the text that stands there and what it was understood as. Not understood is a question, never a guess. */
export interface Reading<T> {
  readonly source: string;
  readonly value?: T;
  readonly question?: TableQuestion;
}

export function understood<T>(source: string, value: T): Reading<T> {
  return { source, value };
}

export function asked<T>(source: string, question: TableQuestion): Reading<T> {
  return { source, question };
}

/** A question with its place: the row of what was pasted, counted from 1. */
export interface PlacedQuestion {
  readonly question: TableQuestion;
  readonly row: number;
  readonly source: string;
}

/**
 * What is only to be looked at: the process says what the table says. All other questions are gaps: something in the table is missing
 * from the process.
 */
const remarks: ReadonlySet<TableQuestion> = new Set([
  'service-unnamed',
  'several-roles',
  'other-way-in-words',
  'total-differs',
]);

export function isGap({ question }: PlacedQuestion): boolean {
  return !remarks.has(question);
}
