import type { Random } from './random.ts';

/** What a random process is built from. Every kind writes itself as BPMN in `write-block.ts`. */
export const BLOCK_KINDS = [
  'task',
  'computation',
  'service',
  'sequence',
  'exclusive',
  'parallel',
  'inclusive',
  'complex',
  'loop',
  'sub-process',
  'guarded',
  'watched',
  'repeated-task',
  'repeated-block',
  'call',
  'event-choice',
  'compensated',
  'transaction',
  'ad-hoc',
  'error',
  'empty',
  'conditioned',
  'all-events',
  'quantity',
  'behaviour',
  'escalated',
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A piece of a process with one way in and one way out. `flag` is a choice that the seed made for it. */
export interface Block {
  readonly kind: BlockKind;
  readonly id: string;
  readonly flag: boolean;
  readonly children: readonly Block[];
}

/** How many children each kind has; 0 is a leaf. */
const CHILDREN: Readonly<Record<BlockKind, number>> = {
  task: 0,
  computation: 0,
  service: 0,
  sequence: 3,
  exclusive: 2,
  parallel: 3,
  inclusive: 3,
  complex: 2,
  loop: 1,
  'sub-process': 1,
  guarded: 1,
  watched: 1,
  'repeated-task': 0,
  'repeated-block': 1,
  call: 1,
  'event-choice': 2,
  compensated: 0,
  transaction: 1,
  'ad-hoc': 0,
  error: 1,
  empty: 0,
  conditioned: 1,
  'all-events': 1,
  quantity: 0,
  behaviour: 0,
  escalated: 1,
};

const LEAVES = BLOCK_KINDS.filter((kind) => CHILDREN[kind] === 0);

/** A random block, at most `depth` deep. Ids have dots, letters of Vietnamese and names of the prototype: all are legal. */
export function randomBlock(random: Random, depth: number, counter = { count: 0 }): Block {
  counter.count += 1;
  const kind = depth <= 0 ? random.pick(LEAVES) : random.pick(BLOCK_KINDS);
  const id = `${random.pick(['b', 'b.', 'bước', 'constructor', '__proto__'])}${counter.count}`;
  const flag = random.chance(0.5);
  const children = Array.from({ length: CHILDREN[kind] }, () => randomBlock(random, depth - 1, counter));
  return { kind, id, flag, children };
}

/** Smaller blocks that a failing one may come down to, the smallest first. */
export function* smallerBlocks(block: Block): Generator<Block> {
  if (block.kind !== 'task') yield { ...block, kind: 'task', children: [] };
  yield* block.children;
  for (const [index, child] of block.children.entries())
    for (const smaller of smallerBlocks(child))
      yield {
        ...block,
        children: block.children.map((other, position) => (position === index ? smaller : other)),
      };
}
