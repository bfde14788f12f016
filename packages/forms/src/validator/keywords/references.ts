import type { Evaluation, Keyword } from '../evaluation.ts';
import type { Target } from '../schema-index.ts';

export function applyReference(
  keyword: string,
  target: Target | undefined,
  reference: string,
  evaluation: Evaluation,
): void {
  if (target === undefined) evaluation.fail(keyword, { reference });
  else evaluation.require({ schema: target.schema, at: `/${keyword}`, base: target.base });
}

/** A reference that names nothing is an error of the value's place, not a crash: the author of the form left it open. */
export const reference: Keyword = (value, evaluation) => {
  if (typeof value !== 'string') return;
  const { base, run } = evaluation.place;
  applyReference('$ref', run.index.resolve(value, base), value, evaluation);
};
