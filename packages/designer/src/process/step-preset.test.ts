import { expect, test } from 'vitest';
import { processOf } from '../testdata/process-of.ts';
import { palettePresets, presetAttributes, presetIds, presets } from './step-preset.ts';

const roles = [
  { id: 'citizen', name: { vi: 'Người dân' }, applicant: true },
  { id: 'officer', name: { vi: 'Cán bộ' }, applicant: false },
  { id: 'chairman', name: { vi: 'Chủ tịch' }, applicant: false },
];

test('the palette has at most nine steps', () => {
  expect(palettePresets(processOf('')).length).toBeLessThanOrEqual(9);
  expect(palettePresets(processOf('start'))).toEqual(presetIds.filter((id) => id !== 'start'));
});

test('a step lands with the role that fits it', () => {
  expect(presetAttributes(presets.officer, roles)).toEqual({ term: '1 workingDay', role: 'officer' });
  expect(presetAttributes(presets.supplement, roles)).toEqual({ role: 'citizen' });
  expect(presetAttributes(presets.sign, roles)).toEqual({ term: '1 workingDay', role: 'chairman' });
});

test('without roles nobody is made up', () => {
  expect(presetAttributes(presets.officer, [])).toEqual({ term: '1 workingDay' });
});
