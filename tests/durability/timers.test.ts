import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, createEngine } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { afterAll, expect, test } from 'vitest';
import { flow, processFile } from '../engine/models.ts';
import type { Fired } from './timers-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'motcua-timers-'));
const program = join(import.meta.dirname, 'timers-process.ts');
const BEGINNING = '2026-01-05T01:00:00.000Z';
/** What a timer of the platform can wait at most; beyond, it calls back at once. */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function dayAfter(days: number): string {
  return new Date(Date.parse(BEGINNING) + days * 86_400_000).toISOString();
}

/** A process at a moment, which is killed when it has done what is due. Gives the timers that have fired by then, in their order. */
function processAt(file: string, now: string, order = ''): readonly Fired[] {
  const { stdout, stderr } = spawnSync(process.execPath, [program, file, now, order], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

test('timers of 30, 90 and 365 days fire once each, whenever processes run; a clock that is put back fires none', () => {
  const file = join(folder, 'restarts.db');
  const days = [29, 31, 2, 91, 366];

  const first = processAt(file, BEGINNING, 'begin');
  const later = days.map((day) => processAt(file, dayAfter(day)).map(({ element }) => element));

  expect(first).toEqual([]);
  expect(later).toEqual([[], ['P30D'], ['P30D'], ['P30D', 'P90D'], ['P30D', 'P90D', 'P365D']]);
});

test('timers that an outage missed fire when it is over, once and in their order', () => {
  const file = join(folder, 'outage.db');
  processAt(file, BEGINNING, 'begin');

  const fired = processAt(file, dayAfter(500));
  const again = processAt(file, dayAfter(501));

  expect(fired.map(({ element }) => element)).toEqual(['P30D', 'P90D', 'P365D']);
  expect(again).toEqual(fired);
});

test('no timer is handed to the platform for longer than it can wait', async () => {
  const asked: number[] = [];
  const clock: Clock = {
    now: () => BEGINNING,
    schedule: (milliseconds) => {
      asked.push(milliseconds);
      return { cancel: () => undefined };
    },
  };
  const engine = await createEngine({ store: sqlite(), clock });
  const wait =
    '<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>P365D</timeDuration></timerEventDefinition></intermediateCatchEvent>';
  await engine.procedures.deploy({
    files: [processFile('long', `<startEvent id="start"/>${wait}${flow('start', 'wait')}`)],
  });
  const { caseId } = await engine.cases.start({ procedure: 'long' });
  await engine.settle();

  expect(asked.length).toBeGreaterThan(0);
  expect(Math.max(...asked)).toBeLessThan(LONGEST_TIMEOUT);
  expect((await engine.cases.get({ caseId })).waiting).toMatchObject([{ kind: 'timer', element: 'wait' }]);
  await engine.close();
});

test('a clock that is put back: the time of a case stands still, and what ends has begun before', async () => {
  let now = dayAfter(1);
  const engine = await createEngine({ store: sqlite(), clock: { now: () => now } });
  await engine.procedures.deploy({
    files: [processFile('short', `<startEvent id="start"/><userTask id="work"/>${flow('start', 'work')}`)],
  });
  const { caseId } = await engine.cases.start({ procedure: 'short' });

  now = new Date(Date.parse(now) - 3_600_000).toISOString();
  await engine.cases.cancel({ caseId, reason: 'so it was wished' });

  const times = (await engine.history.of({ caseId })).map(({ at }) => at);
  expect(new Set(times)).toEqual(new Set([dayAfter(1)]));
  expect((await engine.cases.get({ caseId })).endedAt).toBe(dayAfter(1));
  expect(await engine.audit.verify()).toMatchObject({ verified: 1 });
  await engine.close();
});
