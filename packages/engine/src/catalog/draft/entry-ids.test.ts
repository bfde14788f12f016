import { expect, test } from 'vitest';
import { entryIds } from './entry-ids.ts';

test('an id is made from the name, without its numbering, and keeps its place when another comes before it', () => {
  expect(entryIds('paper', ['a) Đơn đề nghị', '- Bản sao Giấy phép'])).toEqual([
    'paper-don-de-nghi',
    'paper-ban-sao-giay-phep',
  ]);
  expect(entryIds('paper', ['Giấy ủy quyền', 'Đơn đề nghị'])[1]).toBe('paper-don-de-nghi');
});

test('a name that comes again gets a number; a long one ends at a word; one without letters still has an id', () => {
  expect(entryIds('paper', ['Đơn', 'Đơn', '…'])).toEqual(['paper-don', 'paper-don-2', 'paper-entry']);
  expect(entryIds('paper', ['một hai ba bốn năm sáu bảy tám chín mười mười một mười hai'])[0]).toBe(
    'paper-mot-hai-ba-bon-nam-sau-bay-tam-chin-muoi-muoi',
  );
});
