import type { EngineOptions, Notification } from '@motcua/engine';
import type { TestEngine } from '@motcua/engine/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngineOfStore } from './engine-of-store.ts';
import { flow, processFile } from './models.ts';

const PROCESS = [
  '<startEvent id="submit"><extensionElements><motcua:caseNumber on="leave"/></extensionElements></startEvent>',
  '<userTask id="check" name="Kiểm tra" motcua:role="officer"/>',
  '<sendTask id="tell" name="Báo kết quả" motcua:notification="result"/>',
  '<endEvent id="end" name="Xong"/>',
  flow('submit', 'check'),
  flow('check', 'tell'),
  flow('tell', 'end'),
].join('');

const vi = (text: string) => ({ vi: text });

const PROCEDURE = {
  format: 1,
  code: 'permit',
  name: vi('Cấp phép'),
  levels: ['commune'],
  channels: [{ channel: 'online' }],
  roles: [
    { id: 'officer', name: vi('Cán bộ') },
    { id: 'applicant', name: vi('Người nộp'), applicant: true },
  ],
  notifications: [
    {
      id: 'received',
      on: { event: 'left', element: 'submit' },
      to: [{ kind: 'applicant' }],
      channel: 'sms',
      subject: { vi: 'Đã tiếp nhận', en: 'Received' },
      text: { vi: 'Số {{= case.number }} của {{= name }}', en: 'Number {{= case.number }} of {{= name }}' },
    },
    {
      id: 'work',
      on: { event: 'task-opened', element: 'check' },
      to: [{ kind: 'assignee' }, { kind: 'role', role: 'officer' }, { kind: 'unit', unit: 'H56' }],
      subject: vi('Việc mới'),
      text: vi('Kiểm tra hồ sơ của {{= name }}'),
    },
    {
      id: 'result',
      to: [{ kind: 'applicant' }],
      subject: vi('Kết quả'),
      text: vi('Hồ sơ {{= case.number }}: {{= result }}'),
    },
  ],
};

const lan = { id: 'lan', roles: ['officer'], units: ['H56.12'] };

describe('notifications of a procedure', () => {
  let engine: TestEngine;

  afterEach(() => engine.close());

  async function started(options: Partial<EngineOptions>): Promise<string> {
    engine = await createEngineOfStore(options);
    const files = [
      processFile('permit', PROCESS),
      { name: 'procedure.json', content: JSON.stringify(PROCEDURE) },
    ];
    const { problems } = await engine.procedures.deploy({ files });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { caseId } = await engine.cases.start({
      procedure: 'permit',
      unit: 'H56.12',
      actor: { id: 'hoa', roles: [] },
      data: { name: 'Hoa' },
    });
    return caseId;
  }

  test('reach the host with who they are for, also the number that the same step gave', async () => {
    const told: Notification[] = [];

    const caseId = await started({ notifier: (notification) => void told.push(notification) });
    await engine.settle();

    expect(told).toEqual([
      {
        topic: 'procedure',
        notification: 'received',
        caseId,
        idempotencyKey: `${caseId}.o1.1`,
        to: [{ kind: 'applicant', id: 'hoa' }],
        channel: 'sms',
        subject: { vi: 'Đã tiếp nhận', en: 'Received' },
        text: { vi: 'Số H56.12-260105-0001 của Hoa', en: 'Number H56.12-260105-0001 of Hoa' },
        element: 'submit',
      },
      {
        topic: 'procedure',
        notification: 'work',
        caseId,
        idempotencyKey: `${caseId}.o1.2`,
        to: [
          { kind: 'assignee', role: 'officer', unit: 'H56.12' },
          { kind: 'role', role: 'officer', unit: 'H56.12' },
          { kind: 'unit', unit: 'H56' },
        ],
        subject: { vi: 'Việc mới' },
        text: { vi: 'Kiểm tra hồ sơ của Hoa' },
        element: 'check',
        taskId: expect.stringContaining(caseId),
      },
    ]);
  });

  test('are sent again until the host takes them, with the same key and the same words', async () => {
    const tried: Notification[] = [];
    const notifier = (notification: Notification): void => {
      tried.push(notification);
      if (tried.filter(({ idempotencyKey }) => idempotencyKey === notification.idempotencyKey).length < 3)
        throw new Error('The gateway is down');
    };

    const caseId = await started({ notifier });
    const [task] = (await engine.tasks.list({ caseId })).items;
    await engine.tasks.complete({ taskId: task?.taskId ?? '', data: { name: 'Mai' }, actor: lan });
    await engine.advance('PT1M');

    const received = tried.filter((one) => 'notification' in one && one.notification === 'received');
    expect(received).toHaveLength(3);
    expect(new Set(received.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test('are sent by the step that names them, with the data of that moment', async () => {
    const told: Notification[] = [];

    const caseId = await started({ notifier: (notification) => void told.push(notification) });
    const [task] = (await engine.tasks.list({ caseId })).items;
    await engine.tasks.complete({ taskId: task?.taskId ?? '', data: { result: 'đồng ý' }, actor: lan });
    await engine.settle();

    expect(told.at(-1)).toMatchObject({
      notification: 'result',
      text: { vi: 'Hồ sơ H56.12-260105-0001: đồng ý' },
    });
    expect(await engine.audit.verify()).toMatchObject({ cases: 1, verified: 1, broken: [] });
  });

  test('are told to other systems without their words', async () => {
    const heard: unknown[] = [];
    const send = async (events: readonly { type: string; data: unknown }[]): Promise<void> =>
      void heard.push(...events.filter(({ type }) => type.endsWith('notification.sent')));

    await started({ sinks: [{ name: 'portal', send }] });
    await engine.settle();

    expect(heard).toMatchObject([
      { data: { notification: 'received', element: 'submit' } },
      { data: { notification: 'work', element: 'check' } },
    ]);
    expect(JSON.stringify(heard)).not.toContain('Hoa');
  });
});
