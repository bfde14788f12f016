import type { ClockNotice } from '@motcua/engine';
import { vietnam } from '@motcua/engine/calendar';
import { createTestEngine, type TestEngine } from '@motcua/engine/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testStores } from '../store/test-stores.ts';
import { flow, processFile } from './models.ts';

const PROCESS = [
  '<startEvent id="submit"><extensionElements><motcua:clockEffect clock="statutory" effect="start" on="leave"/></extensionElements></startEvent>',
  '<userTask id="resolve" name="Giải quyết" motcua:role="officer"/>',
  '<boundaryEvent id="silence" attachedToRef="resolve"><signalEventDefinition signalRef="silent"/></boundaryEvent>',
  '<userTask id="grant" name="Cấp kết quả" motcua:role="officer"/><endEvent id="end"/>',
  flow('submit', 'resolve'),
  flow('resolve', 'end'),
  flow('silence', 'grant'),
  flow('grant', 'end'),
].join('');

const text = (vi: string) => ({ vi });

const procedure = {
  format: 1,
  code: 'permit',
  name: text('Cấp phép'),
  levels: ['commune'],
  channels: [{ channel: 'in_person' }],
  roles: [
    { id: 'officer', name: text('Cán bộ') },
    { id: 'chairman', name: text('Lãnh đạo') },
    { id: 'applicant', name: text('Người nộp'), applicant: true },
  ],
  clocks: [
    {
      id: 'statutory',
      kind: 'statutory',
      name: text('Thời hạn giải quyết'),
      term: { unit: 'workingDay', amount: 5 },
      legalBasis: 'Điều 12',
      warnings: [{ level: 'soon', before: { unit: 'workingDay', amount: 1 }, tell: 'officer' }],
      pause: { most: 1, roles: ['officer'] },
      extension: { most: 1, roles: ['chairman'] },
      onSupplement: 'resume',
      onExpiry: { event: 'silent', tacit: 'accept', escalateTo: 'officer' },
      appointment: { most: 1, notice: { unit: 'workingDay', amount: 1 } },
    },
  ],
};

const province = {
  id: 'vn-thai-binh',
  inherits: 'vn',
  units: ['H56'],
  exceptions: [
    { kind: 'closed', from: '2026-06-16', reason: { vi: 'Ngày truyền thống của tỉnh' }, source: 'QĐ 1/UBND' },
  ],
} as const;

const lan = { id: 'lan', roles: ['officer'], units: ['H56.12'] };
const citizen = { id: 'hoa', roles: [] };

for (const kind of testStores().filter(({ lasting }) => lasting)) {
  describe.skipIf(kind.missing !== undefined)(`a case that lives long, on ${kind.name}`, () => {
    let database: TestDatabase;
    let engine: TestEngine;
    const told: ClockNotice[] = [];
    let caseId = '';

    beforeAll(async () => {
      await kind.begin();
      database = await kind.database();
      engine = await open('2026-06-05T17:10:00+07:00');
      const files = [
        processFile('permit', PROCESS, '<signal id="silent" name="silent"/>'),
        { name: 'procedure.json', content: JSON.stringify(procedure) },
      ];
      const { problems, procedures } = await engine.procedures.deploy({ files });
      expect(procedures, JSON.stringify(problems)).toHaveLength(1);
    }, 60_000);

    afterAll(async () => {
      await engine.close();
      await kind.end();
    });

    function open(now: string): Promise<TestEngine> {
      return createTestEngine({
        store: database.store(),
        now,
        calendars: [vietnam],
        newId: () => 'case-1',
        notifier(notification) {
          if (notification.topic !== 'procedure') told.push(notification);
        },
      });
    }

    /** Everything in memory is gone. */
    async function restart(): Promise<void> {
      const now = engine.now();
      await engine.close();
      engine = await open(now);
    }

    const statutory = async () => (await engine.cases.get({ caseId })).clocks.statutory;

    test('is handed in after hours: its time counts from the next working day', async () => {
      ({ caseId } = await engine.cases.start({
        procedure: 'permit',
        unit: 'H56.12',
        actor: citizen,
        data: {},
      }));

      await restart();

      expect(await statutory()).toMatchObject({
        name: { vi: 'Thời hạn giải quyết' },
        status: 'running',
        dueAt: '2026-06-15T17:00:00+07:00',
        appointment: { appointedAt: '2026-06-15T17:00:00+07:00' },
        level: { kind: 'inTime' },
        left: { workingDays: 6, isOverdue: false },
        warnings: [],
      });
    });

    test('waits for a supplement, by whoever may let it wait, and tells when it would be due', async () => {
      await engine.advance('P3DT16H50M');
      const pause = {
        caseId,
        clock: 'statutory',
        reason: 'Chờ bổ sung',
        legalBasis: 'Điều 17',
        at: '2026-06-09T10:00',
      };

      await expect(engine.clocks.pause({ ...pause, actor: citizen })).rejects.toMatchObject({
        code: 'CASE_NOT_FOUND',
      });
      await engine.clocks.pause({ ...pause, actor: lan, commandId: 'pause-1' });
      await engine.clocks.pause({ ...pause, actor: lan, commandId: 'pause-1' });
      await restart();
      await engine.advance('P2D');
      const supplemented = await engine.clocks.ifSupplemented({ caseId, clock: 'statutory' });
      await restart();
      const resumed = await engine.clocks.supplement({
        caseId,
        clock: 'statutory',
        reason: 'Đã bổ sung',
        actor: lan,
      });

      expect(supplemented).toMatchObject({ effect: 'resume', due: { dueOn: '2026-06-17' } });
      expect(resumed).toMatchObject({ status: 'running', dueOn: '2026-06-17', warnings: [] });
      await expect(
        engine.clocks.pause({ ...pause, at: '2026-06-11T11:00', actor: lan }),
      ).rejects.toMatchObject({
        code: 'DATA_INVALID',
        details: { problems: [{ code: 'CLOCK_LIMIT_REACHED' }] },
      });
      await expect(
        engine.clocks.extend({ caseId, clock: 'statutory', reason: 'x', term: '3 workingDay', actor: lan }),
      ).rejects.toMatchObject({ details: { problems: [{ code: 'CLOCK_EXTENSION_ROLE' }] } });
      expect(await statutory()).toMatchObject({ dueOn: '2026-06-17', drift: { side: 'early' } });
    });

    test('is counted anew when the province gets a day off: previewed first, and listed with who must be told', async () => {
      await restart();
      const broken = { ...province, week: { mon: [['13:00', '11:00']] } } as never;
      await engine.advance('PT1M');
      const refused = await engine.calendars.deploy({ calendar: broken, reason: 'x' });
      const preview = await engine.calendars.preview({ calendar: province });
      const untouched = await statutory();
      const { version } = await engine.calendars.deploy({
        calendar: province,
        reason: 'QĐ 1/UBND',
        actor: { id: 'admin', roles: ['administrator'] },
      });

      await restart();
      await engine.advance('PT1M');

      const moved = {
        caseId,
        clock: 'statutory',
        dueBefore: '2026-06-17T17:00:00+07:00',
        dueAfter: '2026-06-18T17:00:00+07:00',
        appointedAt: '2026-06-15T17:00:00+07:00',
      };
      expect(refused).toMatchObject({ problems: [{ code: 'CALENDAR_SHIFT' }] });
      expect(refused.version).toBeUndefined();
      expect(preview).toMatchObject({ count: 1, unchanged: 0, moved: [moved] });
      expect(untouched?.dueOn).toBe('2026-06-17');
      expect(version).toBe(1);
      expect(
        (await engine.calendars.moved({ calendar: province.id, version: 1, promised: true })).items,
      ).toMatchObject([moved]);
      expect(await statutory()).toMatchObject({
        dueOn: '2026-06-18',
        appointment: { appointedAt: '2026-06-15T17:00:00+07:00' },
      });
      expect(told).toMatchObject([
        { topic: 'clock-recomputed', caseId, dueBefore: moved.dueBefore, appointedAt: moved.appointedAt },
      ]);
    });

    test('gets a new appointment as an act of its own, as often as the procedure allows', async () => {
      const again = { caseId, clock: 'statutory', reason: 'Nghỉ ngày truyền thống', actor: lan };

      const appointment = await engine.clocks.appoint(again);
      await restart();

      expect(appointment).toMatchObject({
        appointedAt: '2026-06-18T17:00:00+07:00',
        acts: [{ appointedAt: '2026-06-15T17:00:00+07:00' }, { by: 'lan', reason: 'Nghỉ ngày truyền thống' }],
      });
      expect((await statutory())?.drift).toBeUndefined();
      await expect(engine.clocks.appoint({ ...again, to: '2026-06-19T08:00' })).rejects.toMatchObject({
        details: { problems: [{ code: 'APPOINTMENT_LIMIT_REACHED' }] },
      });
    });

    test('runs out, and silence counts as approval in the same transaction', async () => {
      await restart();
      await engine.advance('P8D');
      await restart();

      expect((await engine.tasks.list({ caseId })).items.map(({ element }) => element)).toEqual(['grant']);
      expect(await statutory()).toMatchObject({
        status: 'expired',
        tacit: 'accept',
        level: { kind: 'overdue' },
      });
      expect(told.slice(1).map(({ topic, role, level }) => [topic, role, level])).toEqual([
        ['clock-warning', 'officer', 'soon'],
        ['clock-expired', 'officer', undefined],
      ]);
      const history = await engine.history.of({ caseId });
      const expired = history.find(({ type }) => type === 'clock-expired');
      expect(expired).toMatchObject({ element: 'statutory', at: '2026-06-18T10:00:00.000Z' });
      expect(history.find(({ type, element }) => type === 'entered' && element === 'grant')?.at).toBe(
        expired?.at,
      );
    });

    test('explains its date from its ledger, to the officer with names and to the citizen without', async () => {
      const call = { caseId, clock: 'statutory' } as const;
      const { sentences } = await engine.clocks.explain({ ...call, actor: lan });
      const english = await engine.clocks.explain({ ...call, actor: citizen, locale: 'en' });

      expect(sentences).toEqual([
        'Tiếp nhận 17:10 thứ Sáu 05/06/2026, sau giờ làm việc → tính từ 07:30 thứ Hai 08/06/2026.',
        'Thời hạn 5 ngày làm việc.',
        'Tạm dừng từ 10:00 thứ Ba 09/06/2026 đến 10:00 thứ Năm 11/06/2026: cộng thêm 2 ngày làm việc (Chờ bổ sung; Điều 17).',
        'Không tính ngày nghỉ: 16/06/2026 (Ngày truyền thống của tỉnh).',
        'Lịch thay đổi, tính lại ngày 11/06/2026: hạn chuyển từ 17/06/2026 sang 18/06/2026 (QĐ 1/UBND).',
        'Hạn: 17:00 thứ Năm 18/06/2026.',
      ]);
      expect(english.sentences.at(-1)).toBe('Due at 17:00 on Thursday 18/06/2026.');
      const forCitizen = (await engine.clocks.get({ ...call, actor: citizen })).ledger;
      const forOfficer = (await engine.clocks.get({ ...call, actor: lan })).ledger;
      expect(forCitizen.some(({ by }) => by !== undefined)).toBe(false);
      expect(forOfficer).toMatchObject([
        { effect: 'start', element: 'submit', by: 'hoa' },
        { effect: 'pause', by: 'lan', reason: 'Chờ bổ sung', at: '2026-06-09T10:00:00+07:00' },
        { effect: 'resume', by: 'lan' },
        { effect: 'recalculate', by: 'admin', reason: 'QĐ 1/UBND' },
        { effect: 'expire' },
      ]);
    });

    test('keeps its dates when it has ended, whatever becomes of the calendar', async () => {
      const [task] = (await engine.tasks.list({ caseId })).items;
      await engine.tasks.complete({ taskId: task?.taskId ?? '', actor: lan });
      const before = await engine.clocks.explain({ caseId, clock: 'statutory' });
      const kept = await statutory();
      await engine.advance('PT1H');

      await engine.calendars.deploy({
        calendar: { ...province, exceptions: [{ kind: 'closed', from: '2026-06-10', to: '2026-06-30' }] },
        reason: 'QĐ 2/UBND',
      });
      await engine.advance('PT1M');
      await restart();

      expect(kept?.status).toBe('stopped');
      expect(await statutory()).toMatchObject({
        status: 'stopped',
        dueAt: kept?.dueAt,
        ledger: kept?.ledger,
      });
      expect(await engine.clocks.explain({ caseId, clock: 'statutory' })).toEqual(before);
      expect((await engine.calendars.versions({ calendar: province.id })).items).toMatchObject([
        { version: 2, reason: 'QĐ 2/UBND' },
        { version: 1, reason: 'QĐ 1/UBND', by: 'admin' },
      ]);
      expect((await engine.calendars.moved({ calendar: province.id, version: 2 })).items).toEqual([]);
    });

    test('stands an audit: every command leads to the same dates again, by the calendars of its time', async () => {
      expect(await engine.audit.verify()).toMatchObject({ cases: 1, verified: 1, broken: [] });
    });
  });
}
