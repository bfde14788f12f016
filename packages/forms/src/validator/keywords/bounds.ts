import type { Keyword } from '../evaluation.ts';

/** What a limit is compared with; nothing where the value has no such size. */
export type Measure = (instance: unknown) => number | undefined;

export const itself: Measure = (instance) => (typeof instance === 'number' ? instance : undefined);

/** Characters, not UTF-16 units: «😀» is one. */
const characters: Measure = (instance) => {
  if (typeof instance !== 'string') return undefined;
  let length = 0;
  for (const _ of instance) length += 1;
  return length;
};

type Holds = (size: number, limit: number) => boolean;

export const least: Holds = (size, limit) => size >= limit;
export const most: Holds = (size, limit) => size <= limit;

export function bound(keyword: string, measure: Measure, holds: Holds, comparison?: string): Keyword {
  return (limit, evaluation) => {
    const size = measure(evaluation.instance);
    if (size === undefined || typeof limit !== 'number' || holds(size, limit)) return;
    evaluation.fail(keyword, { ...(comparison && { comparison }), limit });
  };
}

export const minimum = bound('minimum', itself, least, '>=');
export const maximum = bound('maximum', itself, most, '<=');
export const minLength = bound('minLength', characters, least);
export const maxLength = bound('maxLength', characters, most);
