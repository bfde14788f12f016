import type { Keyword } from '../keyword.ts';

/** Characters, not UTF-16 units: «😀» is one. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

export const minLength: Keyword = (value, evaluation) => {
  const { instance } = evaluation;
  if (typeof instance !== 'string' || typeof value !== 'number') return;
  if (instance.length < value * 2 && lengthOf(instance) < value)
    evaluation.fail('minLength', { limit: value });
};

export const maxLength: Keyword = (value, evaluation) => {
  const { instance } = evaluation;
  if (typeof instance !== 'string' || typeof value !== 'number') return;
  if (instance.length > value && lengthOf(instance) > value) evaluation.fail('maxLength', { limit: value });
};

/** A pattern that cannot be run in linear time fails closed: the author of the form has to change it. */
export const pattern: Keyword = (value, evaluation) => {
  const { instance } = evaluation;
  if (typeof instance !== 'string' || typeof value !== 'string') return;
  const compiled = evaluation.pattern(value);
  if (compiled.refused !== undefined)
    evaluation.fail('pattern', { pattern: value, refused: compiled.refused });
  else if (!compiled.test(instance)) evaluation.fail('pattern', { pattern: value });
};

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
