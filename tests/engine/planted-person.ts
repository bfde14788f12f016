import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, EngineOptions, JsonObject } from '@motcua/engine';
import { sqlite } from '@motcua/engine/sqlite';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { expect } from 'vitest';
import { flow, processFile } from './models.ts';

/** In everything that somebody says of this person, and nowhere else. */
export const PLANTED = 'XYZZY';
export const citizen: Actor = { id: `id-${PLANTED}`, roles: [], from: `10.0.0.1 ${PLANTED}` };
export const officer: Actor = { id: 'hoa', roles: ['reception'] };
export const admin: Actor = { id: 'admin', roles: ['administrator'] };

const MODEL = [
  '<startEvent id="start"/>',
  '<serviceTask id="lookup" motcua:handler="lookup" motcua:resultVariable="found" motcua:retries="1"/>',
  '<userTask id="check" motcua:role="reception"><extensionElements><motcua:input target="shown" source="=found"/></extensionElements></userTask>',
  '<userTask id="sign" motcua:role="citizen"/>',
  '<endEvent id="end"/>',
  flow('start', 'lookup'),
  flow('lookup', 'check'),
  flow('check', 'sign'),
  flow('sign', 'end'),
].join('');

const FACTS = {
  format: 1,
  code: 'planted',
  name: { vi: 'Thủ tục' },
  levels: ['commune'],
  channels: [{ channel: 'online' }],
  roles: [
    { id: 'reception', name: { vi: 'Tiếp nhận' } },
    { id: 'citizen', name: { vi: 'Công dân' }, applicant: true },
  ],
  retention: { after: 'P10Y', legalBasis: 'Điều 1' },
};

const files = [processFile('planted', MODEL), { name: 'procedure.json', content: JSON.stringify(FACTS) }];

export const closing: (() => Promise<void> | void)[] = [];

/** What the engines and folders of a test leave behind goes: called after each. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

export function folder(): string {
  const place = mkdtempSync(join(tmpdir(), 'motcua-privacy-'));
  closing.push(() => rmSync(place, { recursive: true, force: true }));
  return place;
}

export async function engineOn(options: Partial<EngineOptions>): Promise<TestEngine> {
  let calls = 0;
  const engine = await createTestEngine({
    handlers: {
      lookup: async () => {
        calls += 1;
        if (calls % 2 === 1) throw new Error(`Nobody is called ${PLANTED}`);
        return { name: `Nguyễn ${PLANTED}`, born: 1990 };
      },
    },
    ...options,
  } as EngineOptions);
  closing.push(() => engine.close());
  const { procedures, problems } = await engine.procedures.deploy({ files });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
  return engine;
}

/** A case of the citizen that a register knows of, officers (`clerks`: one after the other) have noted things in, and that waits for the citizen. */
export async function begun(
  engine: TestEngine,
  applicant: Actor = citizen,
  more: JsonObject = {},
  clerks: readonly Actor[] = [officer],
): Promise<string> {
  const { caseId } = await engine.cases.start({
    procedure: 'planted',
    actor: applicant,
    businessKey: `key-${applicant.id}-${(await engine.cases.list()).items.length}`,
    data: { name: `Nguyễn Thị ${PLANTED}`, address: { street: `Phố ${PLANTED}` }, ...more },
  });
  await engine.settle();
  for (const { incidentId } of (await engine.incidents.list({ caseId })).items)
    await engine.incidents.retry({ caseId, incidentId, actor: admin, reason: `called ${PLANTED}` });
  await engine.settle();
  const [task] = (await engine.tasks.list({ caseId })).items;
  const taskId = task?.taskId ?? '';
  for (const actor of clerks) await engine.tasks.claim({ taskId, actor });
  const [last = officer] = clerks.toReversed();
  await engine.tasks.complete({ taskId, actor: last, data: { note: `${PLANTED} came by` } });
  await engine.settle();
  return caseId;
}

export async function ended(
  engine: TestEngine,
  applicant: Actor = citizen,
  more: JsonObject = {},
): Promise<string> {
  const caseId = await begun(engine, applicant, more);
  const [task] = (await engine.tasks.list({ caseId })).items;
  await engine.tasks.complete({ taskId: task?.taskId ?? '', actor: applicant, data: { signed: PLANTED } });
  await engine.settle();
  return caseId;
}

export const erase = (engine: TestEngine, reason = 'request 17/2026') =>
  engine.privacy.erase({ subject: citizen.id, actor: admin, reason });

/** The bytes of a SQLite database: the file and its log. */
export function bytesOf(file: string): string {
  return [file, `${file}-wal`].map((name) => (existsSync(name) ? readFileSync(name, 'latin1') : '')).join('');
}

/** An engine on a file of its own, and where that is. */
export async function onFile(
  options: Partial<EngineOptions> = {},
): Promise<{ readonly file: string; readonly engine: TestEngine }> {
  const file = join(folder(), 'motcua.db');
  return { file, engine: await engineOn({ store: sqlite({ file }), ...options }) };
}
