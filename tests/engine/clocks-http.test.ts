import type { Actor, Task } from '@motcua/engine';
import { httpApi } from '@motcua/engine/http';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const people: Readonly<Record<string, Actor>> = {
  officer: { id: 'officer', roles: ['officer'] },
  admin: { id: 'admin', roles: ['administrator', 'officer'] },
  citizen: { id: 'citizen', roles: [] },
  stranger: { id: 'stranger', roles: [] },
};

const clockOf = (id: string, amount: number) => ({
  id,
  kind: 'statutory',
  name: { vi: 'Thời hạn' },
  term: { unit: 'workingDay', amount },
  onExpiry: { escalateTo: 'officer' },
});

const procedure = {
  format: 1,
  code: 'permit',
  name: { vi: 'Cấp phép' },
  levels: ['commune'],
  channels: [{ channel: 'in_person' }],
  roles: [
    { id: 'officer', name: { vi: 'Cán bộ' } },
    { id: 'applicant', name: { vi: 'Người nộp' }, applicant: true },
  ],
  clocks: [clockOf('short', 5), clockOf('long', 600)],
};

const PROCESS = [
  '<startEvent id="start"><extensionElements><motcua:clockEffect clock="short" effect="start" on="leave"/><motcua:clockEffect clock="long" effect="start" on="leave"/></extensionElements></startEvent>',
  '<userTask id="work" name="Giải quyết" motcua:role="officer"/><endEvent id="end"/>',
  '<userTask id="later" name="Lưu" motcua:role="officer" motcua:term="600 workingDay"/>',
  '<userTask id="exact" name="Đợi" motcua:role="officer" motcua:term="P900D"/>',
  '<userTask id="reckoned" name="Xem" motcua:role="officer" motcua:term="=&quot;600 workingDay&quot;"/>',
  flow('start', 'work'),
  flow('start', 'later'),
  flow('start', 'exact'),
  flow('start', 'reckoned'),
  ...['work', 'later', 'exact', 'reckoned'].map((step) => flow(step, 'end')),
].join('');

let engine: TestEngine;
let call: (who: string, method: string, body: object) => Promise<{ status: number; body: never }>;
let of: { readonly caseId: string; readonly clock: string };

beforeEach(async () => {
  engine = await createEngineOfStore({ now: '2026-06-01T08:00:00+07:00' });
  const api = httpApi({ engine, actor: (request) => people[request.headers.get('x-test-person') ?? ''] });
  call = async (who, method, body) => {
    const headers = { 'x-test-person': who };
    const response = await api.request(`/v1/${method}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as never };
  };
  const files = [
    processFile('permit', PROCESS),
    { name: 'procedure.json', content: JSON.stringify(procedure) },
  ];
  const { problems, procedures } = await engine.procedures.deploy({ files });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
  const { caseId } = await engine.cases.start({
    procedure: 'permit',
    data: {},
    actor: people.citizen as Actor,
  });
  of = { caseId, clock: 'short' };
});

afterEach(() => engine.close());

test('who works on a case moves its clocks; its applicant reads them, and nobody else', async () => {
  const pause = { ...of, reason: 'Chờ bổ sung' };

  const tried = [
    await call('citizen', 'clocks/pause', pause),
    await call('officer', 'clocks/pause', { ...of }),
    await call('officer', 'clocks/correct', { ...pause, effect: 'stop' }),
    await call('stranger', 'clocks/get', of),
    await call('officer', 'clocks/pause', pause),
    await call('citizen', 'clocks/get', of),
    await call('admin', 'clocks/correct', { ...pause, effect: 'resume' }),
  ];

  expect(tried.map(({ status }) => status)).toEqual([404, 400, 403, 404, 200, 200, 200]);
  expect(tried[5]?.body).toMatchObject({
    status: 'paused',
    level: { kind: 'paused' },
    left: { workingDays: 5 },
  });
});

test('a date that depends on a year that nobody has decided says so, wherever it is shown', async () => {
  const undecided = { code: 'CALENDAR_YEAR_UNDECIDED', params: { year: 2028, calendar: 'vn' } };

  const details = await call('citizen', 'cases/get', { caseId: of.caseId });
  const explained = await call('officer', 'clocks/explain', { ...of, clock: 'long', locale: 'en' });

  expect(details.body).toMatchObject({ clocks: { short: { warnings: [] } } });
  const { clocks } = details.body as { clocks: { long: { warnings: readonly object[] } } };
  expect(clocks.long.warnings).toContainEqual(expect.objectContaining(undecided));
  const { sentences, warnings } = explained.body as {
    sentences: readonly string[];
    warnings: readonly object[];
  };
  expect(warnings).toEqual(clocks.long.warnings);
  expect(sentences.some((sentence) => sentence.includes('2028'))).toBe(true);
});

test('a task says the same of the dates that it shows, its own and that of its case', async () => {
  const undecided = [2027, 2028].map((year) => ({
    code: 'CALENDAR_YEAR_UNDECIDED',
    severity: 'warning',
    params: { year, calendar: 'vn' },
  }));
  const shown = async () => {
    const { body } = await call('officer', 'tasks/list', { caseId: of.caseId });
    const { items } = body as { items: readonly Task[] };
    const got = await call('officer', 'tasks/get', { taskId: items[1]?.taskId });
    expect(got.body).toEqual(items[1]);
    return items;
  };

  const before = await shown();
  await call('admin', 'clocks/correct', { ...of, reason: 'Rút', effect: 'stop' });
  const after = await shown();

  const own = Object.fromEntries(before.map(({ element, warnings }) => [element, warnings]));
  expect(own).toEqual({ work: [], later: undecided, exact: [], reckoned: undecided });
  expect(before.map(({ caseWarnings }) => caseWarnings)).toEqual([[], [], [], []]);
  const long = await call('officer', 'clocks/get', { ...of, clock: 'long' });
  const { dueAt, warnings } = long.body as { dueAt: string; warnings: readonly object[] };
  for (const task of after) expect(task).toMatchObject({ caseDueAt: dueAt, caseWarnings: warnings });
  expect(warnings).toEqual(undecided);
});

test('calendars are an administrator’s; one that cannot be used is refused with its problems', async () => {
  const calendar = {
    id: 'province',
    inherits: 'vn',
    units: ['H56'],
    exceptions: [{ kind: 'closed', from: '2026-06-02' }],
  };
  const change = { calendar, reason: 'QĐ 1' };

  const tried = [
    await call('officer', 'calendars/deploy', change),
    await call('admin', 'calendars/deploy', { ...change, calendar: { ...calendar, inherits: 'nowhere' } }),
    await call('admin', 'calendars/deploy', { ...change, calendar: { ...calendar, intake: 'nowhere' } }),
    await call('admin', 'calendars/deploy', { ...change, calendar: { ...calendar, units: [''] } }),
    await call('admin', 'calendars/deploy', change),
    await call('admin', 'calendars/deploy', change),
    await call('admin', 'calendars/deploy', { ...change, calendar: { ...calendar, id: 'other' } }),
  ];

  expect(tried.map(({ status }) => status)).toEqual([403, 200, 200, 200, 200, 200, 200]);
  const codes = tried.map(
    ({ body }) => (body as { problems?: readonly { code: string }[] }).problems?.[0]?.code,
  );
  expect(codes).toEqual([
    undefined,
    'CALENDAR_UNKNOWN',
    'CALENDAR_UNKNOWN',
    'CALENDAR_SHAPE',
    undefined,
    undefined,
    'CALENDAR_UNIT_REPEATED',
  ]);
  expect((await engine.calendars.versions({ calendar: 'province' })).items).toMatchObject([
    { version: 1, by: 'admin' },
  ]);
});
