import { expect, test } from 'vitest';
import type { CatalogRecord } from '../record.ts';
import type { CatalogInput, CatalogSource, SourceItem, SourceOptions } from '../source.ts';
import { csv, csvColumns } from '../sources/csv.ts';
import { xlsx } from '../sources/xlsx.ts';
import { sampleRecord } from '../testdata/sample-record.ts';
import { csvTable, xlsxTable } from './table.ts';

const inputOf = (name: string, content: string | Uint8Array): CatalogInput => ({
  name,
  open: async function* () {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
  },
});

async function readAll(
  source: CatalogSource,
  input: CatalogInput,
  options: SourceOptions = {},
): Promise<readonly SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of source.read(input, options)) items.push(item);
  return items;
}

const recordsIn = (items: readonly SourceItem[]): readonly CatalogRecord[] =>
  items.flatMap((item) => ('record' in item ? [item.record] : []));
const problemsIn = (items: readonly SourceItem[]) =>
  items.flatMap((item) =>
    'problem' in item ? [{ line: item.line, code: item.problem.code, params: item.problem.params }] : [],
  );

test.each([
  { exporter: csvTable, source: csv },
  { exporter: xlsxTable, source: xlsx },
])(
  '$source.id: what a table holds comes back, and what it cannot hold is listed',
  async ({ exporter, source }) => {
    const { files, lost } = await exporter.write([sampleRecord], {});

    const items = await readAll(source, inputOf(files[0]?.name ?? '', files[0]?.content ?? ''));

    const [record] = recordsIn(items);
    const plain = (readings: readonly { readonly value?: unknown }[] = []) =>
      readings.map(({ value }) => value);
    expect(problemsIn(items)).toEqual([]);
    expect(record?.code.value).toBe('1.000123');
    expect(plain(record?.terms)).toEqual(plain(sampleRecord.terms));
    expect(plain(record?.fees)).toMatchObject([
      { channel: 'online', amount: 0 },
      { channel: 'in_person', amount: 150_000, name: 'Phí thẩm định', note: 'nộp khi nhận' },
      { percent: 0.5 },
    ]);
    for (const field of [
      'levels',
      'agencies',
      'channels',
      'results',
      'legalBases',
      'conditions',
      'notes',
      'applicants',
    ] as const)
      expect([...plain(record?.[field])].sort(byText)).toEqual([...plain(sampleRecord[field])].sort(byText));
    expect(plain(record?.papers)).toMatchObject([
      { name: 'Đơn đề nghị', originals: 1, copies: 0 },
      { name: 'Bản sao hộ chiếu', originals: 0, copies: 2 },
    ]);
    expect(record?.steps).toHaveLength(2);
    expect(lost.map(({ part }) => part)).toEqual(
      expect.arrayContaining([
        'name.en',
        'situations',
        'papers.situation',
        'forms',
        'related',
        'steps.actor',
      ]),
    );
  },
);

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('a formula in a cell is written as a text, in CSV with a mark before it, and read back without', async () => {
  const name = { ...sampleRecord.name, value: { vi: '=HYPERLINK("http://x","y")' } };
  const field = [{ ...sampleRecord.name, value: '@SUM(1)' }];

  const { files } = await csvTable.write([{ ...sampleRecord, name, field }], {});

  const text = String(files[0]?.content);
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
  expect(text).toContain("'@SUM(1)");
  expect(recordsIn(await readAll(csv, inputOf('x.csv', text)))[0]?.name.value?.vi).toBe(
    '=HYPERLINK("http://x","y")',
  );
});

const TABLE = `DANH MỤC THỦ TỤC;;;
Mã số TTHC;Tên thủ tục hành chính;Thời hạn giải quyết;Phí, lệ phí (nếu có);Cơ quan thực hiện;Cột lạ
1.000001;Cấp giấy phép;15 ngày làm việc;Không có thông tin;Sở Xây dựng;a
1.000002;Đăng ký;5;Miễn phí (theo quy định của HĐND tỉnh);UBND cấp xã;b
;Thiếu mã;3 ngày;;;
1.000001;Trùng mã;3 ngày;;;
1.000003;Ngày mai;ngay;45 VNĐ;Sở Y tế;
`;

test('a ministry’s sheet: a title above, semicolons, headings in its own words; what is doubtful has a doubt', async () => {
  const items = await readAll(csv, inputOf('so.csv', TABLE));

  const [first, second, third] = recordsIn(items);
  expect(first?.terms).toMatchObject([{ value: { amount: 15, unit: 'workingDay' }, confidence: 'certain' }]);
  expect(first?.fees).toEqual([]);
  expect(second?.terms).toMatchObject([
    { value: { amount: 5 }, doubts: [{ code: 'CATALOG_TERM_UNIT_MISSING' }] },
  ]);
  expect(second?.fees).toMatchObject([
    { value: { amount: 0 }, doubts: [{ code: 'CATALOG_FEE_FREE_WITH_NOTE' }] },
  ]);
  expect(third?.terms).toMatchObject([{ confidence: 'unread', source: 'ngay' }]);
  expect(third?.fees).toMatchObject([
    { value: { amount: 45 }, doubts: [{ code: 'CATALOG_FEE_AMOUNT_IMPLAUSIBLE' }] },
  ]);
  expect(problemsIn(items)).toMatchObject([
    { line: 2, code: 'CATALOG_COLUMN_UNKNOWN', params: { column: 'Cột lạ' } },
    { line: 5, code: 'CATALOG_RECORD_WITHOUT_CODE' },
    { line: 6, code: 'CATALOG_CODE_REPEATED' },
  ]);
});

test('what the columns mean is told, changed, and used again', async () => {
  const mapping = await csvColumns(inputOf('so.csv', TABLE));
  const changed = { ...mapping, 'Cột lạ': 'field' };

  const items = await readAll(csv, inputOf('so.csv', TABLE), { mapping: changed });

  expect(mapping).toMatchObject({ 'Mã số TTHC': 'code', 'Thời hạn giải quyết': 'terms', 'Cột lạ': '' });
  expect(recordsIn(items)[0]?.field.map(({ value }) => value)).toEqual(['a']);
  expect(problemsIn(items).map(({ code }) => code)).not.toContain('CATALOG_COLUMN_UNKNOWN');
});

test('an unclosed quotation mark is told with its line, and the rows before it are read', async () => {
  const items = await readAll(
    csv,
    inputOf('x.csv', 'code,name,term\n1.000001,A,3 ngày\n1.000002,"B,3 ngày\n1.000003,C,4 ngày\n'),
  );

  expect(recordsIn(items).map(({ code }) => code.value)).toEqual(['1.000001']);
  expect(problemsIn(items)).toMatchObject([{ line: 3, code: expect.stringMatching(/BROKEN/) }]);
});

test('numbers of laws and notes with brackets come back as they were', async () => {
  const fees = [
    {
      ...sampleRecord.name,
      value: { amount: 40_000, currency: 'VND', note: 'đến hết 31/12/2026 (Thông tư 64/2025/TT-BTC)' },
    },
  ];
  const legalBases = [{ ...sampleRecord.name, value: { number: '09/2023/QĐ-TTg', title: 'Quyết định' } }];

  const { files } = await csvTable.write([{ ...sampleRecord, fees, legalBases }], {});
  const [record] = recordsIn(await readAll(csv, inputOf('x.csv', String(files[0]?.content))));

  expect(record?.fees.map(({ value }) => value)).toEqual(fees.map(({ value }) => value));
  expect(record?.legalBases.map(({ value }) => value)).toEqual(legalBases.map(({ value }) => value));
});

test('a table without a column for codes says so', async () => {
  const items = await readAll(csv, inputOf('x.csv', 'a,b\n1,2\n'));

  expect(problemsIn(items)).toMatchObject([{ code: 'CATALOG_COLUMN_MISSING' }]);
});

test('what is no workbook, or is cut off, is told', async () => {
  const { files } = await xlsxTable.write([sampleRecord], {});
  const content = files[0]?.content as Uint8Array;

  const cut = await readAll(xlsx, inputOf('x.xlsx', content.subarray(0, 900)));
  const none = await readAll(xlsx, inputOf('x.xlsx', 'nothing'));

  expect(recordsIn(cut)).toEqual([]);
  expect(problemsIn(none)).toMatchObject([{ code: 'CATALOG_FILE_BROKEN' }]);
  expect(problemsIn(cut).length).toBeGreaterThan(0);
});
