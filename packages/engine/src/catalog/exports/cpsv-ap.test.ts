import { expect, test } from 'vitest';
import { readTurtle, writeTriples } from '../cpsv-ap/graph.ts';
import { read } from '../reading.ts';
import type { CatalogRecord } from '../record.ts';
import type { CatalogInput, SourceItem } from '../source.ts';
import { cpsvAp } from '../sources/cpsv-ap.ts';
import { sampleRecord } from '../testdata/sample-record.ts';
import { cpsvApJsonLd, cpsvApTurtle } from './cpsv-ap.ts';

const inputOf = (name: string, text: string): CatalogInput => ({
  name,
  open: async function* () {
    yield new TextEncoder().encode(text);
  },
});

async function readAll(name: string, text: string): Promise<readonly SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of cpsvAp.read(inputOf(name, text), {})) items.push(item);
  return items;
}

const recordsIn = (items: readonly SourceItem[]): readonly CatalogRecord[] =>
  items.flatMap((item) => ('record' in item ? [item.record] : []));

const valuesOf = (record: CatalogRecord) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([field]) => field !== 'kept' && field !== 'source')
      .map(([field, readings]) => [
        field,
        Array.isArray(readings) ? readings.map(({ value }) => value) : (readings as { value: unknown }).value,
      ]),
  );

test.each([cpsvApTurtle, cpsvApJsonLd])(
  '$id: a record comes back as it was, in its order',
  async (exporter) => {
    const { files, lost } = await exporter.write([sampleRecord], {});

    const items = await readAll(files[0]?.name ?? '', String(files[0]?.content));

    expect(recordsIn(items).map(valuesOf)).toEqual([valuesOf(sampleRecord)]);
    expect(lost).toEqual([]);
  },
);

test('without the extension a term in working days is the duration in days, and what is lost is listed', async () => {
  const { files, lost } = await cpsvApTurtle.write([sampleRecord], { extension: false });

  const text = String(files[0]?.content);

  expect(text).toContain('"P15D"^^xsd:duration');
  expect(text).not.toContain('motcua:step');
  expect(lost.map(({ part }) => part)).toEqual(
    expect.arrayContaining(['steps', 'terms.unit', 'papers.originals']),
  );
});

const FOREIGN = `
@prefix cpsv: <http://purl.org/vocab/cpsv#> .
@prefix cv: <http://data.europa.eu/m8g/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.com/> .
ex:s a cpsv:PublicService ;
  dct:identifier "S-1" ; dct:title "Building permit"@en, "Bauantrag"@de ; dct:description "Permission to build"@en ;
  cv:processingTime "P15D" ; cv:sector ex:F41 ;
  cv:hasChannel ex:web ; cpsv:hasInput ex:plan ; cv:contactPoint [ cv:telephone "+32 1" ] .
ex:web a cv:Channel ; dct:identifier "web" ; dct:description "Online portal"@en .
ex:plan a cv:Evidence ; dct:identifier "plan" ; dct:title "Site plan"@en .
`;

test('another catalogue: P15D is fifteen days, what is not said has a doubt, unknown words are kept and told', async () => {
  const items = await readAll('foreign.ttl', FOREIGN);

  const [record] = recordsIn(items);
  expect(record?.terms).toMatchObject([{ value: { amount: 15, unit: 'day' }, confidence: 'certain' }]);
  expect(record?.name).toMatchObject({
    value: { vi: 'Building permit', en: 'Building permit' },
    doubts: [{ code: 'CATALOG_LANGUAGE_MISSING' }],
  });
  expect(record?.channels).toMatchObject([{ value: 'online' }]);
  expect(record?.papers).toMatchObject([
    { value: { name: 'Site plan' }, doubts: [{ code: 'CATALOG_PAPER_WITHOUT_COUNT' }] },
  ]);
  const kept = items.flatMap((item) => ('problem' in item ? [item.problem.params.property] : []));
  expect(kept).toEqual(expect.arrayContaining(['cv:sector', 'cv:contactPoint']));
});

test('another catalogue goes out as it came in, and after an edit with that edit only', async () => {
  const [record] = recordsIn(await readAll('foreign.ttl', FOREIGN));
  if (record === undefined) throw new Error('no record');
  const edited = { ...record, decision: [read('12/QĐ', '12/QĐ', { field: 'edit' })] };

  const same = await cpsvApTurtle.write([record], {});
  const changed = await cpsvApTurtle.write([edited], {});

  const statements = async (text: string) =>
    (await writeTriples((await readTurtle(text, '')).quads)).replaceAll(/_:[\w-]+/gu, '_:b').split('\n');
  const before = await statements(FOREIGN);
  expect(await statements(String(same.files[0]?.content))).toEqual(before);
  const after = await statements(String(changed.files[0]?.content));
  expect(after.filter((line) => !before.includes(line))).toEqual([
    '<http://example.com/s> <https://motcua.dev/ns/catalog#decision> "12/QĐ" .',
  ]);
});

test('a fault in Turtle is told with its line, and what stands before it is read', async () => {
  const items = await readAll('broken.ttl', `${FOREIGN}\nex:t a cpsv:PublicService ;; nonsense\n`);

  expect(recordsIn(items)[0]?.code.value).toBe('S-1');
  expect(items).toContainEqual(
    expect.objectContaining({ line: 13, problem: expect.objectContaining({ code: 'CATALOG_FILE_BROKEN' }) }),
  );
});

test('a remote context is never fetched: its line is told, and what full addresses say is read', async () => {
  const document = `{
  "@context": ["https://example.com/remote.jsonld", { "cpsv": "http://purl.org/vocab/cpsv#", "dct": "http://purl.org/dc/terms/" }],
  "@id": "http://example.com/s", "@type": "cpsv:PublicService", "dct:identifier": "S-1",
  "dct:title": { "@value": "Cấp phép", "@language": "vi" }, "secret": "x"
}`;

  const items = await readAll('remote.jsonld', document);

  expect(recordsIn(items)[0]?.name.value).toEqual({ vi: 'Cấp phép' });
  expect(items[0]).toMatchObject({
    line: 2,
    problem: { code: 'CATALOG_CONTEXT_REMOTE', params: { address: 'https://example.com/remote.jsonld' } },
  });
});
