import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SourceItem } from '../source.ts';
import { xlsx } from './xlsx.ts';

/** In the long run, `MOTCUA_ROWS=1000000`. */
const ROWS = Number(process.env.MOTCUA_ROWS ?? 200_000);
const MOST_HEAP = 120 * 1024 * 1024;

const textCell = (column: string, row: number, text: string): string =>
  `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;

const textRow = (row: number, ...texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text, index) => textCell('ABC'.charAt(index), row, text)).join('')}</row>`;

/** A workbook with one sheet; its rows come as pieces of XML. */
const workbook = (rows: readonly string[]): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': [
      strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`),
      { level: 1 },
    ],
  });

async function readAll(content: Uint8Array) {
  const items: SourceItem[] = [];
  const input = {
    name: 'x.xlsx',
    open: async function* () {
      yield content;
    },
  };
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for await (const item of xlsx.read(input, {})) items.push(item);
  return { items, grown: process.memoryUsage().heapUsed - before };
}

test(`${ROWS} empty rows with a format cost time, not memory; the row behind them has its number`, async () => {
  const empty = Array.from(
    { length: ROWS },
    (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/></row>`,
  );
  const content = workbook([
    textRow(1, 'Mã thủ tục', 'Tên thủ tục', 'Thời hạn'),
    textRow(2, '1.000001', 'Một', '3 ngày'),
    ...empty,
    textRow(ROWS + 3, '1.000002', 'Hai', '5 ngày làm việc'),
  ]);
  empty.length = 0;

  const { items, grown } = await readAll(content);

  expect(
    items.map((item) => ['record' in item ? item.record.code.value : item.problem.code, item.line]),
  ).toEqual([
    ['1.000001', 2],
    ['1.000002', ROWS + 3],
  ]);
  expect(grown).toBeLessThan(MOST_HEAP);
}, 60_000);

test('a cell that says it is a formula is read as the text it shows', async () => {
  const formula = '<c r="B2" t="str"><f>HYPERLINK("http://x")</f><v>Tên</v></c>';
  const content = workbook([
    textRow(1, 'Mã thủ tục', 'Tên thủ tục'),
    `<row r="2">${textCell('A', 2, '1.000001')}${formula}</row>`,
  ]);

  const { items } = await readAll(content);

  expect(items).toMatchObject([{ record: { name: { value: { vi: 'Tên' } } } }]);
});
