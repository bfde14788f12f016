import { expect, test } from 'vitest';
import { canvasCssModule } from '../../scripts/canvas-css.mjs';
import { canvasCss } from './generated/canvas-css.ts';

test('the stylesheet is the one of the installed bpmn-js (else: node scripts/canvas-css.mjs)', () => {
  const sheet = JSON.parse(/canvasCss = (".*");/s.exec(canvasCssModule())?.[1] ?? '""');

  expect(canvasCss).toBe(sheet);
});

test('no rule loads anything', () => {
  expect(canvasCss).not.toMatch(/@import|@font-face|url\((?!'data:)/);
});
