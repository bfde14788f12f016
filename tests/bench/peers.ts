import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../store/postgres-server.ts';
import type { SUBJECTS } from './peers/rate-process.ts';
import { ChildOfBench } from './workload/child-of-bench.ts';
import { median, SECONDS_OF_WARM_UP } from './workload/rates.ts';

const PROCESS = join(import.meta.dirname, 'peers/rate-process.ts');
const IN_FLIGHT = [1, 32];
const ROUNDS = 7;
const SECONDS_OF_ROUND = 0.8;

interface PeerFigures {
  readonly callers: number;
  readonly casesPerSecond: number;
  readonly ours: number;
  /** The median over the rounds. */
  readonly ratio: number;
}

/** Who is measured, and where it writes. */
type Place = readonly [who: keyof typeof SUBJECTS, place: string];

function begun([who, place]: Place, callers: number): Promise<ChildOfBench> {
  return ChildOfBench.start(PROCESS, [who, place, String(callers)]);
}

/** Both are warmed up, then measured in turns, so that both have the same machine: it is not the same from one minute to the next. */
async function compared(callers: number, ours: Place, peer: Place): Promise<PeerFigures> {
  const [motcua, other] = [await begun(ours, callers), await begun(peer, callers)];
  const both = async (seconds: number): Promise<{ readonly ours: number; readonly peer: number }> => ({
    ours: await motcua.ask<number>(String(seconds)),
    peer: await other.ask<number>(String(seconds)),
  });
  await both(SECONDS_OF_WARM_UP);
  const rounds: Awaited<ReturnType<typeof both>>[] = [];
  for (let index = 0; index < ROUNDS; index += 1) rounds.push(await both(SECONDS_OF_ROUND));
  await Promise.all([motcua.end(), other.end()]);
  return {
    callers,
    casesPerSecond: Number(median(rounds.map((round) => round.peer)).toFixed(1)),
    ours: Math.round(median(rounds.map((round) => round.ours))),
    ratio: Number(median(rounds.map((round) => round.ours / round.peer)).toFixed(1)),
  };
}

/** Durable «small» cases, both on SQLite with every commit flushed to the disk. */
async function besideBpmnEngine(callers: number): Promise<PeerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    return await compared(
      callers,
      ['motcua on sqlite', join(folder, 'ours.db')],
      ['bpmn-engine', join(folder, 'peer.db')],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A step, a wait and a step, both on the same PostgreSQL server with every commit flushed to the disk. */
async function besideDbos(server: PostgresServer, callers: number): Promise<PeerFigures> {
  const database = async (): Promise<string> => (await server.database()).connectionString;
  return compared(callers, ['motcua on postgres', await database()], ['dbos', await database()]);
}

async function dbosFigures(): Promise<readonly PeerFigures[]> {
  const server = await PostgresServer.start({ durable: true });
  if (server === undefined) return [];
  try {
    const figures: PeerFigures[] = [];
    for (const callers of IN_FLIGHT) figures.push(await besideDbos(server, callers));
    return figures;
  } finally {
    await server.stop();
  }
}

/** Peers in the same run. DBOS only where PostgreSQL is installed. */
export async function benchPeers(): Promise<{
  readonly 'bpmn-engine': readonly PeerFigures[];
  readonly dbos: readonly PeerFigures[];
}> {
  const bpmnEngine: PeerFigures[] = [];
  for (const callers of IN_FLIGHT) bpmnEngine.push(await besideBpmnEngine(callers));
  return { 'bpmn-engine': bpmnEngine, dbos: await dbosFigures() };
}
