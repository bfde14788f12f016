import { beforeEach, expect, test } from 'vitest';
import { withContent } from '../../bundle/bundle.ts';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

/** The example without messages of its own. */
const silent = withContent(
  khaiSinh,
  'procedure.json',
  JSON.stringify(
    {
      ...JSON.parse(String(khaiSinh.files.find(({ name }) => name === 'procedure.json')?.content)),
      notifications: undefined,
    },
    null,
    2,
  ),
);
let opened: OpenPart;

const FIRST = '#part-notifications-0';
const first = () => opened.json('procedure.json').notifications[0];

beforeEach(async () => {
  opened = await openPart('notifications', silent);
  await opened.fill('#part-notifications-new', 'Đã tiếp nhận hồ sơ');
});

test('a message is whole with its subject, and one undo takes it back', async () => {
  expect(first()).toEqual({
    id: 'da-tiep-nhan-ho-so',
    on: { event: 'ended' },
    to: [{ kind: 'applicant' }],
    subject: { vi: 'Đã tiếp nhận hồ sơ' },
    text: { vi: 'Đã tiếp nhận hồ sơ' },
  });

  await opened.undo();
  expect(opened.designer.bundle.files).toEqual(silent.files);
});

test('when it is sent is chosen with what belongs to it', async () => {
  await opened.choose(`${FIRST}-on-event`, 'left');
  await opened.choose(`${FIRST}-on-element`, 'receive');
  expect(first().on).toEqual({ event: 'left', element: 'receive' });

  await opened.choose(`${FIRST}-on-event`, 'clock-expired');
  expect(first().on).toEqual({ event: 'clock-expired', clock: 'statutory' });

  await opened.choose(`${FIRST}-on-event`, '');
  expect(first().on).toBeUndefined();
  expect(opened.part().textContent).toContain('Chưa bước nào gửi');
});

test('who is told are ticks; whoever has the task is offered where there is one', async () => {
  await opened.click(`${FIRST}-to-role-chairman`);
  expect(first().to).toEqual([{ kind: 'applicant' }, { kind: 'role', role: 'chairman' }]);

  await opened.click(`${FIRST}-to-applicant`);
  await opened.fill(`${FIRST}-to-unit`, 'H56.12');
  expect(first().to).toEqual([
    { kind: 'role', role: 'chairman' },
    { kind: 'unit', unit: 'H56.12' },
  ]);

  expect(opened.shadow.querySelector(`${FIRST}-to-assignee`)).toBeNull();
  await opened.choose(`${FIRST}-on-event`, 'task-opened');
  await opened.click(`${FIRST}-to-assignee`);
  expect(first().to.at(-1)).toEqual({ kind: 'assignee' });
});

test('values of the case stand by their names, and are kept as expressions', async () => {
  await opened.choose(`${FIRST}-text-vi-insert`, 'case.number');
  expect(opened.find<HTMLTextAreaElement>(`${FIRST}-text-vi`).value).toBe('Đã tiếp nhận hồ sơ [Mã hồ sơ]');

  await opened.fill(`${FIRST}-text-vi`, 'Mã [Mã hồ sơ], hạn [Hạn: Thời hạn giải quyết] & hết [1]');
  expect(first().text.vi).toBe('Mã {{= case.number }}, hạn {{= case.clocks.statutory.dueAt }} & hết [1]');
});

test('the panel has no violations in either language', async () => {
  await opened.choose(`${FIRST}-on-event`, 'clock-warning');
  expect(await opened.violations()).toEqual([]);

  const english = await openPart('notifications', khaiSinh, 'en');
  expect(await english.violations()).toEqual([]);
});
