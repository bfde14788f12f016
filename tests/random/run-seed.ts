import { resolveCalendar, vietnam } from '@motcua/engine/calendar';
import {
  type Command,
  type CompiledProcess,
  checkInvariants,
  compileProcess,
  type Effect,
  InMemoryCase,
  type Library,
  parseProcesses,
} from '@motcua/engine/kernel';
import { type Block, randomBlock, smallerBlocks } from './block.ts';
import { Random } from './random.ts';
import { bpmnOf } from './write-block.ts';

export const BEGINNING = '2026-01-05T01:00:00.000Z';
export const MAXIMUM_STEPS = 3000;
/** After so many steps loops are left and no further events come, so that the path ends. */
const CALM_AFTER = 150;
const DEPTH = 3;

/** A command with its moment. */
interface Given {
  readonly command: Command;
  readonly now: string;
}

const { calendar } = resolveCalendar([vietnam], vietnam.id);

async function libraryOf(xml: string): Promise<Library> {
  const { processes, problems } = await parseProcesses(xml);
  const compiled = processes.map((model) => compileProcess({ key: model.id, model }));
  const found = [...problems, ...compiled.flatMap((one) => one.problems)];
  if (found.length > 0) throw new Error(`Expected a sound model, but found ${JSON.stringify(found)}`);
  if (calendar === undefined) throw new Error('Expected the Vietnamese pack to compile');
  const table = new Map<string, CompiledProcess>(compiled.map(({ process }) => [process.key, process]));
  return {
    process: (key) => table.get(key),
    called: ({ process }) => (table.has(process) ? process : undefined),
    clock: () => undefined,
    calendar,
    timeZone: 'Asia/Ho_Chi_Minh',
  };
}

/** What may be done next about something that the case waits for. */
function commandFor(effect: Effect, random: Random, isCalm: boolean): Command | undefined {
  if (effect.type === 'open-task' || effect.type === 'run-job') {
    const data = { again: !isCalm && random.chance(0.4) };
    return { type: 'complete', scope: effect.scope, token: effect.token, data };
  }
  if (effect.type === 'schedule-timer') {
    const { type: _type, timer, dueAt, cycle: _cycle, ...listener } = effect;
    return { type: 'trigger', listener, event: 'timer', data: {}, timer: { id: timer, dueAt } };
  }
  if (effect.type !== 'subscribe') return undefined;
  const { scope, node, token } = effect;
  const listener = { scope, node, ...(token === undefined ? {} : { token }) };
  return { type: 'trigger', listener, event: effect.event, data: {} };
}

/** Loaded from what was saved, a case must do the same, byte for byte. */
function doBoth(library: Library, live: InMemoryCase, { command, now }: Given): void {
  const records = live.stored.map(([, text]) => JSON.parse(text));
  const loaded = InMemoryCase.from({ library, records, waiting: JSON.parse(JSON.stringify(live.waiting)) });
  const seen = live.effects.length;
  for (const one of [live, loaded]) {
    if (command.type === 'trigger' && command.timer !== undefined) one.fired(command.timer.id);
    one.do(command, now);
  }
  const [ours, theirs] = [
    JSON.stringify([live.stored, live.effects.slice(seen)]),
    JSON.stringify([loaded.stored, loaded.effects]),
  ];
  if (ours !== theirs) throw new Error('Expected the loaded case to go on as the living one does');
}

export function next(live: InMemoryCase, random: Random, steps: number): Command {
  const isCalm = steps > CALM_AFTER;
  const work = live.waiting.filter(({ type }) => type === 'open-task' || type === 'run-job');
  const events = live.waiting.filter(({ type }) => type === 'schedule-timer' || type === 'subscribe');
  const isForEvent = events.length > 0 && (work.length === 0 || (!isCalm && random.chance(0.15)));
  const choices = isForEvent ? events : work;
  if (choices.length === 0)
    throw new Error(`Expected something to do, but the case is ${live.status} and waits for nothing`);
  const command = commandFor(random.pick(choices), random, isCalm);
  if (command === undefined) throw new Error('Expected a command');
  return command;
}

function checkHistory(live: InMemoryCase): void {
  const open = new Set<string>();
  for (const outcome of live.outcomes) {
    if (outcome.type === 'entered') open.add(outcome.token);
    if (outcome.type === 'left' || outcome.type === 'withdrawn') open.delete(outcome.token);
  }
  const { length } = live.stored.filter(([id]) => id.startsWith('s') || id.startsWith('c:'));
  if (length > 0)
    throw new Error(`Expected an ended case to keep no scopes, but found ${JSON.stringify(live.stored)}`);
}

/** Runs a block along a path that the seed chooses, to its end. Throws a sentence where something does not hold. */
export async function runBlock(block: Block, seed: number): Promise<{ readonly steps: number }> {
  const library = await libraryOf(bpmnOf(block));
  const random = new Random(seed);
  const live = new InMemoryCase(library);
  const given: Given[] = [];
  let now = BEGINNING;
  let command: Command = {
    type: 'start',
    caseId: 'random',
    process: 'random',
    data: { yes: true, no: false },
  };
  for (let steps = 0; steps < MAXIMUM_STEPS; steps += 1) {
    if (command.type === 'trigger' && command.timer !== undefined && command.timer.dueAt > now)
      now = command.timer.dueAt;
    given.push({ command, now });
    doBoth(library, live, { command, now });
    checkInvariants(live);
    const [incident] = live.waitingFor('raise-incident');
    if (incident !== undefined)
      throw new Error(`Expected no incident, but found ${JSON.stringify(incident)}`);
    if (live.status !== 'active') break;
    command = next(live, random, steps);
  }
  if (live.status !== 'completed')
    throw new Error(`Expected the case to be completed, but it is ${live.status}`);
  checkHistory(live);
  replay(library, given, live);
  return { steps: given.length };
}

function replay(library: Library, given: readonly Given[], live: InMemoryCase): void {
  const again = new InMemoryCase(library);
  for (const { command, now } of given) again.do(command, now);
  if (JSON.stringify([again.stored, again.outcomes]) !== JSON.stringify([live.stored, live.outcomes]))
    throw new Error('Expected the same commands to give the same case');
}

async function faultOf(block: Block, seed: number): Promise<string | undefined> {
  try {
    await runBlock(block, seed);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The smallest block that fails still. */
async function shrunk(block: Block, seed: number): Promise<Block> {
  for (const smaller of smallerBlocks(block))
    if ((await faultOf(smaller, seed)) !== undefined) return shrunk(smaller, seed);
  return block;
}

/** Three random blocks after each other. */
export function blockOf(seed: number): Block {
  const random = new Random(seed);
  const counter = { count: 0 };
  const children = [1, 2, 3].map(() => randomBlock(random, DEPTH, counter));
  return { kind: 'sequence', id: 'all', flag: false, children };
}

/** Runs the process of a seed. What fails comes back with the smallest process that fails so. */
export async function runSeed(
  seed: number,
): Promise<{ readonly fault?: string; readonly block?: Block; readonly xml?: string }> {
  const block = blockOf(seed);
  if ((await faultOf(block, seed)) === undefined) return {};
  const smallest = await shrunk(block, seed);
  return { fault: (await faultOf(smallest, seed)) ?? '', block: smallest, xml: bpmnOf(smallest) };
}
