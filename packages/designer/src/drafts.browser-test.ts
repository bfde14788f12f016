import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SaveEventDetail } from './designer.ts';
import { type DraftKeeper, keepDraft } from './drafts.ts';
import { khaiSinh } from './testdata/khai-sinh.ts';
import { inProcess, openDesigner } from './testdata/open-designer.ts';

const keepers: DraftKeeper[] = [];

afterEach(async () => {
  for (const keeper of keepers.splice(0)) {
    await keeper.forget();
    keeper.stop();
  }
});

async function rename(designer: Awaited<ReturnType<typeof openDesigner>>['designer'], name: string) {
  const root = designer.renderRoot as ShadowRoot;
  root.querySelector<HTMLElement>('[data-view=list]')?.click();
  await designer.settled;
  const field = root.querySelector<HTMLInputElement>('#row-check-name') as HTMLInputElement;
  field.value = name;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await designer.settled;
}

test('a lost tab loses nothing', async () => {
  const first = await openDesigner(khaiSinh);
  const keeper = await keepDraft({ designer: first.designer, key: 'lost' });
  await rename(first.designer, 'Đã sửa');
  keeper.stop();

  const second = await openDesigner(khaiSinh);
  await expect
    .poll(async () => {
      const next = await keepDraft({ designer: second.designer, key: 'lost' });
      keepers.push(next);
      return next.restored?.bundle.files.length ?? 0;
    })
    .toBeGreaterThan(0);
  await second.designer.settled;

  expect(inProcess(second.designer.bundle, /name="Đã sửa"/)).toBeDefined();
});

test('of two windows on one draft one edits; the other says so, follows, and can take over', async () => {
  const first = await openDesigner(khaiSinh);
  keepers.push(await keepDraft({ designer: first.designer, key: 'two' }));
  const second = document.createElement('motcua-designer');
  second.bundle = khaiSinh;
  second.style.height = '400px';
  document.body.append(second);
  keepers.push(await keepDraft({ designer: second, key: 'two' }));
  await second.updateComplete;

  expect([first.designer.elsewhere, second.elsewhere]).toEqual([false, true]);
  expect(second.renderRoot.querySelector('.elsewhere')?.textContent).toContain('cửa sổ khác');
  await rename(first.designer, 'Theo dõi');
  await expect.poll(() => inProcess(second.bundle, /name="Theo dõi"/)).toBeDefined();

  await userEvent.click(second.renderRoot.querySelector('[data-action=take-over]') as HTMLElement);

  await expect.poll(() => [first.designer.elsewhere, second.elsewhere]).toEqual([true, false]);
});

test('«Đã lưu» is said when the host has stored it, and not before', async () => {
  const { designer, shadow } = await openDesigner(khaiSinh);
  const state = () => shadow.querySelector('.save-state')?.textContent;
  let settle = { stored: (_?: unknown): void => undefined, failed: (): void => undefined };
  designer.addEventListener('save', (event) => {
    const { waitUntil } = (event as CustomEvent<SaveEventDetail>).detail;
    waitUntil(
      new Promise((resolve, reject) => {
        settle = { stored: resolve, failed: () => reject(new Error('no line')) };
      }),
    );
  });
  await rename(designer, 'Tên mới');
  expect(state()).toBe('Có thay đổi chưa lưu');

  await designer.save();
  await designer.updateComplete;
  expect(state()).toBe('Đang lưu …');
  settle.failed();
  await expect.poll(state).toContain('Chưa lưu được');

  await designer.save();
  settle.stored();
  await expect.poll(state).toBe('Đã lưu');
});
