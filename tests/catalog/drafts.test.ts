import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CatalogInput, catalogSources, importCatalog, recordOfPage } from '@motcua/engine/catalog';
import { expect, test } from 'vitest';
import { faultsOfDraft } from './drafts.ts';
import { readPortalPages } from './portal-pages.ts';

type Page = Parameters<typeof recordOfPage>[0];

const pages = readPortalPages() as readonly Page[] | undefined;
const EVERY = 90;

test.skipIf(pages === undefined)(
  'every ninetieth draft of the portal lints without errors and runs to its result (all of them: `catalog drafts`)',
  async () => {
    const sample = (pages ?? []).filter((_, index) => index % EVERY === 0);
    const faults = [];
    for (const page of sample) faults.push(...(await faultsOfDraft(recordOfPage(page))));

    expect(sample.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  },
  60_000,
);

const inputOf = (records: readonly Page[]): CatalogInput => ({
  name: 'pages.jsonl',
  async *open() {
    for (const record of records) yield new TextEncoder().encode(`${JSON.stringify(record)}\n`);
  },
});

test.skipIf(pages === undefined)(
  'a paper that was edited here stays when upstream brings another before it: no conflict, nothing doubled',
  async () => {
    const source = catalogSources['national-portal-pages'];
    if (source === undefined) throw new Error('Expected the source');
    const out = mkdtempSync(join(tmpdir(), 'motcua-catalog-'));
    const HEADING = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';
    const page = (pages ?? []).find(({ thanh_phan_ho_so: text }) => String(text).startsWith(`--${HEADING}`));
    if (page === undefined) throw new Error('Expected a page with papers');
    const run = (one: Page) =>
      importCatalog({ input: inputOf([one]), source, out, at: '2026-01-05T08:00:00+07:00' });
    const file = join(out, String(page.ma_thu_tuc), 'procedure.json');
    const papersOf = () => JSON.parse(readFileSync(file, 'utf8')).papers;
    try {
      await run(page);
      const [first, ...others] = papersOf();
      const procedure = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(file, JSON.stringify({ ...procedure, papers: [{ ...first, originals: 9 }, ...others] }));
      const text = String(page.thanh_phan_ho_so).replace(HEADING, `${HEADING}Phiếu mới của nguồn1 bản chính`);

      const { counts } = await run({ ...page, thanh_phan_ho_so: text });

      expect(counts).toMatchObject({ conflict: 0, changed: 1 });
      expect(papersOf()).toHaveLength(others.length + 2);
      expect(papersOf()[0]).toMatchObject({ id: 'paper-phieu-moi-cua-nguon' });
      expect(papersOf()[1]).toEqual({ ...first, originals: 9 });
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
);

test.skipIf(pages === undefined)(
  'import, edit 50, change 80 upstream, import again: every edit is kept, each conflict is listed, nothing is doubled',
  async () => {
    const source = catalogSources['national-portal-pages'];
    if (source === undefined) throw new Error('Expected the source');
    const out = mkdtempSync(join(tmpdir(), 'motcua-catalog-'));
    const first = (pages ?? []).slice(0, 150);
    const run = (records: readonly Page[]) =>
      importCatalog({ input: inputOf(records), source, out, at: '2026-01-05T08:00:00+07:00' });
    const fileOf = ({ ma_thu_tuc: code }: Page) => join(out, String(code), 'procedure.json');
    try {
      await run(first);
      for (const page of first.slice(0, 50)) {
        const procedure = JSON.parse(readFileSync(fileOf(page), 'utf8'));
        writeFileSync(fileOf(page), JSON.stringify({ ...procedure, name: { vi: 'Sửa tại đây' } }));
      }
      const next = first.map((page, index) =>
        index >= 30 && index < 110 ? { ...page, ten_thu_tuc: `Mới ${index}` } : page,
      );

      const { counts, procedures } = await run(next);
      const again = await run(next);

      const names = first.map((page) => JSON.parse(readFileSync(fileOf(page), 'utf8')).name.vi);
      expect(names.slice(0, 50)).toEqual(Array(50).fill('Sửa tại đây'));
      expect(names.slice(50, 110)).toEqual(Array.from({ length: 60 }, (_, index) => `Mới ${index + 50}`));
      expect(counts).toMatchObject({ new: 0, conflict: 20, changed: 60, same: 70, gone: 0 });
      expect(
        procedures
          .filter(({ status }) => status === 'conflict')
          .every(({ fields }) => fields.name === 'conflict'),
      ).toBe(true);
      expect(again.counts).toMatchObject({ new: 0, conflict: 20, changed: 0, same: 130 });
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
  120_000,
);
