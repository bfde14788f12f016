import { beforeAll, describe, expect, test } from 'vitest';
import { belowTheBars, type Evaluation, evaluate } from './evaluate.ts';
import { readLabels } from './labels/read-labels.ts';
import { readNationalLabels } from './national-labels.ts';
import { importedPages, readPortalPages } from './portal-pages.ts';

/** Steps have no bar of their own in figures: these are the numbered ones, whose count leaves no choice. */
const LEAST_STEPS = 0.9;

describe.skipIf(readPortalPages() === undefined)(
  'how well portal pages are understood (skipped where ../shared is absent)',
  () => {
    let hand: Evaluation;
    let national: Evaluation;

    beforeAll(async () => {
      const records = await importedPages();
      hand = evaluate(readLabels(), records);
      national = evaluate(readNationalLabels(), records);
    });

    test('every bar is reached on the records labelled by hand, but for steps that the text does not number', () => {
      expect(hand.absent).toEqual([]);
      expect(belowTheBars(hand).filter((sentence) => !sentence.startsWith('steps'))).toEqual([]);
    });

    test('the national records are understood without a wrong value; what has no unit in them stays in doubt', () => {
      expect(belowTheBars(national).filter((sentence) => !sentence.includes('in doubt'))).toEqual([]);
    });

    test('steps that the text numbers are those of the text', () => {
      const numbered = new Set(
        readLabels()
          .filter(({ steps }) => steps?.every(({ form }) => form === 'numbered'))
          .map(({ code }) => code),
      );

      const scores = hand.steps.filter(({ code }) => numbered.has(code));

      expect(scores.length).toBeGreaterThan(15);
      expect(scores.filter(({ isRight }) => isRight).length / scores.length).toBeGreaterThanOrEqual(
        LEAST_STEPS,
      );
    });
  },
);
