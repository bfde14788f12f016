import type { Engine } from '@motcua/engine';
import { EFFECTS, STEPS } from './procedure.ts';

/** A command that was carried out, as its sender was told. */
export type Acknowledged =
  | { readonly type: 'start'; readonly commandId: string; readonly caseId: string }
  | { readonly type: 'complete'; readonly commandId: string; readonly taskId: string };

/** Work that was done outside: by which element of which case, with which idempotency key. */
export interface OutsideEffect {
  readonly caseId: string;
  readonly element: string;
  readonly key: string;
}

async function allCases(
  engine: Engine,
): Promise<readonly { readonly caseId: string; readonly number: string | null }[]> {
  const all = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await engine.cases.list({
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...items);
    if (next === undefined) return all;
    after = next;
  }
}

/** Rounds in which nobody has anything to complete before what is open is taken for stuck: more than the longest pause of a job. */
const IDLE_ROUNDS = 100;

/**
 * Completes what waits for people, until no case is open. `settle` lets time pass and the engine do what is due. However many cases a load has left, it goes on
 * while there is something to complete, one task of each.
 */
export async function finishAll(engine: Engine, settle: () => Promise<void>): Promise<void> {
  const most = (await allCases(engine)).length;
  const completed = new Set<string>();
  for (let idle = 0; idle < IDLE_ROUNDS && completed.size <= most; ) {
    await settle();
    const { items } = await engine.tasks.list({ limit: 100 });
    await Promise.all(items.map(({ taskId }) => engine.tasks.complete({ taskId })));
    idle = items.some(({ taskId }) => !completed.has(taskId)) ? 0 : idle + 1;
    for (const { taskId } of items) completed.add(taskId);
    const cases = await engine.cases.list({ status: 'active', limit: 1 });
    if (cases.items.length === 0) return;
  }
  const { items } = await engine.cases.list({ status: 'active', limit: 3 });
  const open = await Promise.all(items.map(({ caseId }) => engine.cases.get({ caseId })));
  throw new RangeError(
    `Expected all ${most} cases to end after a task each, but after ${completed.size} some are still open: ${JSON.stringify(open)}`,
  );
}

async function faultsOfCase(
  engine: Engine,
  caseId: string,
  effects: readonly OutsideEffect[],
): Promise<readonly string[]> {
  const history = await engine.history.of({ caseId });
  const faults: string[] = [];
  history.forEach(({ seq }, index) => {
    if (seq !== index + 1) faults.push(`${caseId}: history has ${seq} in place ${index + 1}`);
  });
  for (const step of STEPS) {
    const times = history.filter(({ type, element }) => type === 'entered' && element === step).length;
    if (times !== 1) faults.push(`${caseId}: '${step}' was entered ${times} times`);
  }
  for (const element of EFFECTS) {
    const keys = new Set(effects.filter((effect) => effect.element === element).map(({ key }) => key));
    if (keys.size !== 1) faults.push(`${caseId}: '${element}' was done with ${keys.size} idempotency keys`);
  }
  return faults;
}

/** Every command that was acknowledged gives the same answer when it comes again. */
async function faultsOfCommands(
  engine: Engine,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const command of acknowledged) {
    const { commandId } = command;
    if (command.type === 'start') {
      const again = await engine.cases.start({ procedure: 'durable', commandId });
      if (again.caseId !== command.caseId)
        faults.push(`${commandId}: '${command.caseId}' has become '${again.caseId}'`);
    } else {
      await engine.tasks.complete({ taskId: command.taskId, commandId }).catch((error: unknown) => {
        faults.push(`${commandId}: was lost: ${String(error)}`);
      });
    }
  }
  return faults;
}

function faultsOfNumbers(numbers: readonly (string | null)[]): readonly string[] {
  const counts = new Map<string, number[]>();
  for (const number of numbers) {
    const [, sequence = '', count = ''] = /^(.*-)(\d+)$/.exec(number ?? '') ?? [];
    counts.set(sequence, [...(counts.get(sequence) ?? []), Number(count)]);
  }
  return [...counts].flatMap(([sequence, found]) => {
    const isDense = found.sort((one, other) => one - other).every((count, index) => count === index + 1);
    return isDense ? [] : [`numbers of '${sequence}' are ${found.join(', ')}`];
  });
}

/** What the engine promised and did not keep, when all cases have ended. Empty where all is well. */
export async function brokenPromises(options: {
  readonly engine: Engine;
  readonly acknowledged: readonly Acknowledged[];
  readonly effects: readonly OutsideEffect[];
}): Promise<readonly string[]> {
  const { engine, acknowledged, effects } = options;
  const commands = await faultsOfCommands(engine, acknowledged);
  const cases = await allCases(engine);
  const ofCases = await Promise.all(
    cases.map(({ caseId }) =>
      faultsOfCase(
        engine,
        caseId,
        effects.filter((effect) => effect.caseId === caseId),
      ),
    ),
  );
  return [...commands, ...ofCases.flat(), ...faultsOfNumbers(cases.map(({ number }) => number))];
}
