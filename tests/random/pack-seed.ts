import type { Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { Random } from './random.ts';
import { blockOf } from './run-seed.ts';
import { bpmnOf } from './write-block.ts';

type Bound = NonNullable<Store['capabilities']['packed']>;

/** No case lies in one row. */
export const NEVER: Bound = { records: 0, characters: 0 };

/** A small bound, another for every seed, so that cases grow over it and come back at different places. */
export function tinyBound(seed: number): Bound {
  return { records: 4 + (seed % 9), characters: 1_500 + (seed % 4) * 600 };
}

/** After so many commands loops are left, so that the path ends. */
const CALM_AFTER = 40;
const MAXIMUM_COMMANDS = 120;

/** How often a case that lay in one row went over to several, and back. */
export interface Moves {
  grown: number;
  shrunk: number;
}

/** The same store with another bound. */
function storeWith(packed: Bound | undefined, moves: Moves): Store {
  const store = sqlite();
  const capabilities = { ...store.capabilities, ...(packed === undefined ? {} : { packed }) };
  let wasPacked: boolean | undefined;
  const commit: Store['commit'] = (sets) => {
    const puts = sets.flat().filter(({ statement }) => statement === 'putRecord');
    if (puts.length > 0) {
      const isPacked = puts.some(({ values }) => values.record_id === 'v:*');
      if (wasPacked === true && !isPacked) moves.grown += 1;
      if (wasPacked === false && isPacked) moves.shrunk += 1;
      wasPacked = isPacked;
    }
    return store.commit(sets);
  };
  return new Proxy(store, {
    get(target, name) {
      if (name === 'capabilities') return capabilities;
      const value: unknown = name === 'commit' ? commit : Reflect.get(target, name, target);
      return typeof value === 'function' && name !== 'commit' ? value.bind(target) : value;
    },
  });
}

/** What somebody sees of the case. */
async function seen(engine: TestEngine, caseId: string): Promise<string> {
  const details = await engine.cases.get({ caseId });
  const { items: tasks } = await engine.tasks.list({ caseId, limit: 100 });
  const { items: activities } = await engine.activities.list({ caseId });
  return JSON.stringify({ details, tasks, activities });
}

/** One thing that is done to the case, as the chance of the seed has it. */
async function act(engine: TestEngine, random: Random, commands: number): Promise<void> {
  const isCalm = commands > CALM_AFTER;
  const { items } = await engine.tasks.list({ limit: 100 });
  if (items.length === 0 || (!isCalm && random.chance(0.15))) {
    if (random.chance(0.5)) await engine.advance('PT1H');
    else await engine.messages.publish({ name: 'note' });
  } else {
    const { taskId } = random.pick(items);
    const data = { again: !isCalm && random.chance(0.4), said: 'x'.repeat(random.below(300)) };
    await engine.tasks.complete({ taskId, data });
  }
  await engine.settle();
}

/** What somebody saw of a random case, step by step, and what its audit said; and how often it went over. */
interface Seen {
  readonly seen: readonly string[];
  readonly moves: Moves;
}

async function begun(store: Store, seed: number): Promise<{ engine: TestEngine; caseId: string }> {
  const engine = await createTestEngine({ store, handlers: { work: async () => ({ worked: true }) } });
  const content = bpmnOf(blockOf(seed));
  const { problems } = await engine.procedures.deploy({ files: [{ name: 'process.bpmn', content }] });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`Expected a sound model, but found ${JSON.stringify(errors)}`);
  const { caseId } = await engine.cases.start({ procedure: 'random', data: { yes: true, no: false } });
  await engine.settle();
  return { engine, caseId };
}

/** Runs the case of a seed to its end, or for as long as it may take, on a store with a bound; undefined: the usual one. */
export async function runOn(bound: Bound | undefined, seed: number): Promise<Seen> {
  const moves: Moves = { grown: 0, shrunk: 0 };
  const { engine, caseId } = await begun(storeWith(bound, moves), seed);
  const random = new Random(seed);
  const lines: string[] = [];
  for (let commands = 0; commands < MAXIMUM_COMMANDS; commands += 1) {
    lines.push(await seen(engine, caseId));
    if ((await engine.cases.get({ caseId })).status !== 'active') break;
    if (random.chance(0.1)) lines.push(JSON.stringify(await engine.audit.verify()));
    await act(engine, random, commands);
  }
  const { broken } = await engine.audit.verify();
  if (broken.length > 0) throw new Error(`Expected every record to be verified: ${JSON.stringify(broken)}`);
  lines.push(JSON.stringify(await engine.history.of({ caseId })));
  await engine.close();
  return { seen: lines, moves };
}
