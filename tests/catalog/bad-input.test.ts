import { type CatalogRecord, catalogSources, type SourceItem } from '@motcua/engine/catalog';
import { expect, test } from 'vitest';
import { inWindows1258 } from './testdata/windows-1258.ts';

/** In the long run, `MOTCUA_MEGABYTES=500`. */
const MEGABYTES = Number(process.env.MOTCUA_MEGABYTES ?? 40);
const MOST_HEAP = 150 * 1024 * 1024;

const pageOf = (index: number): string =>
  JSON.stringify({
    ma_thu_tuc: `1.${String(index).padStart(6, '0')}`,
    ten_thu_tuc: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    cap_thuc_hien: 'Cấp xã',
    co_quan_thuc_hien: 'Ủy ban nhân dân cấp xã',
    cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp15 Ngày làm việcMiễn phí',
  });

const pages = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${pageOf(index + 1)}\n`).join('');

async function readAll(
  id: string,
  name: string,
  content: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<readonly SourceItem[]> {
  const open = async function* () {
    if (content instanceof Uint8Array) yield content;
    else yield* content;
  };
  const items: SourceItem[] = [];
  for await (const item of catalogSources[id]?.read({ name, open }, {}) ?? []) items.push(item);
  return items;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const recordsIn = (items: readonly SourceItem[]): readonly CatalogRecord[] =>
  items.flatMap((item) => ('record' in item ? [item.record] : []));
const problemsIn = (items: readonly SourceItem[]) =>
  items.flatMap((item) => ('problem' in item ? [{ line: item.line, code: item.problem.code }] : []));
const namesIn = (items: readonly SourceItem[]) => [
  ...new Set(recordsIn(items).map(({ name }) => name.value?.vi)),
];

const PAGES = 'national-portal-pages';
const NAME = 'Cấp giấy phép xây dựng nhà ở riêng lẻ';

test('a file that was cut off in the middle: the line is told, what stands before it is read', async () => {
  const whole = pages(5);

  const items = await readAll(PAGES, 'cut.jsonl', utf8(whole.slice(0, -80)));

  expect(recordsIn(items)).toHaveLength(4);
  expect(problemsIn(items)).toEqual([{ line: 5, code: 'CATALOG_LINE_BROKEN' }]);
});

test('a broken line in the middle costs that line alone', async () => {
  const lines = pages(3).split('\n');

  const items = await readAll(
    PAGES,
    'broken.jsonl',
    utf8([lines[0], '{"ma_thu_tuc": nothing}', lines[1]].join('\n')),
  );

  expect(recordsIn(items)).toHaveLength(2);
  expect(problemsIn(items)).toEqual([{ line: 2, code: 'CATALOG_LINE_BROKEN' }]);
});

const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-16, little end first', utf16(`\uFEFF${pages(3)}`, false)],
  ['UTF-16, big end first', utf16(`\uFEFF${pages(3)}`, true)],
  ['UTF-16 without a mark', utf16(pages(3), false)],
  ['Windows-1258', inWindows1258(pages(3))],
])('%s is read with its letters, and told', async (_, bytes) => {
  const items = await readAll(PAGES, 'pages.jsonl', bytes);

  expect(namesIn(items)).toEqual([NAME]);
  expect(recordsIn(items)).toHaveLength(3);
  expect(problemsIn(items).map(({ code }) => code)).toContain('CATALOG_ENCODING');
});

test('letters that were taken apart are put together again', async () => {
  const items = await readAll(PAGES, 'pages.jsonl', utf8(pages(2).normalize('NFD')));

  expect(namesIn(items)).toEqual([NAME]);
});

test.each(['csv', 'xlsx', 'cpsv-ap', PAGES])(
  '%s: bytes that mean nothing are told, and nothing is thrown',
  async (id) => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);

    const items = await readAll(id, 'noise', bytes);

    expect(recordsIn(items)).toEqual([]);
    expect(problemsIn(items).length).toBeGreaterThan(0);
  },
);

/** Counts without keeping, and says how far the heap grew at most. */
async function measure(id: string, name: string, content: () => AsyncIterable<Uint8Array>) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  let records = 0;
  const problems: string[] = [];
  for await (const item of catalogSources[id]?.read({ name, open: content }, {}) ?? []) {
    if ('record' in item) records += 1;
    else problems.push(item.problem.code);
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  return { records, problems, grown: most - before };
}

const MEGABYTE = 1024 * 1024;

test(`a file of ${MEGABYTES} MB whose middle is one line without end: bounded, and what stands around it is read`, async () => {
  const filler = Buffer.alloc(MEGABYTE, 0x61);
  async function* content() {
    yield utf8(pages(3));
    for (let megabyte = 0; megabyte < MEGABYTES; megabyte += 1) yield filler;
    yield utf8(`\n${pageOf(9)}\n`);
  }

  const { records, problems, grown } = await measure(PAGES, 'huge.jsonl', content);

  expect(records).toBe(4);
  expect(problems).toEqual(['CATALOG_LINE_TOO_LONG']);
  expect(grown).toBeLessThan(MOST_HEAP);
});

test(`a CSV of ${MEGABYTES} MB with a quotation mark that is never closed: bounded, the rows before it are read`, async () => {
  const filler = Buffer.alloc(MEGABYTE, 0x61);
  async function* content() {
    yield utf8('code,name\n1.000001,Một\n1.000002,"');
    for (let megabyte = 0; megabyte < MEGABYTES; megabyte += 1) yield filler;
  }

  const { records, problems, grown } = await measure('csv', 'huge.csv', content);

  expect(records).toBe(1);
  expect(problems.length).toBeGreaterThan(0);
  expect(grown).toBeLessThan(MOST_HEAP);
});

test(`a good file of ${MEGABYTES} MB is read record by record`, async () => {
  const padding = ' '.repeat(60_000);
  const lines = Math.ceil((MEGABYTES * MEGABYTE) / 60_400);
  async function* content() {
    for (let line = 1; line <= lines; line += 1) yield utf8(`${pageOf(line)}${padding}\n`);
  }

  const { records, problems, grown } = await measure(PAGES, 'large.jsonl', content);

  expect(records).toBe(lines);
  expect(problems).toEqual([]);
  expect(grown).toBeLessThan(MOST_HEAP);
});
