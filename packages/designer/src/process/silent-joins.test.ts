import { expect, test } from 'vitest';
import { processOf } from '../testdata/process-of.ts';
import { withoutSilentJoins } from './silent-joins.ts';

const arrows = (process: ReturnType<typeof processOf>) =>
  process.flows.map(({ id, from, to }) => `${id}: ${from}>${to}`);

test('a nameless join disappears and what led to it leads on', () => {
  const process = processOf('a b join c', 'a>join b>join join>c', { join: { kind: 'branch', name: '' } });

  const shown = withoutSilentJoins(process);

  expect(shown.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(arrows(shown).slice(0, 2)).toEqual(['a>join: a>c', 'b>join: b>c']);
});

test('a join with a name, one that splits and a parallel one stay', () => {
  const named = processOf('a b join c', 'a>join b>join join>c', { join: { kind: 'branch', name: 'Đủ?' } });
  const splits = processOf('a b x c d', 'a>x b>x x>c x>d', { x: { kind: 'branch', name: '' } });
  const parallel = processOf('a b join c', 'a>join b>join join>c', { join: { kind: 'parallel', name: '' } });

  for (const process of [named, splits, parallel]) expect(withoutSilentJoins(process)).toBe(process);
});

test('a ring of joins comes to an end', () => {
  const join = { kind: 'branch', name: '' } as const;
  const process = processOf('a x y', 'a>x y>x x>y a>y', { x: join, y: join });

  expect(withoutSilentJoins(process).steps.map(({ id }) => id)).toEqual(['a']);
});
