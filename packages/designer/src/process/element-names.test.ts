import { expect, test } from 'vitest';
import { textsOf } from '../locales/texts.ts';
import { processOf } from '../testdata/process-of.ts';
import { elementNames } from './element-names.ts';

test('steps are called by name and kind, flows by the steps that they lead from and to', () => {
  const process = processOf('start check end', 'start>check check>end', {
    start: { name: '' },
    check: { name: 'Thẩm định', nameEn: 'Check' },
    end: { name: 'Kết thúc' },
  });
  const [first, second] = process.flows;
  const flows = [first, { ...second, name: 'Đạt' }] as typeof process.flows;

  const names = elementNames({ ...process, flows }, textsOf('vi'), 'vi');

  expect([...names.values()]).toEqual([
    'Bắt đầu',
    'Thẩm định (Bước có người làm)',
    'Kết thúc',
    'Từ «Bắt đầu» đến «Thẩm định»',
    'Đạt: Từ «Thẩm định» đến «Kết thúc»',
  ]);
  expect(elementNames(process, textsOf('en'), 'en').get('check')).toContain('Check (');
});
