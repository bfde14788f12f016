import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { khaiSinh } from '../../testdata/khai-sinh.ts';
import { type OpenPart, openPart } from '../../testdata/open-part.ts';

let open: OpenPart;

beforeEach(async () => {
  open = await openPart('try', khaiSinh);
  await expect.poll(() => open.part().querySelector('[data-action=sample]')).not.toBeNull();
});

const texts = (selector: string) =>
  [...open.part().querySelectorAll(selector)].map((one) => one.textContent ?? '');
const now = () => open.find('.trial-now').textContent ?? '';

test('everybody who takes part is there, and who has work sees it', async () => {
  expect(texts('.trial-person h4').length).toBeGreaterThanOrEqual(4);

  await open.click('[data-action=sample]');

  expect(texts('[data-role=reception] strong')).toEqual(['Kiểm tra hồ sơ']);
  expect(now()).toContain('Hồ sơ đang được xử lý');
});

test('a form is filled in by hand, and what it does not take is said', async () => {
  await open.click('[data-action=sample]');
  await open.click('[data-role=reception] [data-action=fill]');
  const form = open.find('motcua-form') as HTMLElement & { updateComplete: Promise<unknown> };
  await form.updateComplete;
  const yes = form.shadowRoot?.querySelector<HTMLInputElement>('input[type=radio]') as HTMLInputElement;
  await userEvent.click(yes);
  await userEvent.click(form.shadowRoot?.querySelector('button[type=submit]') as HTMLElement);
  await open.settle();

  expect(texts('.trial-history li').join()).toContain('Tiếp nhận');
  const [told = '', ...others] = texts('.trial-notices li');
  expect(told).toContain('→ Người nộp hồ sơ');
  expect(told).toMatch(
    /đã được tiếp nhận, mã hồ sơ \(mã hồ sơ\)\. Hẹn trả kết quả: \d\d:\d\d \d\d\/\d\d\/2026/,
  );
  expect(others).toEqual([]);
});

test('time goes on by the real calendar', async () => {
  await open.click('[data-action=sample]');
  await open.click('[data-action=next-working-day]');
  await open.click('[data-action=next-working-day]');

  expect(now()).toContain('Thứ Tư, 07/01/2026 08:00');
  expect(now()).toContain('ngày làm việc thứ 3');
  await open.click('[data-action=back-step]');
  expect(now()).toContain('ngày làm việc thứ 2');
});

test('what was done is recorded as a scenario, and one undo takes it back', async () => {
  await open.click('[data-action=sample]');
  await open.fill('#scenario-name', 'Đang kiểm tra');

  expect(open.json('scenarios/dang-kiem-tra.json').steps.at(-1).expect.tasks).toEqual(['check']);
  await expect.poll(() => texts('.trial-scenarios li').join()).toContain('Đang kiểm tra: Đạt');

  await open.undo();
  expect(open.text('scenarios/dang-kiem-tra.json')).toBe('');
});

test('all ways are found by themselves, and the checklist says what is left', async () => {
  for (const row of texts('.trial-scenarios [data-action=remove-scenario]')) {
    expect(row).toContain('Xóa');
    await open.click('.trial-scenarios [data-action=remove-scenario]');
  }
  await expect.poll(() => open.find('[data-check=scenarios]').className).toContain('warning');

  await open.click('[data-action=find-all]');

  await expect.poll(() => now(), { timeout: 15_000 }).toContain('Tìm được');
  await expect.poll(() => open.find('[data-check=flows]').className).toContain('ok');
  await expect.poll(() => open.find('[data-check=scenarios]').className).toContain('ok');
});

test('a flow that need not be tried has a reason, kept with it', async () => {
  for (let count = texts('[data-action=remove-scenario]').length; count > 0; count -= 1)
    await open.click('[data-action=remove-scenario]');
  await expect.poll(() => open.part().querySelector('#waive-flow-refuse')).not.toBeNull();

  await open.fill('#waive-flow-refuse', 'Hiếm gặp');

  expect(open.text('process.bpmn')).toContain('motcua:untried="Hiếm gặp"');
  expect(open.part().querySelector('#waive-flow-refuse')).toBeNull();
});

test('axe finds nothing, with a form open', async () => {
  await open.click('[data-action=sample]');
  await open.click('[data-action=fill]');

  expect(await open.violations()).toEqual([]);
});
