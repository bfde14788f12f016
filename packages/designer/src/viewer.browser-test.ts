import './index.ts';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { khaiSinh } from './testdata/khai-sinh.ts';
import type { MotcuaViewer } from './viewer.ts';

let viewer: MotcuaViewer;

beforeEach(async () => {
  document.body.replaceChildren();
  viewer = document.createElement('motcua-viewer');
  viewer.style.height = '400px';
  viewer.bundle = khaiSinh;
  viewer.active = ['verify', 'unknown'];
  document.body.append(viewer);
  await viewer.settled;
});

test('shows the diagram and marks where the case stands', () => {
  expect(viewer.querySelectorAll('.djs-shape').length).toBeGreaterThan(20);
  expect(viewer.querySelector('[data-element-id=verify].motcua-active')).not.toBeNull();
});

test('the mark goes with the case', async () => {
  viewer.active = ['sign'];
  await viewer.settled;

  const marked = [...viewer.querySelectorAll('.motcua-active')].map((element) =>
    element.getAttribute('data-element-id'),
  );
  expect(marked).toEqual(['sign']);
});

test('what happened is listed with names and times, and where the case is', async () => {
  viewer.history = [
    { element: 'check', type: 'entered', at: '2026-01-05T01:00:00Z', actor: 'lan' },
    { element: 'check', type: 'left', at: '2026-01-05T02:00:00Z' },
    { element: 'flow-checked', type: 'taken', at: '2026-01-05T02:00:00Z' },
    { element: 'verify', type: 'entered', at: '2026-01-05T02:30:00Z' },
  ];
  await viewer.settled;

  const lines = [...(viewer.shadowRoot?.querySelectorAll('ol li') ?? [])].map(
    ({ textContent }) => textContent,
  );
  expect(lines).toEqual([
    'Thứ Hai, 05/01/2026 08:00 Kiểm tra hồ sơ (lan)',
    'Thứ Hai, 05/01/2026 09:30 Thẩm tra hồ sơ – đang ở bước này',
  ]);
  const { violations } = await axe.run(viewer);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('nothing in it can be changed', () => {
  expect(viewer.querySelector('.djs-context-pad-parent, .djs-palette')).toBeNull();
});

test('what cannot be read is said', async () => {
  viewer.bundle = { files: [{ name: 'process.bpmn', content: '<nothing' }] };
  await viewer.settled;

  await expect.element(page.getByRole('alert')).toBeVisible();
});

test('axe finds nothing, and the watermark is uncovered', async () => {
  const { violations } = await axe.run(viewer);
  expect(violations.map(({ id }) => id)).toEqual([]);

  const watermark = viewer.querySelector('.bjs-powered-by') as HTMLElement;
  const { left, top, width, height } = watermark.getBoundingClientRect();
  expect(watermark.contains(document.elementFromPoint(left + width / 2, top + height / 2))).toBe(true);
});
