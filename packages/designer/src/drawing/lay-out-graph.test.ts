import { expect, test } from 'vitest';
import { layOutGraph } from './lay-out-graph.ts';

const node = (id: string) => ({ id, width: 100, height: 80 });
const edge = (text: string) => {
  const [from = '', to = ''] = text.split('>');
  return { id: text, from, to };
};

test('each node stands to the right of those that lead to it', () => {
  const { nodes } = layOutGraph('abcd'.split('').map(node), ['a>b', 'a>c', 'b>d', 'c>d', 'a>d'].map(edge));

  expect([...nodes].map(([id, { x, y }]) => [id, x, y])).toEqual([
    ['a', 0, 0],
    ['b', 160, 0],
    ['c', 160, 120],
    ['d', 320, 0],
  ]);
});

test('a way back is drawn below everything', () => {
  const { edges, height } = layOutGraph('abc'.split('').map(node), ['a>b', 'b>c', 'c>a'].map(edge));

  expect(edges.get('c>a')?.map(({ y }) => y)).toEqual([80, 94, 94, 80]);
  expect(height).toBeGreaterThan(94);
});

test('a long chain and a circle without a beginning', () => {
  const ids = Array.from({ length: 3000 }, (_, index) => `n${index}`);
  const chain = ids.slice(1).map((id, index) => edge(`n${index}>${id}`));

  expect(layOutGraph(ids.map(node), chain).nodes.get('n2999')?.x).toBe(2999 * 160);
  expect(layOutGraph('ab'.split('').map(node), ['a>b', 'b>a'].map(edge)).nodes.size).toBe(2);
  expect(layOutGraph([], [])).toMatchObject({ width: 0, height: 0 });
});
