import { beforeAll, describe, expect, test } from 'vitest';
import { bars, belowTheBars, type Evaluation, evaluate, inDoubtOf } from './evaluate.ts';
import { readHeldOutLabels, readLabels, readSecondLabels } from './labels/read-labels.ts';
import { readNationalLabels } from './national-labels.ts';
import { importedPages, readPortalPages } from './portal-pages.ts';

describe.skipIf(readPortalPages() === undefined)(
  'how well portal pages are understood (skipped where ../shared is absent)',
  () => {
    let hand: Evaluation;
    let national: Evaluation;
    let heldOut: Evaluation;
    let second: Evaluation;

    beforeAll(async () => {
      const records = await importedPages();
      hand = evaluate(readLabels(), records);
      national = evaluate(readNationalLabels(), records);
      heldOut = evaluate(readHeldOutLabels(), records);
      second = evaluate(readSecondLabels(), records);
    });

    test('every bar is reached on the records labelled by hand', () => {
      expect(hand.absent).toEqual([]);
      expect(belowTheBars(hand)).toEqual([]);
    });

    test('the national records are understood without a wrong value; what has no unit in them stays in doubt', () => {
      expect(belowTheBars(national).filter((sentence) => !sentence.includes('in doubt'))).toEqual([]);
    });

    test('at most 15 % of the values of both are in doubt', () => {
      expect(inDoubtOf([hand, national])).toBeLessThanOrEqual(bars.inDoubt);
    });

    test('the records that were held out reach every bar', () => {
      expect(heldOut.absent).toEqual([]);
      expect(belowTheBars(heldOut)).toEqual([]);
    });

    test('so do those that were labelled after them, but for what has to stay in doubt', () => {
      expect(second.absent).toEqual([]);
      expect(belowTheBars(second).filter((sentence) => !sentence.includes('in doubt'))).toEqual([]);
    });
  },
);
