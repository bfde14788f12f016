import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgres } from '@motcua/engine/postgres';
import { sqlite } from '@motcua/engine/sqlite';
import { PostgresServer } from '../store/postgres-server.ts';
import { bpmnEngineCasesPerSecond } from './peers/bpmn-engine.ts';
import { dbosWorkflowsPerSecond } from './peers/dbos.ts';
import { smallCase, stepWaitStep } from './workload/models.ts';
import { casesPerSecond } from './workload/running-cases.ts';

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

/** Durable «small» cases, both on SQLite with every commit flushed to the disk. */
async function besideBpmnEngine(callers: number): Promise<PeerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const store = sqlite({ file: join(folder, 'ours.db') });
    const ours = await casesPerSecond({ store, model: smallCase, callers });
    return compared(callers, await bpmnEngineCasesPerSecond(join(folder, 'peer.db'), callers), ours);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A step, a wait and a step, both on the same PostgreSQL server with every commit flushed to the disk. */
async function besideDbos(server: PostgresServer, callers: number): Promise<PeerFigures> {
  const ours = await casesPerSecond({
    store: postgres(await server.database()),
    model: stepWaitStep,
    callers,
  });
  const peer = await dbosWorkflowsPerSecond((await server.database()).connectionString, callers);
  return compared(callers, peer, ours);
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
