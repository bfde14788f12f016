import type { Engine, HistoryRow, Store } from '@motcua/engine';
import type { CloudEvent } from '@motcua/engine/events';
import type { Letters } from './letters.ts';
import type { Outside } from './node.ts';
import type { People } from './people.ts';
import { NIGHTLY, officeCalendar, REMINDERS, STEPS } from './procedure.ts';

/** Everything that there is when a simulation has come to its end. */
interface World {
  readonly engine: Engine;
  readonly reads: Store['reads'];
  readonly outside: Outside;
  readonly people: People;
  readonly letters: Letters;
}

interface CaseRow {
  readonly case_id: string;
  readonly status: string;
  readonly business_key: string | null;
  readonly number: string | null;
}

const NUMBER = /^(.*-)(\d+)$/;

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function countOf(history: readonly HistoryRow[], element: string): number {
  return history.filter((line) => line.type === 'entered' && line.element === element).length;
}

/** Each wish has led to one case, each moment of the night to one, and nothing else to any. */
function faultsOfBeginnings(cases: readonly CaseRow[], people: People): readonly string[] {
  const byKey = grouped(cases, ({ business_key: key }) => key ?? '');
  const faults = [...people.wanted.keys()].flatMap((key) => {
    const count = byKey.get(key)?.length ?? 0;
    return count === 1 ? [] : [`'${key}' has ${count} cases`];
  });
  const nightly = byKey.get('')?.length ?? 0;
  return nightly === NIGHTLY ? faults : [...faults, `${NIGHTLY} nights have begun ${nightly} cases`];
}

/** The history of a case has no gaps, and it went through every step once. */
function faultsOfHistory(row: CaseRow, history: readonly HistoryRow[], signals: number): readonly string[] {
  const { case_id: id, status } = row;
  const faults = history.flatMap(({ seq }, index) =>
    seq === index + 1 ? [] : [`${id}: history has ${seq} in place ${index + 1}`],
  );
  if (status !== 'completed' && status !== 'cancelled') faults.push(`${id}: is still ${status}`);
  for (const step of row.business_key === null ? ['tick'] : STEPS) {
    const times = countOf(history, step);
    if (times > 1 || (times === 0 && status === 'completed'))
      faults.push(`${id}: '${step}' was entered ${times} times`);
  }
  if (countOf(history, 'remind') > REMINDERS) faults.push(`${id}: a timer has fired too often`);
  if (countOf(history, 'heard') > signals) faults.push(`${id}: heard more signals than there were`);
  return faults;
}

/** Whatever was done outside was asked for by a step, with one key for each time that the step was entered. */
function faultsOfEffects(
  row: CaseRow,
  history: readonly HistoryRow[],
  effects: Outside['effects'],
): readonly string[] {
  const { case_id: id, status } = row;
  const elements = ['tick', 'lookup', 'register', 'remind', 'notify'];
  return elements.flatMap((element) => {
    const keys = new Set(effects.filter((effect) => effect.element === element).map(({ key }) => key)).size;
    const asked = countOf(history, element);
    const isRight = status === 'completed' ? keys === asked : keys <= asked;
    return isRight ? [] : [`${id}: '${element}' was entered ${asked} times and done with ${keys} keys`];
  });
}

/** A sink heard of the case in order, of everything, each time the same. */
function faultsOfEvents(
  row: CaseRow,
  events: readonly CloudEvent[],
  counts: Readonly<Record<string, number>>,
): readonly string[] {
  const id = row.case_id;
  const byId = grouped(events, (event) => event.id);
  const faults = [...byId].flatMap(([eventId, same]) =>
    new Set(same.map((event) => JSON.stringify(event))).size === 1 ? [] : [`${eventId}: is two events`],
  );
  const order = [...byId.keys()].map((eventId) =>
    eventId
      .slice(id.length + 1)
      .split('.')
      .map(Number),
  );
  const isInOrder = order.every(([seq = 0, index = 0], place) => {
    const [before = 0, indexBefore = 0] = order[place - 1] ?? [];
    return seq > before || (seq === before && index > indexBefore);
  });
  if (!isInOrder) faults.push(`${id}: events came as ${JSON.stringify(order)}`);
  const types = [...byId.values()].map(([event]) => event?.type);
  for (const [type, count] of Object.entries({ 'case.started': 1, 'case.ended': 1, ...counts })) {
    const found = types.filter((one) => one === `dev.motcua.${type}`).length;
    if (found !== count) faults.push(`${id}: ${count} times ${type}, and ${found} were told`);
  }
  return faults;
}

function faultsOfNumbers(cases: readonly CaseRow[]): readonly string[] {
  const numbers = cases.flatMap(({ number }) => (number === null ? [] : [number]));
  const sequences = grouped(numbers, (number) => NUMBER.exec(number)?.[1] ?? '');
  return [...sequences].flatMap(([sequence, found]) => {
    const counts = found.map((number) => Number(NUMBER.exec(number)?.[2])).sort((one, other) => one - other);
    return counts.every((count, index) => count === index + 1)
      ? []
      : [`the numbers of '${sequence}' are ${counts.join(', ')}`];
  });
}

/** What was told to be done was done once. */
async function faultsOfTasks({ reads, people, letters }: World): Promise<readonly string[]> {
  const rows = await reads.selectFrom('tasks').select(['task_id', 'state']).execute();
  const states = new Map(rows.map(({ task_id, state }) => [task_id, state]));
  const done = [...people.tasks]
    .filter(([letter]) => letters.acknowledged.has(letter))
    .map(([, task]) => task);
  return [
    ...done.flatMap((task) =>
      states.get(task) === 'completed' ? [] : [`${task}: was acknowledged and is ${states.get(task)}`],
    ),
    ...[...grouped(done, (task) => task)].flatMap(([task, times]) =>
      times.length === 1 ? [] : [`${task}: was completed by ${times.length} letters`],
    ),
    ...[...states].flatMap(([task, state]) =>
      state === 'completed' && !done.includes(task) ? [`${task}: was completed by nobody`] : [],
    ),
  ];
}

/** Of what has ended nothing is left that would wait for anything. */
async function faultsOfRemains({ reads }: World): Promise<readonly string[]> {
  const remains = [
    ...(await reads.selectFrom('jobs').select('job_id as id').execute()),
    ...(await reads.selectFrom('timers').select('timer_id as id').execute()),
    ...(await reads.selectFrom('tasks').select('task_id as id').where('state', '=', 'open').execute()),
    ...(await reads
      .selectFrom('subscriptions')
      .select('subscription_id as id')
      .where('case_id', '!=', '')
      .execute()),
    ...(await reads
      .selectFrom('incidents')
      .select('incident_id as id')
      .where('state', '=', 'open')
      .execute()),
  ];
  return remains.map(({ id }) => `${id}: is left over`);
}

async function faultsOfCases(world: World): Promise<readonly string[]> {
  const { engine, reads, outside, people } = world;
  const cases = await reads.selectFrom('cases').selectAll().orderBy('case_id').execute();
  const tasks = await reads.selectFrom('tasks').select(['case_id', 'state']).execute();
  const history = new Map<string, readonly HistoryRow[]>();
  for (const { case_id: caseId } of cases) history.set(caseId, await engine.history.of({ caseId }));
  const [events, effects] = [
    grouped(outside.events, (event) => event.subject),
    grouped(outside.effects, (effect) => effect.caseId),
  ];
  const known = new Set(cases.map(({ case_id }) => case_id));
  const unknown = [...events.keys(), ...effects.keys()].filter((id) => !known.has(id));
  const ofCases = cases.flatMap((row) => {
    const own = history.get(row.case_id) ?? [];
    const ofCase = tasks.filter(({ case_id }) => case_id === row.case_id);
    const completed = ofCase.filter(({ state }) => state === 'completed').length;
    const counts = { 'task.completed': completed };
    return [
      ...faultsOfHistory(row, own, people.signals.length),
      ...faultsOfEffects(row, own, effects.get(row.case_id) ?? []),
      ...faultsOfEvents(row, events.get(row.case_id) ?? [], counts),
    ];
  });
  return [
    ...unknown.map((id) => `${id}: something was done for a case that is not there`),
    ...faultsOfBeginnings(cases, people),
    ...ofCases,
    ...faultsOfNumbers(cases),
  ];
}

/** What was promised and not kept, when all has come to its end. Empty where all is well. */
export async function faultsOfWorld(world: World): Promise<readonly string[]> {
  const { broken } = await world.engine.audit.verify();
  return [
    ...(await faultsOfCases(world)),
    ...(await faultsOfTasks(world)),
    ...(await faultsOfRemains(world)),
    ...broken.map((verdict) => `the audit says ${JSON.stringify(verdict)}`),
  ];
}

/** Clocks that do not stand as the calendars that are in place say. To be asked while cases are open and nothing is due. */
export async function faultsOfClocks(engine: Engine): Promise<readonly string[]> {
  const { items } = await engine.calendars.list();
  const [current] = items;
  const calendar = (current?.calendar ?? officeCalendar(0)) as ReturnType<typeof officeCalendar>;
  const { moved } = await engine.calendars.preview({ calendar });
  return moved.map(({ caseId, dueBefore, dueAfter }) => `${caseId}: is due ${dueBefore}, not ${dueAfter}`);
}
