import { expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const PROCESS = [
  '<startEvent id="start"><extensionElements><motcua:clockEffect clock="statutory" effect="start" on="leave"/></extensionElements></startEvent>',
  '<userTask id="work" name="Giải quyết" motcua:role="officer"/><endEvent id="end"/>',
  '<boundaryEvent id="soon" attachedToRef="work" cancelActivity="false"><timerEventDefinition><timeDate>=case.clocks.statutory.dueAt - duration("PT2H")</timeDate></timerEventDefinition></boundaryEvent>',
  '<userTask id="remind" name="Nhắc hạn" motcua:role="officer"/><endEvent id="reminded"/>',
  flow('start', 'work'),
  flow('work', 'end'),
  flow('soon', 'remind'),
  flow('remind', 'reminded'),
].join('');

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
  clocks: [
    {
      id: 'statutory',
      kind: 'statutory',
      name: { vi: 'Thời hạn' },
      term: { unit: 'workingDay', amount: 5 },
      onExpiry: { escalateTo: 'officer' },
      pause: { roles: ['officer'] },
    },
  ],
};

test('a reminder two hours before a clock runs out follows it through a pause and a new day off', async () => {
  const engine = await createEngineOfStore({ now: '2026-06-01T08:00:00+07:00' });
  const files = [
    processFile('permit', PROCESS),
    { name: 'procedure.json', content: JSON.stringify(procedure) },
  ];
  const { problems, procedures } = await engine.procedures.deploy({ files });
  expect(procedures, JSON.stringify(problems)).toHaveLength(1);
  const { caseId } = await engine.cases.start({ procedure: 'permit', unit: 'H56.12', data: {} });
  const open = async () => (await engine.tasks.list({ caseId })).items.map(({ element }) => element);
  const of = { caseId, clock: 'statutory', reason: 'Chờ bổ sung' };

  await engine.advance('P1D');
  await engine.clocks.pause(of);
  await engine.advance('P10D');
  const paused = await open();
  await engine.clocks.resume(of);
  const { dueAt: resumed } = await engine.clocks.get(of);
  const calendar = {
    id: 'province',
    inherits: 'vn',
    units: ['H56'],
    exceptions: [{ kind: 'closed', from: '2026-06-16' }],
  } as const;
  await engine.advance('PT1M');
  await engine.calendars.deploy({ calendar, reason: 'QĐ 1' });
  await engine.advance('PT1M');
  const { dueAt: moved } = await engine.clocks.get(of);
  const minutes = (new Date(moved).getTime() - new Date(engine.now()).getTime()) / 60_000;
  await engine.advance(`PT${minutes - 121}M`);
  const before = await open();
  await engine.advance('PT2M');

  expect([resumed < moved, paused, before]).toEqual([true, ['work'], ['work']]);
  expect(await open()).toEqual(['work', 'remind']);
  expect(await engine.audit.verify()).toMatchObject({ verified: 1, broken: [] });
  await engine.close();
});

test('an audit counts each command by the calendars that it counted by, also when they change at the same moment', async () => {
  const engine = await createEngineOfStore({ now: '2026-06-01T08:00:00+07:00' });
  await engine.procedures.deploy({
    files: [processFile('permit', PROCESS), { name: 'procedure.json', content: JSON.stringify(procedure) }],
  });
  const calendar = { id: 'vn-2', inherits: 'vn', units: ['H56'] } as const;
  const closedOn = (from: string) => ({ ...calendar, exceptions: [{ kind: 'closed', from } as const] });

  for (const day of ['2026-06-02', '2026-06-03']) {
    await engine.cases.start({ procedure: 'permit', unit: 'H56.12', data: {} });
    await engine.calendars.deploy({ calendar: closedOn(day), reason: day });
    await engine.settle();
  }
  await engine.cases.start({ procedure: 'permit', unit: 'H56.12', data: {} });

  expect(await engine.audit.verify()).toMatchObject({ verified: 3, broken: [] });
  await engine.close();
});
