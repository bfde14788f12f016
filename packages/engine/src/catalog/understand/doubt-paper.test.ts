import { expect, test } from 'vitest';
import { doubtsAboutPaper } from './doubt-paper.ts';

const codesOf = (name: string, originals = 1, copies = 0) =>
  doubtsAboutPaper({ name, originals, copies }).map(({ code }) => code);

test('one of several papers is one paper, however many are named', () => {
  expect(codesOf('Một trong các giấy tờ sau: + Hợp đồng; + Hóa đơn; + Giấy biên nhận')).toEqual([]);
});

test.each([
  ['Một trong các giấy tờ sau: + Bản sao hợp đồng; + Bản sao hóa đơn', 1],
  ['Hợp đồng; biên bản bàn giao; phiếu thu', 1],
  ['Một trong các giấy tờ sau: + Hợp đồng; + Giấy biên nhận', 2],
  ['Một trong các giấy tờ sau: + Hợp đồng; + Giấy biên nhận; kèm theo phiếu thu', 1],
  ['Một trong các giấy tờ sau: + Hợp đồng; + Giấy biên nhận; và một trong các văn bản: + Quyết định', 1],
])('«%s», counted %i times, may be several papers', (name, originals) => {
  expect(codesOf(name, originals)).toEqual(['CATALOG_PAPER_SEVERAL']);
});
