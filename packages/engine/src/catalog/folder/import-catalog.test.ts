import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MergeRules } from '../merge/merge-rules.ts';
import { read } from '../reading.ts';
import type { CatalogRecord } from '../record.ts';
import type { CatalogSource, SourceItem } from '../source.ts';
import { recordOfPage } from '../sources/national-portal-pages.ts';
import { importCatalog } from './import-catalog.ts';
import { undoImport } from './undo-import.ts';

let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'motcua-catalog-'));
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

const input = { name: 'pages.jsonl', open: async function* () {} };

const page = (code: string, name: string) =>
  recordOfPage({
    ma_thu_tuc: code,
    ten_thu_tuc: name,
    cap_thuc_hien: 'Cấp xã',
    cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việcMiễn phí',
    trinh_tu_thuc_hien: 'Bước 1: Nộp hồ sơ.\nBước 2: Thẩm định.\nBước 3: Trả kết quả.',
  });

const sourceOf = (
  items: readonly (CatalogRecord | SourceItem)[],
  id = 'national-portal-pages',
): CatalogSource => ({
  id,
  recognises: () => true,
  async *read() {
    for (const item of items) yield 'problem' in item || 'record' in item ? item : { record: item };
  },
});

const run = (records: readonly (CatalogRecord | SourceItem)[], rules: MergeRules = {}, dryRun = false) =>
  importCatalog({ input, source: sourceOf(records), out, at: '2026-01-05T08:00:00+07:00', rules, dryRun });

/** Every file of the folder with its content. */
function everything(): Readonly<Record<string, string>> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')]));
}

const procedureFile = (code: string) => join(out, code, 'procedure.json');
const procedure = (code: string) => JSON.parse(readFileSync(procedureFile(code), 'utf8'));

function edit(code: string, change: (procedure: Record<string, unknown>) => void): void {
  const value = procedure(code);
  change(value);
  writeFileSync(procedureFile(code), JSON.stringify(value));
}

test('a new procedure is a bundle folder; the same input again changes nothing, to the byte', async () => {
  const first = await run([page('1.1', 'A'), page('1.2', 'B')]);
  const before = everything();
  const second = await run([page('1.1', 'A'), page('1.2', 'B')]);

  expect([first.counts.new, second.counts.same]).toEqual([2, 2]);
  expect(before['1.1/process.bpmn']).toContain('Thẩm định');
  expect(everything()).toEqual(before);
  expect(second.id).toBeUndefined();
});

test('what was edited here stays, what upstream changed comes, what both changed is a conflict', async () => {
  await run([page('1.1', 'A'), page('1.2', 'B'), page('1.3', 'C')]);
  edit('1.1', (value) => {
    value.validFrom = '2026-01-01';
  });
  edit('1.3', (value) => {
    value.name = { vi: 'Sửa' };
  });

  const { procedures, counts } = await run([page('1.1', 'A'), page('1.2', 'B mới'), page('1.3', 'C mới')]);

  expect(counts).toMatchObject({ same: 1, changed: 1, conflict: 1, new: 0 });
  expect(procedures.find(({ code }) => code === '1.3')?.fields).toMatchObject({ name: 'conflict' });
  expect(procedure('1.1').validFrom).toBe('2026-01-01');
  expect(procedure('1.2').name).toEqual({ vi: 'B mới' });
  expect(procedure('1.3').name).toEqual({ vi: 'Sửa' });
});

test('a conflict is told until somebody decides', async () => {
  await run([page('1.1', 'A')]);
  edit('1.1', (value) => {
    value.name = { vi: 'Sửa' };
  });

  expect((await run([page('1.1', 'B')])).counts.conflict).toBe(1);
  expect((await run([page('1.1', 'B')])).counts.conflict).toBe(1);
  expect((await run([page('1.1', 'B')], { keep: ['1.1:name'] })).counts.changed).toBe(1);
  expect((await run([page('1.1', 'B')])).counts.same).toBe(1);
  expect(procedure('1.1').name).toEqual({ vi: 'Sửa' });
});

test('a dry run says the same and writes nothing', async () => {
  await run([page('1.1', 'A')]);
  const before = everything();

  const { counts } = await run([page('1.1', 'B'), page('1.2', 'C')], {}, true);

  expect(counts).toMatchObject({ changed: 1, new: 1 });
  expect(everything()).toEqual(before);
});

test('what the source no longer has is proposed for closing and never deleted; a broken file proposes nothing', async () => {
  await run([page('1.1', 'A'), page('1.2', 'B')]);
  const broken: SourceItem = { problem: { code: 'CATALOG_LINE_BROKEN', severity: 'error', params: {} } };

  const withheld = await run([page('1.1', 'A'), broken]);
  const gone = await run([page('1.1', 'A')]);
  const back = await run([page('1.1', 'A'), page('1.2', 'B')]);

  expect([withheld.counts.gone, withheld.problems.map(({ code }) => code)]).toEqual([
    0,
    ['CATALOG_LINE_BROKEN', 'CATALOG_GONE_WITHHELD'],
  ]);
  expect([gone.counts.gone, back.counts.gone]).toEqual([1, 0]);
  expect(procedure('1.2').name).toEqual({ vi: 'B' });
});

test('an import is undone whole; what was edited since is kept and said', async () => {
  await run([page('1.1', 'A'), page('1.2', 'B')]);
  const before = everything();
  await run([page('1.1', 'A mới'), page('1.2', 'B'), page('1.3', 'C')]);

  expect(undoImport(out)).toMatchObject({ id: '0002', procedures: 2, problems: [] });
  expect(everything()).toEqual(before);

  await run([page('1.1', 'A mới'), page('1.2', 'B')]);
  edit('1.1', (value) => {
    value.validFrom = '2026-01-01';
  });

  expect(undoImport(out).problems.map(({ code }) => code)).toEqual(['CATALOG_UNDO_EDITED']);
  expect(procedure('1.1')).toMatchObject({ name: { vi: 'A mới' }, validFrom: '2026-01-01' });
});

test('a successor takes over what was edited under the old code', async () => {
  await run([page('1.1', 'A')]);
  edit('1.1', (value) => {
    value.validFrom = '2026-01-01';
  });
  const next = {
    ...page('1.9', 'A'),
    related: [read({ code: '1.1', replaces: true } as const, '1.1', { field: 'x' })],
  };

  const { procedures } = await run([next]);

  expect(procedures.map(({ code, status, replaces }) => [code, status, replaces])).toEqual([
    ['1.9', 'successor', '1.1'],
    ['1.1', 'gone', undefined],
  ]);
  expect(procedure('1.9')).toMatchObject({ code: '1.9', validFrom: '2026-01-01' });
});

test('a run that was killed goes on and ends the same', async () => {
  const records = ['1.1', '1.2', '1.3'].map((code) => page(code, `Tên ${code}`));
  await run(records);
  const whole = everything();
  rmSync(out, { recursive: true, force: true });
  const dies: CatalogSource = {
    ...sourceOf([]),
    async *read() {
      for (const record of records.slice(0, 2)) yield { record };
      throw new Error('killed');
    },
  };
  await expect(importCatalog({ input, source: dies, out, at: '2026-01-05T08:00:00+07:00' })).rejects.toThrow(
    'killed',
  );
  // The second was being written: its bundle stands, its state does not yet.
  rmSync(join(out, '.catalog/state/national-portal-pages/1.2.json'));

  await run(records);

  const journal = '.catalog/imports/0001/journal.jsonl';
  expect({ ...everything(), [journal]: '' }).toEqual({ ...whole, [journal]: '' });
});

test('the same procedure in another source gets a folder of its own, and linking is proposed', async () => {
  await run([page('1.1', 'A')]);
  const other = { ...page('1.1', 'Thủ tục A'), source: 'csv' };

  const { duplicates, procedures } = await importCatalog({
    input,
    source: sourceOf([other], 'csv'),
    out,
    at: '2026-01-05T08:00:00+07:00',
  });

  expect(procedures[0]?.folder).toBe('1.1+csv');
  expect(duplicates).toEqual([
    {
      code: '1.1',
      name: 'Thủ tục A',
      other: { source: 'national-portal-pages', code: '1.1' },
      because: 'code',
    },
  ]);
});
