import type { Keyword } from '../evaluation.ts';

export const format: Keyword = (value, evaluation) => {
  const { instance } = evaluation;
  const { formats } = evaluation.place.run;
  if (typeof instance !== 'string' || typeof value !== 'string' || !Object.hasOwn(formats, value)) return;
  if (formats[value]?.(instance) === false) evaluation.fail('format', { format: value });
};

/** Ours: a date that must lie in the past (today included) or in the future. Says nothing where no `today` is given. */
export const when: Keyword = (value, evaluation) => {
  const { instance } = evaluation;
  const { today } = evaluation.place.run;
  if (typeof instance !== 'string' || today === undefined || !/^\d{4}-\d\d-\d\d/.test(instance)) return;
  const date = instance.slice(0, 10);
  if ((value === 'past' && date > today) || (value === 'future' && date < today)) {
    evaluation.fail('x-when', { when: value, today });
  }
};
