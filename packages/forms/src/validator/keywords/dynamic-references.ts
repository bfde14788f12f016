import type { Keyword } from '../evaluation.ts';
import { applyReference } from './references.ts';

export const dynamicReference: Keyword = (value, evaluation) => {
  if (typeof value !== 'string') return;
  const { base, dynamicScope, run } = evaluation.place;
  applyReference('$dynamicRef', run.index.resolveDynamic(value, base, dynamicScope), value, evaluation);
};
