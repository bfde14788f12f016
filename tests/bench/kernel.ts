import { EventEmitter } from 'node:events';
import { resolveCalendar, vietnam } from '@motcua/engine/calendar';
import {
  type CaseRecord,
  compileProcess,
  type Effect,
  type Library,
  parseProcesses,
  step,
} from '@motcua/engine/kernel';
import { Engine } from 'bpmn-engine';
import { chainOf } from './workload/models.ts';

const NOW = '2026-01-05T01:00:00.000Z';
const SIZES = [10, 50, 200];
/** Long enough that a shared machine's noise is small beside it. */
const MILLISECONDS = 1500;

/** The cost of one completed task: records parsed, step, records serialised. */
interface KernelFigures {
  readonly stepsPerSecond: number;
  readonly microseconds: number;
  readonly peer: number;
  readonly ratio: number;
}

async function libraryOf(xml: string): Promise<Library & { readonly key: string }> {
  const { processes } = await parseProcesses(xml);
  const [model] = processes;
  const { calendar } = resolveCalendar([vietnam], vietnam.id);
  if (model === undefined || calendar === undefined) throw new Error('Expected a process and a calendar');
  const { process } = compileProcess({ key: 'bench', model });
  return {
    key: process.key,
    process: () => process,
    called: () => undefined,
    clock: () => undefined,
    calendar,
    timeZone: 'Asia/Ho_Chi_Minh',
  };
}

/** One case from start to end; gives how many steps it took. Records live as text between the steps, as in a store. */
function runCase(library: Library & { readonly key: string }): number {
  const stored = new Map<string, string>();
  let open: Extract<Effect, { type: 'open-task' }> | undefined;
  let steps = 0;
  const carryOut = (command: Parameters<typeof step>[0]['command']): void => {
    const records = new Map([...stored].map(([id, text]) => [id, JSON.parse(text) as CaseRecord]));
    const result = step({ library, records: { get: (id) => records.get(id) ?? null }, command, now: NOW });
    if ('need' in result) throw new Error('Expected all records to be at hand');
    for (const record of result.changed) stored.set(record.id, JSON.stringify(record));
    for (const id of result.removed) stored.delete(id);
    open = result.effects.find((effect) => effect.type === 'open-task');
  };
  carryOut({ type: 'start', caseId: 'bench', process: library.key, data: { amount: 1 } });
  while (open !== undefined) {
    steps += 1;
    carryOut({ type: 'complete', scope: open.scope, token: open.token, data: {} });
  }
  return steps;
}

function stepsPerSecond(library: Library & { readonly key: string }): number {
  for (let warm = 0; warm < 200; warm += 1) runCase(library);
  const begin = performance.now();
  let steps = 0;
  while (performance.now() - begin < MILLISECONDS) steps += runCase(library);
  return (steps / (performance.now() - begin)) * 1000;
}

function nextWait(listener: EventEmitter): Promise<{ id: string; signal: () => void }> {
  return new Promise((resolve) => listener.once('activity.wait', (activity) => resolve(activity)));
}

/** The peer does the same: at each task its state is taken, serialised, parsed, recovered, resumed, and the task is signalled. */
async function peerStepsPerSecond(source: string): Promise<number> {
  const begin = performance.now();
  let steps = 0;
  while (performance.now() - begin < MILLISECONDS) {
    const listener = new EventEmitter();
    const engine = new Engine({ name: 'bench', source });
    const waiting = nextWait(listener);
    engine.execute({ listener } as never);
    await waiting;
    let state = JSON.stringify(await engine.getState());
    engine.stop();
    for (let running = true; running && performance.now() - begin < MILLISECONDS; ) {
      const resumed = new EventEmitter();
      const recovered = new Engine({ name: 'bench' }).recover(JSON.parse(state));
      const atTask = nextWait(resumed);
      const ended = new Promise<undefined>((resolve) => recovered.once('end', () => resolve(undefined)));
      recovered.resume({ listener: resumed } as never);
      const task = await atTask;
      const next = nextWait(resumed);
      task.signal();
      running = (await Promise.race([next, ended])) !== undefined;
      state = JSON.stringify(await recovered.getState());
      recovered.stop();
      steps += 1;
    }
  }
  return (steps / (performance.now() - begin)) * 1000;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

async function figures(nodes: number): Promise<KernelFigures> {
  const source = chainOf(nodes);
  const ours = stepsPerSecond(await libraryOf(source));
  const peer = await peerStepsPerSecond(source);
  return {
    stepsPerSecond: round(ours, 0),
    microseconds: round(1_000_000 / ours),
    peer: round(peer, 2),
    ratio: round(ours / peer, 0),
  };
}

/** The pure kernel at 10, 50 and 200 nodes, beside bpmn-engine in the same run. `growth` is the cost of a step at 200 nodes over that at 10. */
export async function benchKernel(): Promise<Record<string, KernelFigures | number>> {
  const results: Record<string, KernelFigures> = {};
  for (const nodes of SIZES) results[`nodes${nodes}`] = await figures(nodes);
  const { nodes10, nodes200 } = results;
  const growth =
    nodes10 === undefined || nodes200 === undefined
      ? Number.NaN
      : nodes200.microseconds / nodes10.microseconds;
  return { ...results, growth: round(growth, 2) };
}
