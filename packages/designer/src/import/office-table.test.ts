import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOfficeTable } from './office-table.ts';
import { readTable } from './read-table.ts';

const word = (rows: string) =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Quy trình</w:t></w:r></w:p><w:tbl>${rows}</w:tbl></w:body></w:document>`,
    ),
    'word/media/image1.png': new Uint8Array(10),
  });
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const cell = (text: string, settings = '') =>
  `<w:tc><w:tcPr>${settings}</w:tcPr>${text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')}</w:tc>`;
const head = ['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian'];

test('the table of a Word file, its lines and merged cells', () => {
  const file = word(
    row(...head.map((text) => cell(text))) +
      row(
        cell('1'),
        cell('Tiếp nhận\nhồ sơ'),
        cell('Một cửa'),
        cell('0,5 ngày làm việc', '<w:vMerge w:val="restart"/>'),
      ) +
      row(cell('2'), cell('Chuyển hồ sơ'), cell('Một cửa'), cell('', '<w:vMerge/>')),
  );

  const table = readOfficeTable('quy-trinh.docx', file);

  expect(table).toMatchObject({
    grid: [{}, [{}, { text: 'Tiếp nhận\nhồ sơ' }, {}, {}], [{}, {}, {}, { merged: true }]],
  });
  expect('grid' in table && readTable(table.grid).variants[0]?.steps.map(({ name }) => name.value)).toEqual([
    'Tiếp nhận hồ sơ',
    'Chuyển hồ sơ',
  ]);
});

test('the first sheet of an Excel file: shared texts, numbers, gaps, merged cells', () => {
  const strings = [...head, 'Tiếp nhận', 'Thẩm định', 'Chuyên viên'];
  const shared = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  const text = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`;
  const file = zipSync({
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="urn:s">${shared}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="urn:s"><sheetData><row r="1">${head.map((_, index) => text(`${'ABCD'[index]}1`, index)).join('')}</row>
      <row r="2"><c r="A2"><v>1</v></c>${text('B2', 4)}<c r="D2"><v>0.5</v></c></row>
      <row r="3"><c r="A3"><v>2</v></c>${text('B3', 5)}${text('C3', 6)}<c r="D3"/></row></sheetData><mergeCells><mergeCell ref="D2:D3"/></mergeCells></worksheet>`,
    ),
  });

  expect(readOfficeTable('bang.xlsx', file)).toMatchObject({
    grid: [
      [{ text: 'TT' }, {}, {}, {}],
      [{ text: '1' }, { text: 'Tiếp nhận' }, { text: '' }, { text: '0,5' }],
      [{}, {}, { text: 'Chuyên viên' }, { merged: true }],
    ],
  });
});

test('what is no table is said, and nothing is lost', () => {
  expect(readOfficeTable('a.docx', strToU8('no zip'))).toEqual({ fault: 'unreadable' });
  expect(readOfficeTable('a.docx', word(''))).toEqual({ fault: 'no-table' });
  expect(readOfficeTable('a.xlsx', new Uint8Array(20_000_001))).toEqual({ fault: 'too-large' });
});
