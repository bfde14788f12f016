import { expect, test } from 'vitest';
import { processOf } from '../testdata/process-of.ts';
import { stepRows } from './step-rows.ts';

const table = (...parts: Parameters<typeof processOf>) =>
  stepRows(processOf(...parts)).map(({ number, step }) => `${number} ${step.id}`);

test('steps stand in the order of their flows, not of the file', () => {
  expect(table('end start check', 'start>check check>end')).toEqual(['1 start', '2 check', '3 end']);
});

test('the branches of a gateway stand one after the other, then where they meet', () => {
  const rows = table('start split a a2 b join', 'start>split split>a a>a2 a2>join split>b b>join');

  expect(rows).toEqual(['1 start', '2 split', '3 a', '4 a2', '5 b', '6 join']);
});

test('a return is marked as leading back', () => {
  const rows = stepRows(
    processOf('start check gateway sign', 'start>check check>gateway gateway>check gateway>sign'),
  );

  expect(rows.map(({ step }) => step.id)).toEqual(['start', 'check', 'gateway', 'sign']);
  expect(rows[2]?.next.map(({ number, back }) => ({ number, back }))).toEqual([
    { number: '2', back: true },
    { number: '4', back: false },
  ]);
});

test('what nothing leads to is listed, also a ring without an entry', () => {
  expect(table('start lonely x y', 'x>y y>x')).toEqual(['1 start', '2 lonely', '3 x', '4 y']);
});

test('a boundary event follows its step, the steps of a group are numbered within it', () => {
  const rows = stepRows(
    processOf('start group late inner end', 'start>group group>end', {
      late: { host: 'group' },
      inner: { scope: 'group' },
    }),
  );

  expect(rows.map(({ number, step }) => `${number} ${step.id}`)).toEqual([
    '1 start',
    '2 group',
    '2.1 inner',
    '3 late',
    '4 end',
  ]);
});

test('a thousand steps in a row are listed', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `s${index}`);
  const flows = ids.slice(1).map((id, index) => `s${index}>${id}`);

  expect(stepRows(processOf(ids.join(' '), flows.join(' '))).at(-1)?.number).toBe('1000');
});
