import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../store/postgres-server.ts';
import type { RATES } from './peers/rate-process.ts';

const IN_FLIGHT = [1, 32];

interface PeerFigures {
  readonly callers: number;
  readonly casesPerSecond: number;
  readonly ours: number;
  readonly ratio: number;
}

function compared(callers: number, peer: number, ours: number): PeerFigures {
  return {
    callers,
    casesPerSecond: Number(peer.toFixed(1)),
    ours: Math.round(ours),
    ratio: Number((ours / peer).toFixed(1)),
  };
}

function rateOf(who: keyof typeof RATES, place: string, callers: number): Promise<number> {
  const child = fork(join(import.meta.dirname, 'peers/rate-process.ts'), [who, place, String(callers)]);
  return new Promise((resolve, reject) => {
    child.once('message', (rate) => resolve(Number(rate)));
    child.once('exit', (code) => reject(new Error(`Measuring ${who} ended with ${code}`)));
  });
}

/** Durable «small» cases, both on SQLite with every commit flushed to the disk. */
async function besideBpmnEngine(callers: number): Promise<PeerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const ours = await rateOf('motcua on sqlite', join(folder, 'ours.db'), callers);
    return compared(callers, await rateOf('bpmn-engine', join(folder, 'peer.db'), callers), ours);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A step, a wait and a step, both on the same PostgreSQL server with every commit flushed to the disk. */
async function besideDbos(server: PostgresServer, callers: number): Promise<PeerFigures> {
  const ours = await rateOf('motcua on postgres', (await server.database()).connectionString, callers);
  return compared(callers, await rateOf('dbos', (await server.database()).connectionString, callers), ours);
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
