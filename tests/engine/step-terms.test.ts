import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const PROCESS = [
  '<startEvent id="start"/>',
  '<userTask id="days" name="Thẩm định" motcua:term="3 workingDay"/>',
  '<userTask id="reckoned" name="Xem" motcua:term="=if urgent then &quot;1 workingDay&quot; else &quot;4 workingDay&quot;"/>',
  '<userTask id="exact" name="Gọi lại" motcua:term="P3D"/>',
  '<intermediateCatchEvent id="later" motcua:term="3 workingDay"><timerEventDefinition/></intermediateCatchEvent>',
  '<userTask id="remind" name="Nhắc"/>',
  '<endEvent id="end"/>',
  ...['days', 'reckoned', 'exact', 'later'].map((step) => flow('start', step)),
  flow('later', 'remind'),
  ...['days', 'reckoned', 'exact', 'remind'].map((step) => flow(step, 'end')),
].join('');

/** Wednesday is off. The case begins on Monday, 1 June 2026, at eight. */
const province = {
  id: 'vn-thai-binh',
  inherits: 'vn',
  units: ['H56'],
  exceptions: [
    { kind: 'closed', from: '2026-06-03', reason: { vi: 'Ngày truyền thống' }, source: 'QĐ 1/UBND' },
  ],
} as const;

let engine: TestEngine;
let caseId: string;

beforeEach(async () => {
  engine = await createEngineOfStore({ now: '2026-06-01T08:00:00+07:00' });
  const { procedures, problems } = await engine.procedures.deploy({
    files: [processFile('permit', PROCESS)],
  });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
  ({ caseId } = await engine.cases.start({ procedure: 'permit', unit: 'H56', data: { urgent: false } }));
});

afterEach(() => engine.close());

async function dates(): Promise<Readonly<Record<string, string | null>>> {
  const { items } = await engine.tasks.list({ caseId });
  return Object.fromEntries(items.map(({ element, dueAt }) => [element, dueAt]));
}

const BEFORE = {
  days: '2026-06-04T10:00:00.000Z',
  reckoned: '2026-06-05T10:00:00.000Z',
  exact: '2026-06-04T01:00:00.000Z',
};

test('a day off moves the open steps that count working days, by the term that they began with', async () => {
  // Reckoned again the term would be another one: it is not.
  await engine.cases.setData({ caseId, data: { urgent: true } });
  const before = await dates();
  const preview = await engine.calendars.preview({ calendar: province });

  await engine.calendars.deploy({ calendar: province, reason: 'QĐ 1/UBND' });
  await engine.settle();

  const moved = { dueBefore: BEFORE.days, dueAfter: '2026-06-05T10:00:00.000Z' };
  expect(before).toEqual(BEFORE);
  expect(preview).toMatchObject({ count: 0, stepCount: 3 });
  expect(preview.steps.map(({ element }) => element).sort()).toEqual(['days', 'later', 'reckoned']);
  expect(preview.steps).toContainEqual({ caseId, number: null, unit: 'H56', element: 'days', ...moved });
  expect(await dates()).toEqual({
    days: moved.dueAfter,
    reckoned: '2026-06-08T10:00:00.000Z',
    exact: BEFORE.exact,
  });
  const told = (await engine.history.of({ caseId })).filter(({ type }) => type === 'term-recomputed');
  expect(told.map(({ element }) => element).sort()).toEqual(['days', 'later', 'reckoned']);
  expect(await engine.audit.verify({ caseId })).toMatchObject({ verified: 1, broken: [] });
});

test('a timer that counts working days fires on the moved day, and once', async () => {
  await engine.calendars.deploy({ calendar: province, reason: 'QĐ 1/UBND' });

  await engine.advance('P3DT10H');
  const onThursday = await dates();
  await engine.advance('P1D');

  expect(onThursday).not.toHaveProperty('remind');
  expect(
    (await engine.tasks.list({ caseId })).items.filter(({ element }) => element === 'remind'),
  ).toHaveLength(1);
});

test('counted anew once more, nothing moves again; the day given back, the dates come back', async () => {
  await engine.calendars.deploy({ calendar: province, reason: 'QĐ 1/UBND' });
  await engine.settle();
  const moved = await dates();
  await engine.calendars.recompute({ reason: 'kiểm tra' });
  await engine.settle();

  const again = await dates();
  await engine.calendars.deploy({ calendar: { ...province, exceptions: [] }, reason: 'QĐ 2/UBND' });
  await engine.settle();

  expect(again).toEqual(moved);
  expect(await dates()).toEqual(BEFORE);
});

test('a step that is done keeps the date that it had', async () => {
  const [task] = (await engine.tasks.list({ caseId })).items.filter(({ element }) => element === 'days');
  await engine.tasks.complete({ taskId: task?.taskId ?? '' });

  await engine.calendars.deploy({ calendar: province, reason: 'QĐ 1/UBND' });
  await engine.settle();

  const done = await engine.tasks.get({ taskId: task?.taskId ?? '' });
  expect(done.dueAt).toBe(BEFORE.days);
});
