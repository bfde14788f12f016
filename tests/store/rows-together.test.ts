import type { Store } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundWithoutKey, recordPostgres } from './query-plans.ts';
import {
  addCommand,
  addJob,
  insertCase,
  numberCase,
  putRecord,
  putTimer,
  updateCase,
  type Write,
  type WriteSet,
} from './rows.ts';
import { postgresStore } from './test-stores.ts';

const NOW = '2026-01-05T01:00:00.000Z';
const GROUPS = 200;

const TABLES = [
  'cases',
  'records',
  'tasks',
  'jobs',
  'timers',
  'subscriptions',
  'messages',
  'incidents',
  'clocks',
  'commands',
  'sequences',
  'case_keys',
  'case_files',
] as const;

/** A small generator, so that a failure can be run again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const counted = { rows: 1, otherwise: 'gone' } as const;
const place = { scope: 's', token: null, element: 'e' };
const idsOf = (id: string, part: string) => ({
  case_id: id,
  record_id: part,
  timer_id: part,
  subscription_id: part,
  incident_id: part,
  clock_id: part,
});

function openTask(taskId: string, caseId: string): Write {
  const nothing = { name: null, form: null, role: null, unit: null, assignee: null, due_at: null };
  const open = { closed_at: null, closed_by: null, version: null, term: null, opened_at: NOW, state: 'open' };
  const values = { task_id: taskId, case_id: caseId, input: '{"a":"\\"ộ\\\\"}', ...place, token: 't' };
  return { statement: 'openTask', values: { ...values, ...nothing, ...open } };
}

function subscribe(id: string, part: string): Write {
  const values = { ...idsOf(id, part), ...place, event: 'message', name: 'm', correlation_key: null };
  return { statement: 'addSubscription', values };
}

function raise(id: string, part: string): Write {
  const values = { ...idsOf(id, part), ...place, problem: '{}', state: 'open', raised_at: NOW };
  return { statement: 'raiseIncident', values: { ...values, resolved_at: null } };
}

function keepMessage(messageId: string, key: string): Write {
  const values = { message_id: messageId, name: 'm', correlation_key: key, data: '{}' };
  return { statement: 'keepMessage', values: { ...values, published_at: NOW, expires_at: NOW } };
}

function putClock(id: string, part: string, state: string): Write {
  return { statement: 'putClock', values: { ...idsOf(id, part), status: 'running', due_at: null, state } };
}

function addKey(keyId: string): Write {
  return { statement: 'addKey', values: { key_id: keyId, secret: 's', master: null, destroyed_at: null } };
}

type Kind = (row: { readonly id: string; readonly part: string; readonly text: string }) => readonly Write[];

/** What always goes through, so that groups of it are written as a whole, however often they meet on the same rows. */
const calm: readonly Kind[] = [
  ({ id, text }) => [{ statement: 'setPhase', values: { case_id: id, phase: text } }],
  ({ id, part, text }) => [putRecord(id, part, text)],
  ({ id, part }) => [{ statement: 'removeRecord', values: idsOf(id, part) }],
  ({ id }) => [{ statement: 'eraseRecords', values: { case_id: id } }],
  ({ id, part, text }) => [
    { statement: 'assignTask', values: { task_id: `${id}:${part}`, assignee: text } },
    { statement: 'rescheduleTask', values: { task_id: `${id}:${part}`, due_at: text } },
  ],
  ({ id, part, text }) => [
    { statement: 'retryJob', values: { job_id: `${id}:${part}`, attempts: 3, due_at: text, failure: 'no' } },
  ],
  ({ id, part }) => [
    { statement: 'removeJob', values: { job_id: `${id}:${part}` } },
    { statement: 'removeJob', values: { job_id: `${id}:${part}` } },
  ],
  ({ id, part, text }) => [putTimer(id, part, `2026-01-01T00:00:0${text}.000Z`)],
  ({ id, part }) => [{ statement: 'removeTimer', values: idsOf(id, part) }],
  ({ id, part }) => [{ statement: 'removeSubscription', values: idsOf(id, part) }],
  ({ id, part }) => [keepMessage(`${id}:${part}`, id)],
  ({ id, part }) => [{ statement: 'removeMessage', values: { message_id: `${id}:${part}` } }],
  ({ id }) => [{ statement: 'eraseMessages', values: { correlation_key: id } }],
  ({ id, part, text }) => [
    {
      statement: 'resolveIncident',
      values: { ...idsOf(id, part), state: `resolved ${text}`, resolved_at: NOW },
    },
  ],
  ({ id, part, text }) => [putClock(id, part, text)],
  ({ id, part }) => [{ statement: 'addFile', values: { case_id: id, file: part } }],
];

/** What is refused where the row is there already, or is not, or is not as it is thought to be. */
const daring: readonly Kind[] = [
  ({ id }) => [insertCase(id, { number: null, key_id: null, erased_at: null })],
  ({ id, text }) => [updateCase(id, 1 + (Number(text) % 3))],
  ({ id }) => [updateCase(id, 1), updateCase(id, 2)],
  ({ id, text }) => [{ statement: 'setPhase', values: { case_id: id, phase: text }, expect: counted }],
  ({ id, part }) => [{ statement: 'removeRecord', values: idsOf(id, part), expect: counted }],
  ({ id, part }) => [openTask(`${id}:${part}`, id)],
  ({ id, part, text }) => [
    {
      statement: 'closeTask',
      values: { task_id: `${id}:${part}`, state: 'completed', closed_at: NOW, closed_by: text },
      expect: counted,
    },
  ],
  ({ id, part }) => [addJob(`${id}:${part}`, NOW)],
  ({ id, part }) => [{ statement: 'removeTimer', values: idsOf(id, part), expect: counted }],
  ({ id, part }) => [subscribe(id, part)],
  ({ id, part }) => [raise(id, part)],
  ({ id, part }) => [addKey(`${id}:${part}`)],
  ({ id, part, text }) => [addCommand(id, Number(text), part === 'p1' ? `command ${text}` : null)],
  ({ id }) => numberCase(id, 'H56-'),
];

/** A group of sets on few rows, so that they meet. */
function groupOf(random: (below: number) => number, kinds: readonly Kind[]): readonly WriteSet[] {
  const write = (): readonly Write[] =>
    kinds[random(kinds.length)]?.({ id: `c${random(5)}`, part: `p${random(2)}`, text: String(random(9)) }) ??
    [];
  const set = (): WriteSet => Array.from({ length: 1 + random(4) }, write).flat();
  return Array.from({ length: 1 + random(12) }, set);
}

async function contentOf(store: Store): Promise<unknown> {
  const content: Record<string, readonly string[]> = {};
  for (const table of TABLES) {
    const rows = await store.reads.selectFrom(table).selectAll().execute();
    content[table] = rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
  }
  return content;
}

const kind = postgresStore();
const described = test.skipIf(kind.missing !== undefined);

beforeAll(async () => {
  if (kind.missing === undefined) await kind.begin();
});
afterAll(() => kind.end());

async function stores(): Promise<readonly [Store, Store, string]> {
  const database = await kind.database();
  const postgres = database.store();
  const reference = sqlite();
  await postgres.open();
  await reference.open();
  return [postgres, reference, database.connectionString ?? ''];
}

described(
  'rows that are written together are those that are written one after the other, and so are conflicts',
  async () => {
    const [postgres, reference] = await stores();
    const random = randomOf(20_261_122);
    let written = 0;

    for (let group = 0; group < GROUPS; group += 1) {
      const sets = groupOf(random, group % 2 === 0 ? calm : [...calm, ...daring]);
      const results = await postgres.commit(sets);
      const expected = await reference.commit(sets);

      // A set with two conflicts in it is refused for one of them.
      const refusedOf = (all: typeof results) => all.map((one) => one.written || 'conflict' in one);
      expect(
        results.map((one) => one.written),
        `group ${group}`,
      ).toEqual(expected.map((one) => one.written));
      expect(refusedOf(results)).toEqual(refusedOf(expected));
      expect(await contentOf(postgres), `group ${group}`).toEqual(await contentOf(reference));
      written += results.filter((result) => result.written).length;
    }

    expect(written).toBeGreaterThan(GROUPS);
    await postgres.close();
    await reference.close();
  },
);

described(
  'every statement that may be run for many rows is, and is taken, and finds them by their keys',
  async () => {
    const [postgres, reference, connectionString] = await stores();
    const sent = recordPostgres();
    const ids = ['c1', 'c2', 'c3'];
    const each = (of: (id: string) => readonly Write[]) => ids.map(of);
    const groups = [
      each((id) => [
        insertCase(id, { number: null, key_id: null, erased_at: null }),
        putRecord(id, 'p'),
        openTask(id, id),
        addJob(id, NOW),
        putTimer(id, 'p', NOW),
        {
          statement: 'addSubscription',
          values: { ...idsOf(id, 'p'), ...place, event: 'message', name: 'm', correlation_key: null },
        },
        {
          statement: 'keepMessage',
          values: {
            message_id: id,
            name: 'm',
            correlation_key: id,
            data: '{}',
            published_at: NOW,
            expires_at: NOW,
          },
        },
        {
          statement: 'raiseIncident',
          values: {
            ...idsOf(id, 'p'),
            ...place,
            problem: '{}',
            state: 'open',
            raised_at: NOW,
            resolved_at: null,
          },
        },
        putClock(id, 'p', '{}'),
        addKey(id),
        { statement: 'addFile', values: { case_id: id, file: 'f' } },
        addCommand(id, 1, id),
      ]),
      each((id) => [
        updateCase(id, 1),
        { statement: 'assignTask', values: { task_id: id, assignee: 'a' }, expect: counted },
        { statement: 'rescheduleTask', values: { task_id: id, due_at: NOW }, expect: counted },
        {
          statement: 'retryJob',
          values: { job_id: id, attempts: 2, due_at: NOW, failure: 'no' },
          expect: counted,
        },
        {
          statement: 'resolveIncident',
          values: { ...idsOf(id, 'p'), state: 'resolved', resolved_at: NOW },
          expect: counted,
        },
        { statement: 'setPhase', values: { case_id: id, phase: 'x' }, expect: counted },
      ]),
      each((id) => [
        { statement: 'setPhase', values: { case_id: id, phase: 'y' }, expect: counted },
        {
          statement: 'closeTask',
          values: { task_id: id, state: 'completed', closed_at: NOW, closed_by: 'o' },
          expect: counted,
        },
        { statement: 'removeRecord', values: idsOf(id, 'p'), expect: counted },
        { statement: 'removeJob', values: { job_id: id }, expect: counted },
        { statement: 'removeTimer', values: idsOf(id, 'p'), expect: counted },
        { statement: 'removeSubscription', values: idsOf(id, 'p'), expect: counted },
        { statement: 'removeMessage', values: { message_id: id }, expect: counted },
      ]),
    ];

    for (const sets of groups) {
      const results = await postgres.commit(sets);
      expect(results).toEqual(await reference.commit(sets));
      expect(results.every(({ written }) => written)).toBe(true);
    }

    // Nothing was written set by set: every statement of these groups came with lists, once for all rows.
    const all = sent();
    const statements = all.filter((sql) => /^(insert|update|delete|with)/.test(sql));
    expect(statements.filter((sql) => !sql.includes('unnest('))).toEqual([]);
    const settings = all.filter((sql) => sql.startsWith('select set_config('));
    expect(settings).toHaveLength(1);
    expect(await foundWithoutKey(connectionString, { settings, statements })).toEqual([]);
    expect(await contentOf(postgres)).toEqual(await contentOf(reference));
    await postgres.close();
    await reference.close();
  },
);
