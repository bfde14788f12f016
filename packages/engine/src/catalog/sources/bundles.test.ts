import { expect, test } from 'vitest';
import type { BundleFile } from '../../bundle/bundle.ts';
import { zipBundle } from '../../bundle/zip-bundle.ts';
import { draftBundle } from '../draft/draft-bundle.ts';
import type { CatalogRecord } from '../record.ts';
import type { CatalogInput, SourceItem } from '../source.ts';
import { sampleRecord } from '../testdata/sample-record.ts';
import { bundles } from './bundles.ts';
import { recogniseSource } from './registry.ts';

const bytesOf = (content: BundleFile['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const folder = (files: readonly BundleFile[], prefix = ''): CatalogInput => ({
  name: 'bundles',
  async *open() {},
  files: () => files.map(({ name, content }) => ({ path: prefix + name, read: () => bytesOf(content) })),
});

const archive = (files: readonly BundleFile[]): CatalogInput => ({
  name: 'permit.motcua',
  async *open() {
    yield zipBundle(files);
  },
});

async function itemsOf(input: CatalogInput): Promise<readonly SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of bundles.read(input, {})) items.push(item);
  return items;
}

const recordsIn = (items: readonly SourceItem[]) =>
  items.flatMap((item) => ('record' in item ? [item.record] : []));
const codesIn = (items: readonly SourceItem[]) =>
  items.flatMap((item) => ('problem' in item ? [item.problem.code] : []));

async function thereAndBack(record: CatalogRecord): Promise<CatalogRecord> {
  const [back] = recordsIn(await itemsOf(folder(draftBundle(record).files)));
  if (back === undefined) throw new Error('Expected the bundle of a draft to be read');
  return back;
}

const values = (readings: readonly { readonly value?: unknown }[]) => readings.map(({ value }) => value);

test('a record that came from a bundle is the same after its draft was written and read back', async () => {
  const first = await thereAndBack(sampleRecord);

  const second = await thereAndBack(first);

  expect(second).toEqual(first);
});

test('a bundle of a draft gives back the facts of the record', async () => {
  const back = await thereAndBack(sampleRecord);

  for (const field of ['description', 'url', 'decision', 'field', 'applicants', 'agencies'] as const)
    expect(values(back[field]), field).toEqual(values(sampleRecord[field]));
  for (const field of ['levels', 'channels', 'results', 'legalBases'] as const)
    expect(values(back[field]), field).toEqual(values(sampleRecord[field]));
  expect([back.code.value, back.name.value]).toEqual([
    '1.000123',
    { vi: 'Cấp giấy phép thử nghiệm', en: 'Test permit' },
  ]);
  expect(values(back.terms)).toEqual([{ amount: 15, unit: 'workingDay' }]);
  expect(values(back.fees)).toContainEqual(values(sampleRecord.fees)[1]);
  expect(values(back.papers)).toMatchObject([
    { name: 'Đơn đề nghị', originals: 1, copies: 0, form: 'mau-01.docx' },
    { name: 'Bản sao hộ chiếu', originals: 0, copies: 2, situation: 's1', exclusiveSet: 'x1' },
  ]);
});

test('what the file says must be checked is in doubt, in its own words', async () => {
  const back = await thereAndBack(sampleRecord);

  expect(back.fees[0]?.doubts[0]).toMatchObject({
    code: 'CATALOG_BUNDLE_DOUBTFUL',
    params: { note: expect.stringContaining('0.5') },
  });
  expect(back.code.confidence).toBe('certain');
});

test('a folder, an archive, and a folder of both give the same records; that only facts were read is said', async () => {
  const { files } = draftBundle(sampleRecord);
  const other = draftBundle({ ...sampleRecord, code: { ...sampleRecord.code, value: '1.000124' } }).files;
  const both = [
    ...files.map((file) => ({ ...file, name: `one/${file.name}` })),
    { name: 'two.motcua', content: zipBundle(other) },
  ];

  const [alone, zipped, many] = await Promise.all([folder(files), archive(files), folder(both)].map(itemsOf));

  expect(recordsIn(zipped ?? [])).toEqual(recordsIn(alone ?? []));
  expect(recordsIn(many ?? []).map(({ code }) => code.value)).toEqual(['1.000123', '1.000124']);
  expect(codesIn(many ?? [])).toEqual(['CATALOG_BUNDLE_FACTS_ONLY']);
});

test('folders and archives are recognised', async () => {
  const { files } = draftBundle(sampleRecord);

  expect((await recogniseSource(folder(files))).source?.id).toBe('bundles');
  expect((await recogniseSource(archive(files))).source?.id).toBe('bundles');
});

test('a broken bundle costs that bundle alone', async () => {
  const { files } = draftBundle(sampleRecord);
  const broken = ['{', '{}', 'null', '[1]'].map((content, index) => ({
    name: `broken-${index}/procedure.json`,
    content,
  }));
  const noArchive = { name: 'no.motcua', content: new Uint8Array([1, 2, 3]) };

  const items = await itemsOf(folder([...broken, noArchive, ...files]));

  expect(recordsIn(items)).toHaveLength(1);
  expect(codesIn(items)).toEqual([...Array(5).fill('CATALOG_BUNDLE_BROKEN'), 'CATALOG_BUNDLE_FACTS_ONLY']);
});
