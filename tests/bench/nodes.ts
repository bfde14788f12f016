import { join } from 'node:path';
import { PostgresServer } from '../store/postgres-server.ts';
import { ChildOfBench } from './workload/child-of-bench.ts';
import { CALLERS } from './workload/node-process.ts';
import { median } from './workload/rates.ts';

const PROCESS = join(import.meta.dirname, 'workload/node-process.ts');
const ROUNDS = 5;

interface NodesFigures {
  /** Of each process. */
  readonly callers: number;
  /** Steps a second of one process. */
  readonly one: number;
  /** Of two processes together on the same database. */
  readonly two: number;
  readonly times: number;
  /** What the database takes from two processes that write the same rows by prepared statements and do nothing else. */
  readonly floorOfTwo: number;
  readonly ratio: number;
}

/** All at once; the sum of what they answer. */
async function together(nodes: readonly ChildOfBench[], message: 'run' | 'floor'): Promise<number> {
  const answers = await Promise.all(nodes.map((node) => node.ask<number>(message)));
  return answers.reduce((sum, answer) => sum + answer, 0);
}

/** One engine process and two on one PostgreSQL, in turns, so that both have the same load beside them. Nothing where it is not installed. */
export async function benchNodes(): Promise<NodesFigures | undefined> {
  const server = await PostgresServer.start({ durable: true });
  if (server === undefined) return undefined;
  const { connectionString } = await server.database();
  const start = async (): Promise<ChildOfBench> =>
    ChildOfBench.start(PROCESS, [connectionString, (await server.database()).connectionString]);
  try {
    const [first, second] = [await start(), await start()];
    const rounds: { one: number; two: number; floor: number }[] = [];
    // Each for as long: else the second one, which has no rounds of its own, is still being compiled when both are measured.
    await Promise.all([first, second].map((node) => node.ask('warm-up')));
    for (let index = 0; index < ROUNDS; index += 1) {
      const one = await together([first], 'run');
      const two = await together([first, second], 'run');
      await Promise.all([first, second].map((node) => node.ask('record')));
      rounds.push({ one, two, floor: await together([first, second], 'floor') });
    }
    await Promise.all([first.end(), second.end()]);
    const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
    return {
      callers: CALLERS,
      one: Math.round(middle(({ one }) => one)),
      two: Math.round(middle(({ two }) => two)),
      times: Number(middle(({ one, two }) => two / one).toFixed(2)),
      floorOfTwo: Math.round(middle(({ floor }) => floor)),
      ratio: Number(middle(({ two, floor }) => two / floor).toFixed(2)),
    };
  } finally {
    await server.stop();
  }
}
