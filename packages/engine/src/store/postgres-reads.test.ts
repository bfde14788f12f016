import { expect, test } from 'vitest';
import type { Call, Outcome } from './postgres-batch.ts';
import { PostgresReads } from './postgres-reads.ts';

const call = (name: string): Call => ({ name, sql: `select '${name}'`, values: [] });
const outcomeOf = ({ name }: Call): Outcome => ({ rows: [{ name }], count: 1 });
const namesIn = (outcomes: readonly Outcome[]): readonly unknown[] =>
  outcomes.map(({ rows }) => rows[0]?.name);

/** A server that refuses what is called `bad`, and what it was sent at a time. */
function server() {
  const sent: string[][] = [];
  const run = async (calls: readonly Call[]): Promise<readonly Outcome[]> => {
    sent.push(calls.map(({ name }) => name));
    if (calls.some(({ name }) => name === 'bad')) throw new Error('refused');
    return calls.map(outcomeOf);
  };
  return { sent, reads: new PostgresReads(run) };
}

test('what is asked in one turn goes together, as of one moment, and each gets its own', async () => {
  const { sent, reads } = server();

  const answers = await Promise.all([reads.read([call('a'), call('b')]), reads.read([call('c')])]);

  expect(answers.map(namesIn)).toEqual([['a', 'b'], ['c']]);
  expect(sent).toEqual([['snapshot', 'a', 'b', 'c', 'commit']]);
});

test('a statement by itself needs no transaction', async () => {
  const { sent, reads } = server();

  await reads.read([call('a')]);

  expect(sent).toEqual([['a']]);
});

test('what fails does not keep the others from their answers', async () => {
  const { reads } = server();

  const [good, bad] = await Promise.allSettled([reads.read([call('a')]), reads.read([call('bad')])]);

  expect(good).toMatchObject({ status: 'fulfilled', value: [{ rows: [{ name: 'a' }] }] });
  expect(bad).toMatchObject({ status: 'rejected', reason: new Error('refused') });
});

test('many go in several groups', async () => {
  const { sent, reads } = server();
  const names = Array.from({ length: 70 }, (_, index) => `n${index}`);

  const answers = await Promise.all(names.map((name) => reads.read([call(name)])));

  expect(answers.flatMap(namesIn)).toEqual(names);
  expect(sent).toHaveLength(3);
});
