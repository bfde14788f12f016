import { expect, test } from 'vitest';
import { placeOfProblem } from './place-of-problem.ts';

test.each([
  ['procedure.json#/clocks/0/term', 'clocks', 'part-clocks-0'],
  ['procedure.json#/channels/1/fees/0/amount', 'fees', 'part-channels-1-fees-0'],
  ['procedure.json#/code', 'facts', 'part-code'],
  ['forms/application.ui.json#/elements/3', 'forms', 'application'],
  ['decisions/fee.dmn', 'decisions', ''],
  ['texts/en.json#/x', 'texts', ''],
])('%s is mended in the panel %s', (path, part, place) => {
  expect(placeOfProblem(path)).toEqual({ part, place });
});

test('a problem of the process, or of no place, is no panel’s', () => {
  expect(placeOfProblem('process.bpmn')).toBeUndefined();
  expect(placeOfProblem(undefined)).toBeUndefined();
});
