import { expect, test } from 'vitest';
import type { Write } from '../store/write-set.ts';
import { withoutRepeatedRemovals } from './repeated-removals.ts';

const removal = (job_id: string): Write => ({ statement: 'removeJob', values: { job_id } });
const added = (job_id: string): Write => ({ statement: 'addJob', values: { job_id } });
const timer: Write = { statement: 'removeTimer', values: { case_id: 'c', timer_id: 't' } };

test('a job that the command removes is removed once', () => {
  const writes = withoutRepeatedRemovals([timer, removal('c.2'), added('c.3')], [removal('c.2')]);

  expect(writes).toEqual([timer, added('c.3')]);
});

test('other jobs are removed as the effects say, and one that is added anew under the same id', () => {
  const writes = withoutRepeatedRemovals(
    [removal('c.4'), added('c.2'), removal('c.2')],
    [timer, removal('c.2')],
  );

  expect(writes).toEqual([removal('c.4'), added('c.2'), removal('c.2')]);
});

test('where the command removes none, nothing is left out', () => {
  const writes = [removal('c.2'), removal('c.2')];

  expect([withoutRepeatedRemovals(writes), withoutRepeatedRemovals(writes, [timer])]).toEqual([
    writes,
    writes,
  ]);
});
