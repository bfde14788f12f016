import { resolveCalendar, vietnam } from '@motcua/engine/calendar';
import {
  type Command,
  type CompiledProcess,
  checkInvariants,
  compileProcess,
  InMemoryCase,
  type Library,
  parseProcesses,
} from '@motcua/engine/kernel';
import { Random } from './random.ts';
import { BEGINNING, blockOf, MAXIMUM_STEPS, next } from './run-seed.ts';
import { bpmnOf } from './write-block.ts';

const VERSIONS = ['1', '2'] as const;
const { calendar } = resolveCalendar([vietnam], vietnam.id);

/** The processes of a file twice: as two versions that say the same. */
async function twoVersionsOf(xml: string): Promise<Library & { readonly ids: readonly string[] }> {
  const { processes } = await parseProcesses(xml);
  const table = new Map<string, CompiledProcess>();
  for (const version of VERSIONS)
    for (const model of processes) {
      const key = `${version}:${model.id}`;
      table.set(key, compileProcess({ key, model }).process);
    }
  if (calendar === undefined) throw new Error('Expected the Vietnamese pack to compile');
  return {
    ids: processes.map(({ id }) => id),
    process: (key) => table.get(key),
    called: ({ from, process }) => (table.has(`1:${process}`) ? `${from.slice(0, 1)}:${process}` : undefined),
    clock: () => undefined,
    calendar,
    timeZone: 'Asia/Ho_Chi_Minh',
  };
}

function migration(ids: readonly string[], from: string, to: string): Command {
  return {
    type: 'migrate',
    processes: Object.fromEntries(ids.map((id) => [`${from}:${id}`, `${to}:${id}`])),
  };
}

/** All that a case stores, without saying in which version. */
function stateOf(of: InMemoryCase): string {
  return JSON.stringify([of.stored, of.waiting]).replaceAll(/\\?"[12]:/g, '":');
}

/** Takes a case to the other version and looks whether it is as before. */
function takeOver(one: InMemoryCase, ids: readonly string[], now: string, from: string, to: string): void {
  const before = stateOf(one);
  const seen = { effects: one.effects.length, outcomes: one.outcomes.length };
  one.do(migration(ids, from, to), now);
  checkInvariants(one);
  if (stateOf(one) !== before)
    throw new Error(`Expected nothing to change:\n${before}\nbut found:\n${stateOf(one)}`);
  if (one.stored.some(([, text]) => text.includes(`"process":"${from}:`)))
    throw new Error(`Expected nothing to be left of version ${from}`);
  const [effects, outcomes] = [one.effects.slice(seen.effects), one.outcomes.slice(seen.outcomes)];
  if (effects.length + outcomes.length > 0)
    throw new Error(`Expected nothing to happen, but found ${JSON.stringify([effects, outcomes])}`);
}

/**
 * Runs the process of a seed along its path twice: once in one version, once taken over to the other version, which says the same, before every
 * command. Both must be the same at every step. Throws a sentence where they are not.
 */
export async function migrateSeed(seed: number): Promise<{ readonly migrations: number }> {
  const library = await twoVersionsOf(bpmnOf(blockOf(seed)));
  const [staying, going] = [new InMemoryCase(library), new InMemoryCase(library)];
  const random = new Random(seed);
  let now = BEGINNING;
  let [here, there] = VERSIONS as readonly [string, string];
  let command: Command = {
    type: 'start',
    caseId: 'random',
    process: '1:random',
    data: { yes: true, no: false },
  };
  for (let steps = 0; steps < MAXIMUM_STEPS; steps += 1) {
    if (command.type === 'trigger' && command.timer !== undefined && command.timer.dueAt > now)
      now = command.timer.dueAt;
    for (const one of [staying, going]) {
      if (command.type === 'trigger' && command.timer !== undefined) one.fired(command.timer.id);
      one.do(command, now);
    }
    if (stateOf(staying) !== stateOf(going))
      throw new Error(`Expected both to be the same after step ${steps}`);
    if (staying.status !== 'active') return { migrations: steps };
    takeOver(going, library.ids, now, here, there);
    [here, there] = [there, here];
    command = next(staying, random, steps);
  }
  throw new Error('Expected the case to come to its end');
}
